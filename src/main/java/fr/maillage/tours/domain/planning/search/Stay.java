package fr.maillage.tours.domain.planning.search;

import fr.maillage.tours.domain.planning.judge.Ground;
import fr.maillage.tours.domain.planning.judge.Outing;
import fr.maillage.tours.domain.planning.judge.Party;
import fr.maillage.tours.domain.planning.judge.Site;

/** A visit with its day and half day, told by {@code code}. */
record Stay(Call call, Outing outing, int code) {

    /** The day is in the code; both are numbers. */
    @Override
    public int hashCode() {
        return 31 * call.id() + code;
    }

    Site site() {
        return call.site();
    }

    Party party() {
        return call.site().party();
    }

    /** Against a ban, or where nobody pinned it. */
    boolean isAstray(Ground ground) {
        return !ground.allows(call.site(), outing) || !call.isKept(outing);
    }
}
