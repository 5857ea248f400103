package fr.maillage.directory.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.directory.Panel;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the list of places shows, in words.
 *
 * @param text what was typed under « De quoi avez-vous besoin ? »
 * @param where what was typed under « Où ? »
 * @param title of the browser's tab
 * @param count the heading: how many places, how far, from where
 * @param notes sentences under the heading: what was understood, what was mended
 * @param asking what is asked of the person about the place, when it was not clear; with links to answer
 * @param tags what is ticked, each with the address of the list without it
 * @param clear the address without any filter; null when nothing is ticked
 * @param rows places of this page
 * @param beyond when there are none: places further away or reachable otherwise
 * @param ways when there are none: what else to try
 * @param groups filters
 * @param hidden what a filter form sends along: name and value
 * @param map the drawn map, trusted SVG; null when there is nothing to draw
 * @param moves how to move the map without a script
 * @param exports the same places as files
 * @param panels what other modules found
 * @param canonical the address search engines should keep
 */
public record ListPage(
        String text,
        String where,
        String title,
        String count,
        List<String> notes,
        @Nullable Question asking,
        List<Link> tags,
        @Nullable String clear,
        List<PlaceView> rows,
        List<PlaceView> beyond,
        List<Link> ways,
        List<Group> groups,
        List<Link> hidden,
        @Nullable String map,
        List<Link> moves,
        int page,
        int pages,
        IntFunction<String> pageUrl,
        List<Link> exports,
        List<Panel> panels,
        String canonical) {

    /** A question back to the person, with an answer a link. */
    public record Question(String text, List<Link> links) {}

    /** A group of filters: boxes, or round buttons when only one can be chosen. */
    public record Group(String name, String legend, List<Choice> choices, Set<String> ticked, boolean single) {}
}
