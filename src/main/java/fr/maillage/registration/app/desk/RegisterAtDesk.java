package fr.maillage.registration.app.desk;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.registration.app.Course;
import fr.maillage.registration.app.RegisterForSession;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.app.Registered;
import fr.maillage.registration.app.Registrations;
import fr.maillage.registration.app.Registrations.Standing;
import fr.maillage.registration.domain.Guest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs somebody up for whoever stands at the desk or is on the telephone. Nobody is put on a waiting list unasked: when the
 * seats do not suffice, what to do is asked first, under the same lock that would give them.
 */
@Service
public class RegisterAtDesk {

    private final Agenda agenda;
    private final Registrations registrations;
    private final RegisterForSession register;
    private final Clock clock;

    RegisterAtDesk(Agenda agenda, Registrations registrations, RegisterForSession register, Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.register = register;
        this.clock = clock;
    }

    /** What to do when there are not enough seats. */
    public enum Shortage {
        /** Ask. */
        ASK,
        /** All of them wait. */
        WAIT,
        /** As many as there are seats come. */
        FEWER
    }

    /** What came of it. */
    public sealed interface Answer {

        /** It was decided. */
        record Decided(Registered registered) implements Answer {}

        /**
         * Nothing was written: there are fewer seats than people.
         *
         * @param left how many may be had at once
         * @param seats how many there are in all
         * @param waiting how many people wait already
         * @param mayWait whether there is a waiting list, and it could ever seat them
         */
        record TooFew(int left, int seats, int waiting, boolean mayWait) implements Answer {}
    }

    /** Signs up, or asks. */
    @Transactional
    public Answer register(Wish wish, Shortage otherwise) {
        Session session = wish.session();
        if (session.seats() == null) {
            return new Answer.Decided(register.register(wish));
        }
        Seats seats = agenda.lockSeats(session.seats().id());
        Optional<Registered> decided = register.findDecided(wish);
        if (decided.isPresent()) {
            return new Answer.Decided(decided.get());
        }
        Standing now = registrations.standing(seats.id());
        int left = now.left(seats);
        int party = wish.guest().party();
        if (party <= left) {
            return new Answer.Decided(register.register(wish));
        }
        return switch (otherwise) {
            case ASK -> few(seats, now, left, party);
            case WAIT -> new Answer.Decided(register.register(wish));
            case FEWER ->
                left == 0 ? few(seats, now, left, party) : new Answer.Decided(register.register(smaller(wish, left)));
        };
    }

    /** Nobody waits for a session that has begun. */
    private Answer few(Seats seats, Standing now, int left, int party) {
        boolean waits = seats.waitingList()
                && party <= seats.seats()
                && new Course(agenda.listOf(seats.id())).isAhead(clock.instant());
        return new Answer.TooFew(left, seats.seats(), now.waiting(), waits);
    }

    private static Wish smaller(Wish wish, int party) {
        Guest guest = wish.guest();
        return new Wish(
                wish.session(),
                new Guest(
                        guest.name(),
                        guest.contact(),
                        guest.forWhom(),
                        guest.beneficiary(),
                        guest.groupName(),
                        party,
                        guest.needs(),
                        guest.language(),
                        guest.registeredBy()),
                wish.formKey(),
                wish.otherPerson());
    }
}
