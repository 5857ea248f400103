package fr.maillage.tours.web.proposal;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A village of the input: what is known of it, why it is visited or not.
 *
 * @param facts what the search knew of it, each a term and its words
 * @param visits of the plan
 * @param why why not, or not more often
 * @param banned whether somebody said never
 */
public record VillagePage(
        Heading heading,
        String village,
        String commune,
        List<Fact> facts,
        List<Link> needs,
        List<Link> visits,
        String why,
        boolean banned,
        VisitPage.@Nullable Move move) {

    /** Something known. */
    public record Fact(String term, String words) {}
}
