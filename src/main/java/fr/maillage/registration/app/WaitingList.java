package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.registration.app.Registrations.Standing;
import fr.maillage.registration.domain.ContactChannel;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.OfferTime;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives seats that are free to whoever waits, in the order of arrival: the first whose party fits is offered them. Whoever cannot
 * be told is given them at once, and the list of the session says that they do not know: an offer would pass them by.
 */
@Service
public class WaitingList {

    private final Agenda agenda;
    private final Registrations registrations;
    private final TellRegistered tell;
    private final Clock clock;

    WaitingList(Agenda agenda, Registrations registrations, TellRegistered tell, Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.tell = tell;
        this.clock = clock;
    }

    /** Offers what is free and writes down how the seats stand. To be called under the lock that gave {@code seats}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Seats seats) {
        Course course = new Course(agenda.listOf(seats.id()));
        Instant now = clock.instant();
        if (course.isAhead(now)) {
            offer(seats, course, now);
        }
        Standing stands = registrations.standing(seats.id());
        agenda.countSeats(seats.id(), stands.taken(), stands.waiting(), stands.smallest());
    }

    /** The same, taking the lock. */
    @Transactional
    public void settle(SeatingId seating) {
        settle(agenda.lockSeats(seating));
    }

    /** Ends the offers that nobody answered in time and somebody else waits for, and the waiting once the session has begun; then offers again. */
    @Transactional
    public void turn(SeatingId seating) {
        Seats seats = agenda.lockSeats(seating);
        Course course = new Course(agenda.listOf(seating));
        Instant now = clock.instant();
        boolean ahead = course.isAhead(now);
        for (Registration each : registrations.listOpen(seating)) {
            Instant until = each.offeredUntil();
            if (until != null && !until.isAfter(now)) {
                if (ahead && !isWanted(seats, each)) {
                    continue;
                }
                tell.withdrawOffer(each);
                Registration lapsed = registrations.end(each.id(), Ending.LAPSED);
                if (ahead) {
                    tell.lapsed(lapsed, course);
                }
            } else if (each.state() == RegistrationState.WAITING && !ahead) {
                registrations.end(each.id(), Ending.STARTED);
            }
        }
        settle(seats);
    }

    /** Whether somebody else could come if this offer ended: as long as nobody could, a late answer still counts. */
    private boolean isWanted(Seats seats, Registration offered) {
        int free = seats.seats() - registrations.standing(seats.id()).taken();
        return !seats.waitingList()
                || registrations
                        .findFirstWaiting(seats.id(), free + offered.guest().party())
                        .isPresent();
    }

    private void offer(Seats seats, Course course, Instant now) {
        Session first = course.kept().getFirst();
        while (true) {
            int free = seats.seats() - registrations.standing(seats.id()).taken();
            Optional<Registration> next =
                    free < 1 ? Optional.empty() : registrations.findFirstWaiting(seats.id(), free);
            if (next.isEmpty()) {
                return;
            }
            ContactChannel channel = next.get().guest().contact().channel();
            if (channel == ContactChannel.NONE) {
                registrations.give(next.get().id());
                continue;
            }
            Instant until = OfferTime.until(now, first.startsAt(), channel, first.zone());
            tell.offered(registrations.offer(next.get().id(), until), course);
        }
    }
}
