package fr.maillage.tours.domain.planning.judge;

/**
 * An EPCI among those that share.
 *
 * @param epci its number; -1 for none
 */
public record Party(Fairness fairness, int epci) {

    /** What so many visits to it are worth. */
    public long points(int visits) {
        return fairness.points(epci, visits);
    }
}
