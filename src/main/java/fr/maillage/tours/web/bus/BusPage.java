package fr.maillage.tours.web.bus;

import fr.maillage.design.Link;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * When it passes, in words.
 *
 * @param title « Le bus numérique passe près de chez vous », or the name of a unit
 * @param path of this page
 * @param asked what was typed
 * @param heading « Près de Louroux-la-Ronce »; null when nobody said where
 * @param notes what is to be known of these passages: how far was looked, that none is within reach
 * @param asking a question back; null when what was typed is understood, or nothing was
 * @param askingLinks its answers
 * @param next the next passages near there, soonest first
 * @param card the card to print; null when there is nothing on it
 * @param aboard what is done there, one a unit
 * @param carless how to come without a car; null when nothing is known
 * @param transportPhone whom to call for that
 * @param monthTitle over the stops of the month
 * @param monthOrder in which order they are; null when it is plain to see
 * @param month these stops with their dates, a page of them
 * @param pageUrl the address of another page of stops, from 1
 * @param map trusted SVG; empty when nothing is to be drawn
 * @param units the pages of the units, when there are several; empty on the page of one
 * @param phone whom to ask
 * @param qr trusted SVG
 */
public record BusPage(
        String title,
        String path,
        String asked,
        @Nullable String heading,
        List<String> notes,
        @Nullable String asking,
        List<Link> askingLinks,
        List<Row> next,
        @Nullable String card,
        List<Aboard> aboard,
        @Nullable String carless,
        @Nullable String transportPhone,
        String monthTitle,
        @Nullable String monthOrder,
        List<StopRow> month,
        int page,
        int pages,
        IntFunction<String> pageUrl,
        String map,
        List<Link> units,
        @Nullable String phone,
        List<Link> crumbs,
        String shortUrl,
        String qr) {

    /**
     * A passage.
     *
     * @param where commune, exact spot, distance
     * @param state such as « En retard de 20 minutes », « Sans inscription »
     * @param unit its name; null when there is only one
     * @param signUp null when one just comes, or cannot any more
     * @param reminder where one asks to be reminded; null when that cannot be
     * @param reason why it was called off; null when it was not, or nobody said
     */
    public record Row(
            String when,
            String href,
            String where,
            String state,
            boolean open,
            boolean alarm,
            @Nullable String unit,
            @Nullable String signUp,
            @Nullable String reminder,
            @Nullable String reason) {}

    /** What is done aboard. */
    public record Aboard(String name, String about, List<String> services) {}

    /**
     * A stop and its dates of the month.
     *
     * @param number its rank, as on the map
     * @param where commune, then the exact spot
     * @param reminder where one asks to be reminded; null when that cannot be
     */
    public record StopRow(
            String number,
            String where,
            String spot,
            @Nullable String unit,
            List<Date> dates,
            @Nullable String reminder) {}

    /** A date of a stop; {@code state} is null when there is nothing new. */
    public record Date(String text, String href, @Nullable String state, boolean alarm) {}
}
