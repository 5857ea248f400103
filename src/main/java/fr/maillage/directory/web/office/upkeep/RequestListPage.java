package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import fr.maillage.directory.web.office.PlaceListPage;
import java.util.List;

/** Which places were asked to read their sheet, and what came of it. */
public record RequestListPage(
        Listing listing, List<Row> rows, List<Choice> states, List<Choice> channels, List<Link> tabs) {

    /** A request, in words. */
    public record Row(
            String code,
            String name,
            String commune,
            String asked,
            String by,
            String channel,
            String answered,
            PlaceListPage.Tag state) {}
}
