package fr.maillage.agenda.web.plan;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month or a week of the agenda.
 *
 * @param heading « mars 2032 »
 * @param cut whether there are more sessions than are drawn
 * @param add where a session is planned; null for whoever may not
 */
public record AgendaPage(
        boolean week,
        String heading,
        Link previous,
        Link next,
        Link today,
        List<Link> tabs,
        Filters filters,
        List<String> weekdays,
        List<Day> days,
        int sessions,
        boolean cut,
        @Nullable String add,
        @Nullable String copy) {

    /**
     * One day.
     *
     * @param name said in full, « mardi 2 mars 2032 »
     * @param brief « mar. 2 mars »
     * @param outside whether it belongs to the month before or after
     * @param holiday name of the public holiday; empty on other days
     * @param add where a session is planned on that day; null for whoever may not
     */
    public record Day(
            String name,
            String brief,
            int number,
            boolean outside,
            boolean today,
            String holiday,
            List<Item> items,
            @Nullable String add) {}

    /**
     * A session of a day.
     *
     * @param state CSS class: draft, published, cancelled
     * @param tag such as « Brouillon », « Annulée », « Complet »; empty when all is plain
     */
    public record Item(
            String href, String from, String to, String name, String where, String who, String state, String tag) {}

    /**
     * What narrows the agenda.
     *
     * @param path of this view
     * @param day of the month or week shown; empty for today's
     */
    public record Filters(
            String path,
            String day,
            String words,
            String organisation,
            String commune,
            String animator,
            String kind,
            String state,
            boolean mine,
            boolean used,
            String none,
            List<Choice> organisations,
            List<Choice> communes,
            List<Choice> animators,
            List<Choice> kinds,
            List<Choice> states) {}
}
