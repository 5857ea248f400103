package fr.maillage.catalogue.app;

import fr.maillage.catalogue.app.Matter.Sender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a commune during a month, or at a place during a week, on A4 for a door or a notice board.
 *
 * @param colours trusted: the address of the few styles that carry the territory's colour
 * @param size {@code s1} when there is room for large letters, to {@code s3}
 * @param heading « Valbrune »
 * @param period « Février 2043 », « Semaine du 2 au 8 février »
 * @param rows in the order of time
 * @param others what happens nearby, when {@code rows} has nothing
 * @param opening when the place is open, in words; empty for none
 * @param phone in pairs; null when there is none
 * @param qr trusted markup
 * @param address as it is typed
 */
public record Programme(
        String title,
        Sender sender,
        String colours,
        String size,
        String heading,
        String where,
        String period,
        List<Row> rows,
        List<Row> others,
        String opening,
        @Nullable String phone,
        String qr,
        String address) {

    /** One date. */
    public record Row(String day, String hours, String name, String place, String seats) {}
}
