package fr.maillage.tours.domain.planning.search;

import fr.maillage.tours.domain.planning.judge.Site;
import fr.maillage.tours.domain.planning.judge.Worth;
import java.util.List;

/** What the visits to one village are worth, by reason, and how many days are missing between them. */
record Visits(Site site, long needs, long reach, long regularity, int tooClose) {

    static Visits of(Site site, List<Integer> codes) {
        int[] sorted = codes.stream().mapToInt(Integer::intValue).sorted().toArray();
        Worth worth = site.worth();
        return new Visits(
                site,
                worth.needs(site, sorted, sorted.length),
                worth.reach(site, sorted, sorted.length),
                worth.regularity(site, sorted, sorted.length),
                worth.tooClose(sorted, sorted.length));
    }
}
