package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.KitUse;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.domain.plan.Claim;
import fr.maillage.agenda.domain.plan.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What gets in the way of sessions that somebody plans. */
@Component
public class FindConflicts {

    private final Overlaps overlaps;
    private final DaysOff days;
    private final List<KitUse> uses;

    FindConflicts(Overlaps overlaps, DaysOff days, List<KitUse> uses) {
        this.overlaps = overlaps;
        this.days = days;
        this.uses = uses;
    }

    /** Of a session as it stands; none of one that is cancelled. */
    public List<Conflict> of(Session session, Locale language) {
        return session.isCancelled() ? List.of() : of(List.of(Claim.of(session)), language);
    }

    /** Of all of these together, which may be in each other's way too; two statements whatever their number. */
    public List<Conflict> of(Collection<Claim> planned, Locale language) {
        List<Claim> others = new ArrayList<>(going(planned));
        others.removeIf(other -> planned.stream().anyMatch(one -> one.session().equals(other.session())));
        List<KitUse.Use> lent = lent(planned);
        List<Conflict> conflicts = new ArrayList<>();
        for (Claim one : planned) {
            conflicts.addAll(one.against(others));
            conflicts.addAll(lent(one, lent));
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
        return overlaps.list(begin(planned), end(planned)).stream()
                .map(Claim::of)
                .toList();
    }

    private static Instant begin(Collection<Claim> planned) {
        return planned.stream()
                .map(Claim::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant end(Collection<Claim> planned) {
        return planned.stream()
                .map(Claim::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Who else has the kits of these while any of them lasts; one question to each module that lends, none without a kit. */
    List<KitUse.Use> lent(Collection<Claim> planned) {
        Set<UUID> kits =
                planned.stream().flatMap(one -> Stream.ofNullable(one.kit())).collect(Collectors.toSet());
        return kits.isEmpty()
                ? List.of()
                : uses.stream()
                        .flatMap(use -> use.list(kits, begin(planned), end(planned)).stream())
                        .toList();
    }

    /** Those of them that are in the way of one. */
    static List<Conflict> lent(Claim one, List<KitUse.Use> uses) {
        return uses.stream()
                .filter(use -> use.kit().equals(one.kit())
                        && use.startsAt().isBefore(one.endsAt())
                        && one.startsAt().isBefore(use.endsAt()))
                .map(use -> (Conflict)
                        new Conflict.KitLent(use.who(), use.startsAt(), use.endsAt(), one.zone(), use.href()))
                .toList();
    }

    /** What is to be said of its days. */
    List<Conflict> daysOff(Claim one, Locale language) {
        LocalDate first = one.startsAt().atZone(one.zone()).toLocalDate();
        return days.on(first, one.spot().commune(), language);
    }
}
