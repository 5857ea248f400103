package fr.maillage.agenda.web.find;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the list of sessions shows, in words.
 *
 * @param text what was typed under « De quoi avez-vous besoin ? »
 * @param where what was typed under « Où ? »
 * @param title of the browser's tab
 * @param count the heading: how many, near where
 * @param notes sentences under the heading: what was understood, how it is ordered
 * @param asking what is asked of the person about the place, when it was not clear
 * @param askingLinks an answer each
 * @param presets days in one click: this week, this month
 * @param tags what narrows the list, each with the address of the list without it
 * @param clear the address without any of them; null when there is none
 * @param days the sessions of this page
 * @param beyond when there are none: the next ones that could do
 * @param ways when there are none: what else to try
 * @param hidden what the filter form sends along: name and value
 * @param first the first day asked for, as a date field carries it; null for none
 * @param last likewise
 * @param map the drawn map, trusted SVG; null when there is nothing to draw
 * @param moves how to move the map without a script
 * @param places the places that help with the same thing
 * @param csv the same sessions as a file
 * @param canonical the address search engines should keep
 */
public record AgendaPage(
        String text,
        String where,
        String title,
        String count,
        List<String> notes,
        @Nullable String asking,
        List<Link> askingLinks,
        List<Preset> presets,
        List<Link> tags,
        @Nullable String clear,
        List<Day> days,
        List<SessionView> beyond,
        List<Link> ways,
        List<Group> groups,
        List<Link> hidden,
        @Nullable String first,
        @Nullable String last,
        @Nullable String map,
        List<Link> moves,
        int page,
        int pages,
        IntFunction<String> pageUrl,
        Link places,
        String csv,
        String canonical) {

    /**
     * The sessions of one day.
     *
     * @param also said before it: from here on, what helps with the same thing in other words; null for most
     * @param date such as {@code 2036-05-14}
     */
    public record Day(@Nullable String also, String date, String title, List<SessionView> sessions) {}

    /** Days in one click. */
    public record Preset(String label, String href, boolean current) {}

    /** A group of filters: boxes, or round buttons when only one can be chosen. */
    public record Group(String name, String legend, List<Choice> choices, Set<String> ticked, boolean single) {}
}
