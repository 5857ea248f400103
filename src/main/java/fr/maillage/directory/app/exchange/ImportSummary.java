package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.Notice;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one import went: every row that was read is in exactly one of created, updated, unchanged and rejected. */
public final class ImportSummary {

    private static final int MOST_COLUMNS_NAMED = 20;
    private static final int MOST_UNUSED_NAMED = 100;

    private final Map<String, Integer> doubts = new TreeMap<>();
    private final Map<Notice, Integer> notices = new EnumMap<>(Notice.class);
    private final Set<String> unknownColumns = new TreeSet<>();
    private final Set<String> unusedColumns = new TreeSet<>();
    private int rows;
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;
    private int gone;
    private @Nullable String broken;
    private int heldBack;
    private @Nullable UUID run;

    ImportSummary() {}

    void count(int createdMore, int updatedMore, int unchangedMore, int rejectedMore) {
        rows += createdMore + updatedMore + unchangedMore + rejectedMore;
        created += createdMore;
        updated += updatedMore;
        unchanged += unchangedMore;
        rejected += rejectedMore;
    }

    void doubt(String field) {
        doubts.merge(field, 1, Integer::sum);
    }

    void note(Notice notice, int rows) {
        notices.merge(notice, rows, Integer::sum);
    }

    void unknownColumns(Set<String> names) {
        names.stream().limit(MOST_COLUMNS_NAMED).forEach(unknownColumns::add);
    }

    void unusedColumns(Set<String> names) {
        names.stream().limit(MOST_UNUSED_NAMED).forEach(unusedColumns::add);
    }

    void broken(String reason) {
        broken = reason;
    }

    void gone(int places) {
        gone = places;
    }

    void heldBack(int places) {
        heldBack = places;
    }

    void run(UUID id) {
        run = id;
    }

    /** Its line in the journal of imports. */
    public @Nullable UUID run() {
        return run;
    }

    /** Rows read: created + updated + unchanged + rejected. */
    public int rows() {
        return rows;
    }

    public int created() {
        return created;
    }

    public int updated() {
        return updated;
    }

    public int unchanged() {
        return unchanged;
    }

    public int rejected() {
        return rejected;
    }

    /** Places that the source names no longer, marked by this import. */
    public int gone() {
        return gone;
    }

    /** Places that the file does not name, more than half of the source's: so many that they were not marked gone; usually 0. */
    public int heldBack() {
        return heldBack;
    }

    /** Why the file could not be read to its end, in French; null when it was. */
    public @Nullable String broken() {
        return broken;
    }

    /** How many doubtful values in each field, by the field's name. */
    public Map<String, Integer> doubts() {
        return Collections.unmodifiableMap(doubts);
    }

    /** How many rows each notice concerns. */
    public Map<Notice, Integer> notices() {
        return Collections.unmodifiableMap(notices);
    }

    /** Columns that the standard does not have; kept with the raw rows. */
    public Set<String> unknownColumns() {
        return Collections.unmodifiableSet(unknownColumns);
    }

    /** Columns of a foreign file that its mapping does not use; kept with the foreign rows. */
    public Set<String> unusedColumns() {
        return Collections.unmodifiableSet(unusedColumns);
    }

    /** Whether the operator has something to do about it. */
    public boolean needsAttention() {
        return broken != null || heldBack > 0 || (rows() > 0 && rejected() == rows());
    }
}
