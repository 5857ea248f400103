package fr.maillage.steering.domain;

import fr.maillage.territory.Commune;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How far people live from help in a month. All people of a commune count as living at its centre.
 *
 * @param limitKm beyond it help is too far
 * @param communes by name
 */
public record Distances(YearMonth month, int limitKm, List<CommuneReach> communes) {

    private static final int METRES_A_KM = 1_000;

    /** No distance beyond is told. */
    public static final int FARTHEST_KM = 60;

    public Distances {
        communes = List.copyOf(communes);
    }

    /**
     * Measures each commune against both.
     *
     * @param without help that stays where it is
     * @param mobile help that only mobile units bring
     */
    public static Distances measure(
            YearMonth month, int limitKm, List<Commune> communes, HelpGrid without, HelpGrid mobile) {
        List<CommuneReach> measured = new ArrayList<>();
        for (Commune commune : communes) {
            double before = without.nearestMetres(commune.centre(), FARTHEST_KM * METRES_A_KM);
            double after = Math.min(before, mobile.nearestMetres(commune.centre(), FARTHEST_KM * METRES_A_KM));
            measured.add(new CommuneReach(
                    commune.code(),
                    commune.name(),
                    commune.population(),
                    before,
                    after,
                    Nearness.of(before, after, limitKm * METRES_A_KM)));
        }
        return new Distances(month, limitKm, measured);
    }

    /** People of the communes that stand so. */
    public int people(Nearness nearness) {
        return communes.stream()
                .filter(each -> each.nearness() == nearness)
                .mapToInt(CommuneReach::people)
                .sum();
    }

    /** Communes that stand so. */
    public int communes(Nearness nearness) {
        return (int)
                communes.stream().filter(each -> each.nearness() == nearness).count();
    }

    /** All people. */
    public int people() {
        return communes.stream().mapToInt(CommuneReach::people).sum();
    }

    /** People too far from help, the mobile units left out. */
    public int tooFarBefore() {
        return people() - people(Nearness.NEAR);
    }

    /** People too far from help, the mobile units included. */
    public int tooFarAfter() {
        return tooFarBefore() - people(Nearness.BY_TOURS);
    }

    /** Communes of which nobody knows how many people they have. */
    public int uncounted() {
        return (int) communes.stream().filter(each -> each.people() == 0).count();
    }
}
