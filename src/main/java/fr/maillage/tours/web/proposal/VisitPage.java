package fr.maillage.tours.web.proposal;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Pourquoi ce village cette semaine ? »
 *
 * @param when « mardi 5 janvier 2027, de 10 h à 12 h »
 * @param needs that it answers
 * @param why sentences
 * @param weighed what each reason is worth, in words
 * @param session the announced session; null before it is published
 * @param move where else it could go; none when nothing may be changed
 */
public record VisitPage(
        Heading heading,
        String village,
        String villageHref,
        String commune,
        String when,
        String unit,
        String action,
        String day,
        boolean pinned,
        List<Link> needs,
        String needsTold,
        List<String> why,
        List<Weighed> weighed,
        @Nullable Link session,
        @Nullable Move move) {

    /** A reason and what it is worth, below 0 for a cost. */
    public record Weighed(String reason, long points) {}

    /**
     * Another day or unit.
     *
     * @param asked what was chosen to be tried; empty for nothing yet
     * @param tried what would come of it, in words; empty when nothing was tried
     * @param fits whether no limit is in the way
     */
    public record Move(List<Choice> days, String asked, String triedTitle, List<String> tried, boolean fits) {}
}
