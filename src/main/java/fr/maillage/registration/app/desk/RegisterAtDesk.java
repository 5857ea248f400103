package fr.maillage.registration.app.desk;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.registration.app.RegisterForSession;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.app.Registered;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.app.Registrations;
import fr.maillage.registration.app.Registrations.Standing;
import fr.maillage.registration.domain.Guest;
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
    private final RegistrationLists lists;
    private final RegisterForSession register;

    RegisterAtDesk(Agenda agenda, Registrations registrations, RegistrationLists lists, RegisterForSession register) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.lists = lists;
        this.register = register;
    }

    /** What to do when there are not enough seats. */
    public enum Short {
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
    public Answer register(Wish wish, Short otherwise) {
        Session session = wish.session();
        String form = wish.formKey();
        if (session.seats() == null
                || (form != null && lists.isSent(session.seats().id(), form))) {
            return new Answer.Decided(register.register(wish));
        }
        Seats seats = agenda.lockSeats(session.seats().id());
        Standing now = registrations.standing(seats.id());
        int left = left(seats, now);
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

    private static Answer few(Seats seats, Standing now, int left, int party) {
        return new Answer.TooFew(left, seats.seats(), now.waiting(), seats.waitingList() && party <= seats.seats());
    }

    /** How many may be had at once: none while somebody waits whom a free seat would suit. */
    private static int left(Seats seats, Standing now) {
        int free = seats.seats() - now.taken();
        boolean somebodyFirst = now.smallestWaiting() > 0 && now.smallestWaiting() <= free;
        return somebodyFirst ? 0 : free;
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
