package fr.maillage.tours.domain.planning.search;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import fr.maillage.tours.domain.planning.PlanInput.Pin;
import fr.maillage.tours.domain.planning.judge.Mark;
import fr.maillage.tours.domain.planning.judge.Outing;
import fr.maillage.tours.domain.planning.judge.Pins;
import fr.maillage.tours.domain.planning.judge.Site;
import org.jspecify.annotations.Nullable;

/** A visit that a village could have; those of a village are the same until they have a day. Never changes. */
public final class Call {

    @PlanningId
    private final int id;

    private final Mark mark;

    Call(int id, Site site, @Nullable Pin pin) {
        this.id = id;
        this.mark = new Mark(site, pin);
    }

    int id() {
        return id;
    }

    Mark mark() {
        return mark;
    }

    Site site() {
        return mark.site();
    }

    @Nullable
    Pin pin() {
        return mark.pin();
    }

    boolean isKept(Outing outing) {
        Pin pin = mark.pin();
        return pin == null || Pins.allows(pin, outing);
    }

    @Override
    public String toString() {
        return site() + " " + id;
    }
}
