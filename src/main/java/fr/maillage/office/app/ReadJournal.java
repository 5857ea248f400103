package fr.maillage.office.app;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.PeopleNames;
import fr.maillage.accounts.Right;
import fr.maillage.platform.Audit;
import fr.maillage.platform.AuditLog;
import fr.maillage.platform.AuditLog.Line;
import fr.maillage.platform.AuditLog.Place;
import fr.maillage.platform.AuditLog.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads the log of who did what; taking a copy of it away is itself written down. */
@Component
public class ReadJournal {

    /** Most lines of one file. */
    public static final int MOST_EXPORTED = 200_000;

    private static final int PIECE = 1000;
    private static final int MOST_NAMESAKES = 50;

    private final AuditLog log;
    private final Audit audit;
    private final PeopleNames names;
    private final Access access;

    ReadJournal(AuditLog log, Audit audit, PeopleNames names, Access access) {
        this.log = log;
        this.audit = audit;
        this.names = names;
        this.access = access;
    }

    /** The people whose name holds these words. */
    public Collection<UUID> people(String words) {
        return names.search(words, MOST_NAMESAKES);
    }

    /** The actions that ever happened. */
    public List<String> listActions() {
        return log.listActions();
    }

    /** A page. */
    public List<Line> list(Wanted wanted, Place after, int most) {
        access.require(Right.READ_AUDIT);
        return log.list(wanted, after, most);
    }

    /** Writes down that a copy is taken. */
    public void recordExport(Map<String, String> filters) {
        access.require(Right.READ_AUDIT);
        audit.record("office.audit.exported", "audit", "log", filters);
    }

    /** All of it, piece by piece, latest first. */
    public void export(Wanted wanted, Consumer<List<Line>> pieces) {
        Place place = Place.START;
        for (int given = 0; given < MOST_EXPORTED; given += PIECE) {
            List<Line> piece = list(wanted, place, PIECE);
            if (piece.isEmpty()) {
                return;
            }
            pieces.accept(piece);
            place = new Place(piece.getLast().at(), piece.getLast().id());
        }
    }
}
