package fr.maillage.tours.web.lend;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.tours.app.lend.LoanSight;
import fr.maillage.tours.app.lend.Loans;
import fr.maillage.tours.app.lend.Rooms;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Opens loans to those who may: a kit is lent by all who lend, a room by those whose right reaches its commune; what stands in
 * a loan is for those whom {@link LoanSight} names.
 */
@Component
class LendDoor {

    private final Loans loans;
    private final Rooms rooms;
    private final LoanSight sight;
    private final Access access;

    LendDoor(Loans loans, Rooms rooms, LoanSight sight, Access access) {
        this.loans = loans;
        this.rooms = rooms;
        this.sight = sight;
        this.access = access;
    }

    /** The loan of a code; 404 when there is none, 403 when it is beyond reach. */
    Loan open(String code) {
        Loan loan = loans.findByCode(code.replace("\u0000", "")).orElseThrow(LendDoor::missing);
        if (!mayRead().test(loan)) {
            throw new AccessDeniedException(Right.LEND_THINGS.name());
        }
        return loan;
    }

    /** Which loans whoever is signed in may read. */
    Predicate<Loan> mayRead() {
        return sight.current();
    }

    /** A room that whoever is signed in may lend; 404 when there is none, 403 beyond reach. */
    Room openRoom(UUID id) {
        Room room = rooms.find(id).orElseThrow(LendDoor::missing);
        access.require(Right.LEND_THINGS, Target.in(room.commune()));
        return room;
    }

    boolean mayLend(Thing thing) {
        return thing.kind() == Thing.Kind.KIT
                ? access.may(Right.LEND_THINGS)
                : rooms.find(thing.id()).filter(this::mayLend).isPresent();
    }

    boolean mayLend(Room room) {
        return access.may(Right.LEND_THINGS, Target.in(room.commune()));
    }

    Reach reach() {
        return access.reach(Right.LEND_THINGS);
    }

    UUID who() {
        return access.getCurrent().id().value();
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
