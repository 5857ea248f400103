package fr.maillage.tours.web.lend;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rooms that may be borrowed.
 *
 * @param key identifier of the room that the form makes
 * @param code of the place of the directory; empty for none
 */
public record RoomsPage(
        List<Row> rooms,
        String key,
        String name,
        String commune,
        String code,
        String about,
        List<Choice> communes,
        List<Mistake> mistakes,
        boolean changed) {

    /** One room. */
    public record Row(
            String id, String name, String where, String about, boolean retired, int version, boolean mayLend) {}

    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
