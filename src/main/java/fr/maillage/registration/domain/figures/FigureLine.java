package fr.maillage.registration.domain.figures;

/**
 * What happened at the sessions of one month, workshop, commune… People are counted, not registrations.
 *
 * @param key a month {@code 2026-11}, an identifier, a code; empty for what has none
 * @param label the workshop's title; elsewhere empty
 * @param held sessions that took place
 * @param calledOff sessions that did not
 * @param noted sessions of those held for which somebody said who came
 * @param registered had a seat
 * @param came of those
 * @param absent of those, as noted
 * @param walkIns came without a seat of their own
 * @param waited waited for a seat and got none
 */
public record FigureLine(
        String key,
        String label,
        int held,
        int calledOff,
        int noted,
        int registered,
        int came,
        int absent,
        int walkIns,
        int waited) {

    /** All people that this line is about. */
    public int people() {
        return registered + walkIns + waited;
    }

    /** Everybody who was there. */
    public int seen() {
        return came + walkIns;
    }
}
