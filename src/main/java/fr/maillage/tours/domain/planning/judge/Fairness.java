package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.PlanInput.Village;
import java.util.ArrayList;
import java.util.List;

/** Each EPCI its part of the visits, by its residents: the first visits are worth most, none from its part on. */
public final class Fairness {

    private static final int USUAL_STOP = 150;
    private static final double LEAST = 0.5;

    private final List<String> codes;
    private final double[] parts;
    private final int weight;

    /** From the residents of the villages; the visits that the days could hold are guessed. */
    Fairness(List<Village> villages, List<Outing> outings, int weight) {
        this.weight = weight;
        codes = new ArrayList<>(villages.stream()
                .map(Village::epci)
                .filter(epci -> !epci.isEmpty())
                .distinct()
                .toList());
        parts = new double[codes.size()];
        double all = 0;
        for (Village village : villages) {
            int epci = epci(village);
            if (epci >= 0) {
                parts[epci] += Math.max(0, village.population());
                all += Math.max(0, village.population());
            }
        }
        long visits = outings.stream()
                .mapToLong(outing ->
                        Math.min(outing.mostStops(), Math.max(1, (outing.to() - outing.from()) / USUAL_STOP)))
                .sum();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.max(LEAST, all == 0 ? (double) visits / parts.length : visits * parts[i] / all);
        }
    }

    int epci(Village village) {
        return codes.indexOf(village.epci());
    }

    int size() {
        return parts.length;
    }

    /**
     * What so many visits to one EPCI are worth.
     *
     * @param epci its number; -1 for none is worth nothing
     */
    public long points(int epci, int visits) {
        if (epci < 0) {
            return 0;
        }
        double share = Math.min(1, visits / parts[epci]);
        return Math.round(weight * Points.PART * parts[epci] * share * (2 - share));
    }
}
