package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.domain.plan.Claim;
import fr.maillage.agenda.domain.plan.Conflict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What gets in the way of sessions that somebody plans. */
@Component
public class FindConflicts {

    private final Overlaps overlaps;
    private final DaysOff days;

    FindConflicts(Overlaps overlaps, DaysOff days) {
        this.overlaps = overlaps;
        this.days = days;
    }

    /** Of a session as it stands; none of one that is cancelled. */
    public List<Conflict> of(Session session, Locale language) {
        return session.isCancelled() ? List.of() : of(List.of(Claim.of(session)), language);
    }

    /** Of all of these together, which may be in each other's way too; two statements whatever their number. */
    public List<Conflict> of(Collection<Claim> planned, Locale language) {
        List<Claim> others = new ArrayList<>(going(planned));
        others.removeIf(other -> planned.stream().anyMatch(one -> one.session().equals(other.session())));
        List<Conflict> conflicts = new ArrayList<>();
        for (Claim one : planned) {
            conflicts.addAll(one.against(others));
            conflicts.addAll(daysOff(one, language));
            others.add(one);
        }
        return conflicts;
    }

    /** What is going on while any of these lasts. */
    List<Claim> going(Collection<Claim> planned) {
        if (planned.isEmpty()) {
            return List.of();
        }
        return overlaps
                .list(
                        planned.stream()
                                .map(Claim::startsAt)
                                .min(java.util.Comparator.naturalOrder())
                                .orElseThrow(),
                        planned.stream()
                                .map(Claim::endsAt)
                                .max(java.util.Comparator.naturalOrder())
                                .orElseThrow())
                .stream()
                .map(Claim::of)
                .toList();
    }

    /** What is to be said of its days. */
    List<Conflict> daysOff(Claim one, Locale language) {
        LocalDate first = one.startsAt().atZone(one.zone()).toLocalDate();
        return days.on(first, one.spot().commune(), language);
    }
}
