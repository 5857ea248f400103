package fr.maillage.tours.web.proposal;

import java.util.List;

/**
 * The proposals, newest first.
 *
 * @param mayEdit whether the reader may ask for one
 */
public record ProposalListPage(List<Row> rows, boolean mayEdit) {

    /** One of them. */
    public record Row(
            String name, String href, String dates, String units, String state, String kind, int visits, String made) {}
}
