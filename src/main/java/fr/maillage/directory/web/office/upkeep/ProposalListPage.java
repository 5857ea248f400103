package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import fr.maillage.directory.web.office.PlaceListPage;
import java.util.List;

/** What people proposed. */
public record ProposalListPage(Listing listing, List<Row> rows, List<Choice> states, List<Choice> kinds) {

    /** A proposal, in words. */
    public record Row(
            String id,
            String kind,
            String summary,
            String place,
            String commune,
            String received,
            PlaceListPage.Tag state) {}
}
