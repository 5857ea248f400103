package fr.maillage.agenda.app.plan;

import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.RoomUse;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.domain.plan.Claim;
import fr.maillage.agenda.domain.plan.Conflict;
import fr.maillage.agenda.domain.plan.CopyRange;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sessions of some days again, some weeks later, as drafts. What was called off is not copied, and permanences
 * repeat by their rule. Doing it twice makes nothing twice.
 */
@Component
public class CopySessions {

    /**
     * One session and what its copy would be.
     *
     * @param there whether there is one already: same activity, same hour, same place
     * @param conflicts what gets in its way
     */
    public record Copy(Session from, Instant startsAt, Instant endsAt, boolean there, List<Conflict> conflicts) {

        /** Whether the kit is elsewhere then: the copy goes without it. */
        public boolean losesKit() {
            return conflicts.stream().anyMatch(Conflict::takesTheKit);
        }
    }

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Overlaps overlaps;
    private final FindConflicts conflicts;
    private final PlanSession plan;
    private final SessionStates states;
    private final Kits kits;
    private final Clock clock;

    CopySessions(
            Overlaps overlaps,
            FindConflicts conflicts,
            PlanSession plan,
            SessionStates states,
            Kits kits,
            Clock clock) {
        this.overlaps = overlaps;
        this.conflicts = conflicts;
        this.plan = plan;
        this.states = states;
        this.kits = kits;
        this.clock = clock;
    }

    /** What would be made of the sessions within reach, soonest first. */
    public List<Copy> preview(CopyRange range, Reach reach, Locale language) {
        List<Session> sources = overlaps
                .list(
                        range.first().atStartOfDay(FRANCE).toInstant(),
                        range.last().plusDays(1).atStartOfDay(FRANCE).toInstant())
                .stream()
                .filter(session -> !session.start().toLocalDate().isBefore(range.first()))
                .filter(session -> session.occurrence() == null)
                .filter(session -> reach.covers(new Target(
                        session.activity().organisation(), session.spot().commune())))
                .toList();
        return copies(sources, range, language);
    }

    private List<Copy> copies(List<Session> sources, CopyRange range, Locale language) {
        List<Claim> wanted = sources.stream().map(one -> claim(one, range)).toList();
        List<Claim> going = new ArrayList<>(conflicts.going(wanted));
        FindConflicts.Lent lent = conflicts.lent(wanted);
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Session source = sources.get(i);
            Claim claim = wanted.get(i);
            boolean there = going.stream().anyMatch(other -> isAlike(claim, other));
            List<Conflict> found = new ArrayList<>();
            if (!there) {
                found.addAll(claim.against(going));
                found.addAll(lent.against(claim));
                found.addAll(conflicts.daysOff(claim, language));
                going.add(claim);
            }
            copies.add(new Copy(source, claim.startsAt(), claim.endsAt(), there, found));
        }
        return copies;
    }

    private static boolean isAlike(Claim one, Claim other) {
        return one.startsAt().equals(other.startsAt())
                && one.name().equals(other.name())
                && Objects.equals(one.spot().place(), other.spot().place())
                && one.spot().commune().equals(other.spot().commune())
                && one.spot().name().equals(other.spot().name());
    }

    private Claim claim(Session source, CopyRange range) {
        return new Claim(
                new SessionId(UuidV7.at(clock.instant())),
                source.name(),
                range.shifted(source.startsAt(), source.zone()),
                range.shifted(source.endsAt(), source.zone()),
                source.zone(),
                source.spot(),
                source.kit(),
                source.animatorId(),
                source.animatorName());
    }

    /**
     * Makes them, but for those that are there by now. Sessions of one series make one new series.
     *
     * @param wanted the sessions to copy, among those of {@link #preview}
     * @return the drafts made
     */
    @Transactional
    public List<SessionId> copy(CopyRange range, Reach reach, Set<SessionId> wanted, Locale language) {
        lock(preview(range, reach, language));
        return make(preview(range, reach, language), wanted);
    }

    /** Whoever copies the same activities or takes the same kits or rooms at the same time waits, then finds what we made. */
    private void lock(List<Copy> copies) {
        copies.stream()
                .map(copy -> copy.from().activity().id().value())
                .distinct()
                .sorted()
                .forEach(states::lockActivity);
        copies.stream()
                .flatMap(copy -> Stream.ofNullable(copy.from().kit()))
                .distinct()
                .sorted()
                .forEach(kits::lock);
        conflicts.lockRooms(copies.stream()
                .flatMap(copy -> RoomUse.Room.in(copy.from().spot()).stream())
                .collect(Collectors.toSet()));
    }

    private List<SessionId> make(List<Copy> copies, Set<SessionId> wanted) {
        Map<UUID, UUID> series = new HashMap<>();
        Map<UUID, SeatingId> shared = new HashMap<>();
        Map<UUID, Integer> numbers = new HashMap<>();
        List<SessionId> made = new ArrayList<>();
        for (Copy copy : copies) {
            if (copy.there() || !wanted.contains(copy.from().id())) {
                continue;
            }
            Session source = copy.from();
            SessionPlan wish = SessionPlans.of(source, copy.startsAt(), copy.endsAt(), !copy.losesKit());
            SessionId id = new SessionId(UuidV7.at(clock.instant()));
            Session.PartOf part = source.series();
            Seats seats = source.seats();
            if (part == null || seats == null) {
                plan.add(wish, id, plan.seat(wish.seats()), null, 1);
            } else {
                UUID whole = series.computeIfAbsent(part.series(), old -> {
                    UUID fresh = UuidV7.at(clock.instant());
                    SeatingId seating = Objects.requireNonNull(plan.seat(wish.seats()));
                    shared.put(old, seating);
                    states.addSeries(fresh, source.activity().id().value(), part.title(), seating);
                    return fresh;
                });
                plan.add(wish, id, shared.get(part.series()), whole, numbers.merge(part.series(), 1, Integer::sum));
            }
            made.add(id);
        }
        return made;
    }
}
