package fr.maillage.agenda;

import fr.maillage.directory.PlaceId;
import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions; all that is said must hold. Soonest first.
 *
 * @param from sessions that end after it
 * @param until sessions that begin before it; null for ever
 * @param states none for any
 * @param kinds none for any
 * @param communes in one of these; null for anywhere, empty for nowhere
 * @param place at that place only; null for any
 * @param activity of that activity only; null for any
 * @param animator led by that person; null for anyone
 * @param services bits of {@link fr.maillage.directory.Service}, helping with one of them; 0 for any
 * @param most at most so many
 */
public record AgendaQuery(
        Instant from,
        @Nullable Instant until,
        Set<SessionState> states,
        Set<ActivityKind> kinds,
        @Nullable Set<CommuneCode> communes,
        @Nullable PlaceId place,
        @Nullable ActivityId activity,
        @Nullable UUID animator,
        int services,
        int most) {

    /** What the public sees from an instant on: announced and cancelled sessions. */
    public static AgendaQuery publicFrom(Instant from, int most) {
        return new AgendaQuery(
                from,
                null,
                Set.of(SessionState.PUBLISHED, SessionState.CANCELLED),
                Set.of(),
                null,
                null,
                null,
                null,
                0,
                most);
    }

    /** The same, of sessions that end after an instant. */
    public AgendaQuery from(Instant begin) {
        return new AgendaQuery(begin, until, states, kinds, communes, place, activity, animator, services, most);
    }

    /** The same, of sessions that begin before an instant. */
    public AgendaQuery until(Instant end) {
        return new AgendaQuery(from, end, states, kinds, communes, place, activity, animator, services, most);
    }

    /** The same, in these states. */
    public AgendaQuery in(SessionState... wanted) {
        return new AgendaQuery(from, until, Set.of(wanted), kinds, communes, place, activity, animator, services, most);
    }

    /** The same, of these kinds. */
    public AgendaQuery of(ActivityKind... wanted) {
        return new AgendaQuery(
                from, until, states, Set.of(wanted), communes, place, activity, animator, services, most);
    }

    /** The same, in these communes. */
    public AgendaQuery in(Set<CommuneCode> wanted) {
        return new AgendaQuery(from, until, states, kinds, wanted, place, activity, animator, services, most);
    }

    /** The same, at that place. */
    public AgendaQuery at(PlaceId wanted) {
        return new AgendaQuery(from, until, states, kinds, communes, wanted, activity, animator, services, most);
    }

    /** The same, of that activity. */
    public AgendaQuery of(ActivityId wanted) {
        return new AgendaQuery(from, until, states, kinds, communes, place, wanted, animator, services, most);
    }

    /** The same, led by that person. */
    public AgendaQuery ledBy(UUID person) {
        return new AgendaQuery(from, until, states, kinds, communes, place, activity, person, services, most);
    }

    /** The same, helping with one of these. */
    public AgendaQuery helpingWith(int wanted) {
        return new AgendaQuery(from, until, states, kinds, communes, place, activity, animator, wanted, most);
    }

    /** The same, at most so many. */
    public AgendaQuery most(int number) {
        return new AgendaQuery(from, until, states, kinds, communes, place, activity, animator, services, number);
    }
}
