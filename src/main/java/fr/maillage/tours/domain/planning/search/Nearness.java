package fr.maillage.tours.domain.planning.search;

import fr.maillage.tours.domain.planning.judge.Ground;
import fr.maillage.tours.domain.planning.judge.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws villages: half of the time any, else rather the near ones. */
final class Nearness {

    private final List<Site> sites;
    private final Site[][] near;

    Nearness(Ground ground) {
        sites = ground.sites();
        near = new Site[sites.size()][];
        for (Site site : sites) {
            near[site.index()] = sites.stream()
                    .sorted(Comparator.comparingInt((Site other) -> ground.minutes(site.index(), other.index()))
                            .thenComparingInt(Site::index))
                    .toArray(Site[]::new);
        }
    }

    Site draw(@Nullable Site by, Random random) {
        if (by == null || random.nextBoolean()) {
            return sites.get(random.nextInt(sites.size()));
        }
        double share = random.nextDouble();
        return near[by.index()][(int) (share * share * share * sites.size())];
    }
}
