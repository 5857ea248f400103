package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.platform.Audit;
import fr.maillage.registration.app.Registered.Reason;
import fr.maillage.registration.app.Registrations.Standing;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.PersonName;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.domain.RegistrationState;
import fr.maillage.shared.UuidV7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs somebody up: a seat when one is left that nobody before them waits for, else the waiting list. All that is decided is
 * decided under the lock of the seats, so that they are never oversold and the order of arrival is one order.
 */
@Service
public class RegisterForSession {

    private final Agenda agenda;
    private final Registrations registrations;
    private final TellRegistered tell;
    private final Audit audit;
    private final Clock clock;

    RegisterForSession(Agenda agenda, Registrations registrations, TellRegistered tell, Audit audit, Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A wish to come.
     *
     * @param session one with seats; of a series, any of its sessions
     * @param formKey of the form, the same when it is sent twice; null where nobody sends twice
     * @param otherPerson whether a namesake is taken for somebody else without asking: it was said, or whoever asks may not know
     *     who comes
     */
    public record Wish(
            Session session, Guest guest, @Nullable String formKey, boolean otherPerson) {}

    /** Signs up, in a transaction of its own or the caller's. */
    @Transactional
    public Registered register(Wish wish) {
        Seats known = wish.session().seats();
        if (known == null) {
            return new Registered.Refused(Reason.WALK_IN);
        }
        Seats seats = agenda.lockSeats(known.id());
        return findDecided(wish).orElseGet(() -> decide(keyed(wish, seats.id()), seats, courseOf(seats)));
    }

    /**
     * What is decided whatever seats are left: it was sent before, nobody may sign up any more, or the person is there. Empty when
     * it depends on the seats. To be called under their lock.
     */
    public Optional<Registered> findDecided(Wish wish) {
        Seats known = wish.session().seats();
        if (known == null) {
            return Optional.of(new Registered.Refused(Reason.WALK_IN));
        }
        Optional<Registered> sent = findSent(wish, known.id()).map(one -> new Registered.Again(one, true));
        if (sent.isPresent()) {
            return sent;
        }
        Reason closed = courseOf(known).closed(clock.instant(), wish.guest().registeredBy() != null);
        return closed == null ? same(known.id(), wish) : Optional.of(new Registered.Refused(closed));
    }

    private Course courseOf(Seats seats) {
        return new Course(agenda.listOf(seats.id()));
    }

    /** What this very form made: still open, and for the same person. Whoever goes back and types another name is another. */
    private Optional<Registration> findSent(Wish wish, SeatingId seating) {
        return keys(wish).stream()
                .flatMap(key -> registrations.findByForm(seating, key).stream())
                .filter(Registration::isOpen)
                .filter(one -> PersonName.plain(one.guest().comes())
                        .equals(PersonName.plain(wish.guest().comes())))
                .findFirst();
    }

    /** The form's key, then one of its own for each person who is signed up with the same form. */
    private static List<String> keys(Wish wish) {
        String key = wish.formKey();
        byte[] name = PersonName.plain(wish.guest().comes()).getBytes(StandardCharsets.UTF_8);
        return key == null ? List.of() : List.of(key, key + ":" + UUID.nameUUIDFromBytes(name));
    }

    private Wish keyed(Wish wish, SeatingId seating) {
        String free = keys(wish).stream()
                .filter(key -> registrations.findByForm(seating, key).isEmpty())
                .findFirst()
                .orElse(null);
        return new Wish(wish.session(), wish.guest(), free, wish.otherPerson());
    }

    /** The same name with the same contact is the same person; with no contact to tell, it is asked. */
    private Optional<Registered> same(SeatingId seating, Wish wish) {
        Contact contact = wish.guest().contact();
        List<Registration> namesakes = registrations.listNamesakes(
                seating, PersonName.plain(wish.guest().comes()));
        Optional<Registration> same = namesakes.stream()
                .filter(other -> other.guest().contact().sharesWith(contact))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of(new Registered.Again(same.get(), false));
        }
        boolean doubtful = namesakes.stream()
                .anyMatch(other -> contact.isNone() || other.guest().contact().isNone());
        return doubtful && !wish.otherPerson() ? Optional.of(new Registered.Namesake()) : Optional.empty();
    }

    private Registered decide(Wish wish, Seats seats, Course course) {
        int party = wish.guest().party();
        if (party > seats.seats()) {
            return new Registered.Refused(Reason.TOO_MANY);
        }
        Standing now = registrations.standing(seats.id());
        boolean fits = party <= now.left(seats);
        if (!fits && (!seats.waitingList() || !course.isAhead(clock.instant()))) {
            return new Registered.Refused(Reason.FULL);
        }
        Registration written =
                write(wish, seats.id(), course, fits ? RegistrationState.CONFIRMED : RegistrationState.WAITING);
        Standing then = registrations.standing(seats.id());
        agenda.countSeats(seats.id(), then.taken(), then.waiting(), then.smallest());
        if (fits) {
            tell.confirmed(written, course);
            return new Registered.Confirmed(written);
        }
        tell.waiting(written, course);
        return new Registered.Waiting(written, now.waiting());
    }

    private Registration write(Wish wish, SeatingId seating, Course course, RegistrationState state) {
        Instant now = clock.instant();
        Registration written = registrations.add(new Registrations.Entry(
                new RegistrationId(UuidV7.at(now)),
                seating,
                wish.session().id(),
                wish.formKey(),
                wish.guest(),
                state,
                course.startsAt(),
                course.endsAt(),
                course.endsAt().plus(ForgetRegistrations.KEPT),
                now));
        if (wish.guest().registeredBy() != null) {
            audit.record(
                    "registration.added",
                    "registration",
                    written.id().value().toString(),
                    Map.of("session", wish.session().code(), "state", state.name()));
        }
        return written;
    }
}
