package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.Plan.Refused;
import fr.maillage.tours.domain.planning.PlanInput.Pin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what somebody pinned into an empty draft, first of all. What cannot be is told, with what is in the way. */
public final class Pins {

    private Pins() {}

    /**
     * Puts all that is possible, those that name a unit first; a pin that says what another says already is kept with it.
     *
     * @param plan where a pin is kept as this plan kept it; null for none
     * @return those that are not kept
     */
    public static List<Refused> place(Draft draft, @Nullable Plan plan) {
        List<Refused> refused = new ArrayList<>();
        List<Pin> pins = new ArrayList<>(draft.ground().input().pins());
        pins.sort(Comparator.comparing(pin -> pin.unit() == null));
        for (Pin pin : pins) {
            if (!keeps(draft, pin)) {
                place(draft, pin, plan, refused);
            }
        }
        return refused;
    }

    /** Whether a pin allows an outing. */
    public static boolean allows(Pin pin, Outing outing) {
        return pin.date().equals(outing.date())
                && (pin.unit() == null || pin.unit().equals(outing.vehicle().unit()));
    }

    private static boolean keeps(Draft draft, Pin pin) {
        return draft.ground().outings().stream()
                .filter(outing -> allows(pin, outing))
                .flatMap(outing -> draft.route(outing).stream())
                .anyMatch(mark -> mark.site().village().commune().equals(pin.commune()));
    }

    private static void place(Draft draft, Pin pin, @Nullable Plan plan, List<Refused> refused) {
        Site site = draft.ground().findSite(pin.commune()).orElse(null);
        if (site == null) {
            refused.add(new Refused(pin, Limit.UNKNOWN));
            return;
        }
        List<Outing> outings = draft.ground().outings().stream()
                .filter(outing -> allows(pin, outing))
                .toList();
        Best best = Best.of(
                draft,
                site,
                outings.stream().filter(outing -> visits(plan, pin, outing)).toList());
        if (best.outing() == null || best.limit() != null) {
            best = Best.of(draft, site, outings);
        }
        if (best.outing() != null && best.limit() == null) {
            draft.add(best.outing(), best.position(), site, pin);
        } else {
            refused.add(new Refused(pin, best.limit() == null ? Limit.AWAY : best.limit()));
        }
    }

    private static boolean visits(@Nullable Plan plan, Pin pin, Outing outing) {
        return plan != null
                && plan.visits().stream()
                        .anyMatch(visit -> visit.commune().equals(pin.commune())
                                && visit.date().equals(outing.date())
                                && visit.unit().equals(outing.vehicle().unit()));
    }
}
