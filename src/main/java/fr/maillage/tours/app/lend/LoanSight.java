package fr.maillage.tours.app.lend;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.Target;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whose loans one may read. Kits go round all communes: all who lend see that one is away and until when, but who has it, and
 * whom to call, only those whose right reaches the borrower, and whoever wrote the loan down. A room’s loans are for those
 * whose right reaches its commune.
 */
@Component
public class LoanSight {

    private final Access access;
    private final Rooms rooms;

    LoanSight(Access access, Rooms rooms) {
        this.access = access;
        this.rooms = rooms;
    }

    /** Which loans whoever is signed in may read, none when nobody is; one statement whatever their number. */
    public Predicate<Loan> current() {
        Reach reach = access.reach(Right.LEND_THINGS);
        if (reach.isNowhere()) {
            return loan -> false;
        }
        UUID who = access.findCurrent().map(SignedIn::id).map(id -> id.value()).orElse(null);
        Map<UUID, Target> where =
                rooms.listAll().stream().collect(Collectors.toMap(Room::id, room -> Target.in(room.commune())));
        return loan -> {
            if (loan.thing().kind() == Thing.Kind.ROOM) {
                Target room = where.get(loan.thing().id());
                return room != null && reach.covers(room);
            }
            return (loan.writtenBy() != null && loan.writtenBy().equals(who))
                    || reach.covers(new Target(
                            loan.borrower().organisation(), loan.borrower().commune()));
        };
    }
}
