package fr.maillage.campaign.domain;

import fr.maillage.territory.CommuneCode;

/**
 * How far a commune has come.
 *
 * @param rank 1 for the first; communes that are level share it, and the next one counts them all; 0 where there is nothing to check
 * @param total sheets, those that left during the campaign after an answer included
 * @param checked sheets where nobody needs to go any more
 * @param doubted of these, sheets with a correction or a closure
 */
public record CommuneProgress(CommuneCode commune, int rank, int total, int checked, int doubted) {

    /** Whole percent, rounded down, so that 100 means all. */
    public int percent() {
        return total == 0 ? 0 : 100 * checked / total;
    }

    /** For the map: 0 nothing yet, 1 less than half, 2 half and more, 3 all. */
    public int level() {
        if (checked == 0) {
            return 0;
        }
        return checked == total ? 3 : 2 * checked < total ? 1 : 2;
    }

    CommuneProgress ranked(int newRank) {
        return new CommuneProgress(commune, newRank, total, checked, doubted);
    }
}
