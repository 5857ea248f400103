package fr.maillage.tours.web.proposal;

import fr.maillage.design.Figure;
import java.util.List;

/**
 * A search under way.
 *
 * @param mayEdit whether the reader may stop it
 * @param percent of its budget used
 * @param figures of the best plan so far; none before there is one
 * @param still whether the page stays as it is rather than load again
 */
public record ProgressPage(
        Heading heading, boolean mayEdit, int percent, boolean stopping, List<Figure> figures, boolean still) {}
