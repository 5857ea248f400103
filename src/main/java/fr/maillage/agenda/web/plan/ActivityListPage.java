package fr.maillage.agenda.web.plan;

import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import java.util.List;

/** The activities. */
public record ActivityListPage(
        Listing listing, List<Row> rows, List<Choice> kinds, List<Choice> organisations, boolean mayAdd) {

    /**
     * A line.
     *
     * @param next when it next happens, in words; empty when nothing is planned
     */
    public record Row(
            String href, String title, String kind, String who, String organisation, String next, int sessions) {}
}
