package fr.maillage.tours.app.lend;

import fr.maillage.agenda.AgendaKits;
import fr.maillage.agenda.AgendaRooms;
import fr.maillage.agenda.Session;
import fr.maillage.platform.Audit;
import fr.maillage.tours.app.FormKeys;
import fr.maillage.tours.app.lend.LendAnswer.Taking;
import fr.maillage.tours.domain.lend.Condition;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends: reserves, hands out, takes back. Each looks at who else has the thing under a lock on the thing, which planning a
 * session with a kit or in a room takes too. Whether the caller may is the caller's to check.
 */
@Service
public class LendThings {

    private final Loans loans;
    private final Rooms rooms;
    private final AgendaKits kits;
    private final AgendaRooms sessions;
    private final Audit audit;
    private final Clock clock;

    LendThings(Loans loans, Rooms rooms, AgendaKits kits, AgendaRooms sessions, Audit audit, Clock clock) {
        this.loans = loans;
        this.rooms = rooms;
        this.kits = kits;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reserves; the same identifier and wish twice, because a form was sent twice, is one loan. The same identifier with
     * another wish, because somebody went back and corrected it, is another loan: the first stands until it is given up.
     *
     * @param wish its code, its state and its version do not count
     */
    @Transactional
    public LendAnswer reserve(Loan wish) {
        if (!isLent(wish.thing())) {
            return new LendAnswer.NoSuchThing();
        }
        Optional<Loan> there = loans.find(wish.id());
        if (there.isPresent()) {
            return there.get().isSameWish(wish)
                    ? new LendAnswer.Done(there.get())
                    : reserve(wish.as(FormKeys.next(wish.id(), wish)));
        }
        if (!wish.endsAt().isAfter(clock.instant())) {
            return new LendAnswer.Past();
        }
        List<Taking> taken = takings(wish.thing(), wish.startsAt(), wish.endsAt(), wish.id());
        if (!taken.isEmpty()) {
            return new LendAnswer.Taken(taken);
        }
        loans.add(wish, loans.freeCode());
        return done("reserved", wish.id());
    }

    /**
     * Hands a thing out, on the day or before.
     *
     * @param version as it was read
     * @param words its state; may be empty
     */
    @Transactional
    public LendAnswer handOut(UUID id, int version, String words) {
        Loan loan = opened(id).orElse(null);
        if (loan == null || loan.version() != version) {
            return new LendAnswer.ChangedMeanwhile();
        }
        if (loan.state() != LoanState.RESERVED) {
            return new LendAnswer.WrongState();
        }
        Instant now = clock.instant();
        if (!loan.endsAt().isAfter(now)) {
            return new LendAnswer.Past();
        }
        List<Taking> taken = takings(loan.thing(), now, loan.endsAt(), id);
        if (!taken.isEmpty()) {
            return new LendAnswer.Taken(taken);
        }
        loans.handOut(id, words);
        return done("handed-out", id);
    }

    /** Takes a thing back; from then on others may have it. */
    @Transactional
    public LendAnswer handBack(UUID id, int version, Condition condition, String words, String missing) {
        Loan loan = opened(id).orElse(null);
        if (loan == null || loan.version() != version) {
            return new LendAnswer.ChangedMeanwhile();
        }
        if (loan.state() != LoanState.OUT) {
            return new LendAnswer.WrongState();
        }
        loans.handBack(id, condition, words, missing);
        return done("handed-back", id);
    }

    /** Gives up a reservation. */
    @Transactional
    public LendAnswer cancel(UUID id, int version) {
        Loan loan = opened(id).orElse(null);
        if (loan == null || loan.version() != version) {
            return new LendAnswer.ChangedMeanwhile();
        }
        if (loan.state() != LoanState.RESERVED) {
            return new LendAnswer.WrongState();
        }
        loans.cancel(id);
        return done("cancelled", id);
    }

    /** The thing first, then the loan: always in this order, so that nobody waits for each other. */
    private Optional<Loan> opened(UUID id) {
        loans.find(id).ifPresent(loan -> isLent(loan.thing()));
        return loans.lock(id);
    }

    /** Locks the thing, and says whether it may be lent. */
    private boolean isLent(Thing thing) {
        if (thing.kind() == Thing.Kind.ROOM) {
            return rooms.lock(thing.id()).filter(room -> !room.retired()).isPresent();
        }
        kits.lock(thing.id());
        return kits.list().containsKey(thing.id());
    }

    /** Who has the thing at some instant of a time (open bound), this loan left out. */
    List<Taking> takings(Thing thing, Instant from, Instant until, UUID but) {
        List<Taking> taken = new ArrayList<>();
        loans.listHolding(thing.kind(), List.of(thing.id()), from, until).stream()
                .filter(loan -> !loan.id().equals(but))
                .forEach(loan -> taken.add(new Taking(
                        loan.borrower().name(),
                        loan,
                        loan.startsAt(),
                        loan.endsAt(),
                        "/gestion/prets/" + loan.code())));
        sessions(thing, from, until)
                .forEach(session -> taken.add(new Taking(
                        session.name(),
                        null,
                        session.startsAt(),
                        session.endsAt(),
                        "/gestion/agenda/seances/" + session.id().value())));
        return taken;
    }

    private List<Session> sessions(Thing thing, Instant from, Instant until) {
        return thing.kind() == Thing.Kind.KIT
                ? kits.listUsing(thing.id(), from, until)
                : rooms.find(thing.id())
                        .map(room -> sessions.listIn(LentRoomUse.room(room), from, until))
                        .orElse(List.of());
    }

    private LendAnswer done(String what, UUID id) {
        Loan loan = loans.find(id).orElseThrow();
        audit.record(
                "tours.loan." + what,
                "loan",
                id.toString(),
                Map.of("code", loan.code(), "thing", loan.thing().key()));
        return new LendAnswer.Done(loan);
    }
}
