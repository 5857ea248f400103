package fr.maillage.directory.app.merge;

import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.merge.MergedSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pairs that wait for a person, and what was merged. */
@Repository
public class DuplicateDesk {

    /** The likeliest pairs first. */
    public static final Sorts SORTS = Sorts.byLast("ressemblance", "q.score")
            .or("nom", "a.plain_name")
            .or("commune", "a.commune_name", "a.plain_name")
            .lastly("q.one, q.other");

    /** The latest merges first. */
    public static final Sorts EVENT_SORTS = Sorts.byLast("date", "e.made_at").lastly("e.id");

    private static final String WHERE = """
             from directory.duplicate_pair q
             join directory.place_desk a on a.place_id = q.one
             join directory.place_desk b on b.place_id = q.other
             where q.state = :state and not a.gone and not b.gone
               and (cast(:words as text[]) = '{}' or (a.plain || ' ' || b.plain) like all (cast(:words as text[])))
               and (:among = '' or (:among = 'memes') = (a.source_id = b.source_id))
            """;

    private static final String ROWS = """
            select q.one, q.other, q.score, q.reasons, a.code as one_code, b.code as other_code, a.name as one_name,
                   b.name as other_name, a.commune_name, a.source_id as one_source, b.source_id as other_source
            """;

    private static final String EVENTS = """
             from directory.merge_event e
             join directory.place_desk k on k.place_id = e.kept
             join directory.place_desk t on t.place_id = e.taken
             where (:how = '' or (:how = 'seuls') = e.automatic)
               and (:undone = (e.undone_at is not null))
               and (cast(:words as text[]) = '{}' or (k.plain || ' ' || t.plain) like all (cast(:words as text[])))
            """;

    private static final String EVENT_ROWS = """
            select e.id, k.code as kept_code, k.name as kept_name, t.name as taken_name, k.commune_name,
                   k.source_id as kept_source, t.source_id as taken_source, e.automatic, e.reasons, e.made_by_name, e.made_at
            """;

    private final JdbcClient db;
    private final MergeGroups groups;

    DuplicateDesk(JdbcClient db, MergeGroups groups) {
        this.db = db;
        this.groups = groups;
    }

    /**
     * What is asked for.
     *
     * @param state {@code WAITING} or {@code DIFFERENT}
     * @param words plain words, all of which must be found
     * @param among {@code memes} within a source, {@code autres} across sources, empty for both
     */
    public record Asked(String state, List<String> words, String among) {}

    /** Two places that may be one. */
    public record Pair(
            UUID one,
            UUID other,
            int score,
            List<String> reasons,
            String oneCode,
            String otherCode,
            String oneName,
            String otherName,
            String communeName,
            String oneSource,
            String otherSource) {}

    /** A merge. */
    public record Merged(
            UUID id,
            String keptCode,
            String keptName,
            String takenName,
            String communeName,
            String keptSource,
            String takenSource,
            boolean automatic,
            List<String> reasons,
            String byName,
            Instant at) {}

    /**
     * One of the records behind a sheet.
     *
     * @param event the merge to take back; null for the head
     */
    public record Member(
            String code,
            String name,
            String sourceName,
            boolean head,
            boolean recordGone,
            @Nullable UUID event) {}

    public int count(Asked asked) {
        return with(db.sql("select count(*)" + WHERE), asked)
                .query(Integer.class)
                .single();
    }

    public List<Pair> list(Asked asked, Listing listing) {
        Sort sort = listing.sort();
        return with(db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"), asked)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(DuplicateDesk::pair)
                .list();
    }

    /** How many pairs wait. */
    public int countWaiting() {
        return count(new Asked("WAITING", List.of(), ""));
    }

    /** The likeliest pair that waits. */
    public Optional<Pair> next() {
        return with(
                        db.sql(ROWS + WHERE + " order by q.score desc, q.one, q.other limit 1"),
                        new Asked("WAITING", List.of(), ""))
                .query(DuplicateDesk::pair)
                .optional();
    }

    /** A pair that both codes name, whatever its state and their order. */
    public Optional<Pair> find(String oneCode, String otherCode) {
        return db.sql(ROWS + """
                         from directory.duplicate_pair q
                         join directory.place_desk a on a.place_id = q.one
                         join directory.place_desk b on b.place_id = q.other
                         where (a.code = :one and b.code = :other) or (a.code = :other and b.code = :one)
                        """)
                .param("one", oneCode)
                .param("other", otherCode)
                .query(DuplicateDesk::pair)
                .optional();
    }

    /** What is waiting of a pair; empty when it was never found. */
    public Optional<String> state(UUID one, UUID other) {
        return db.sql("select state from directory.duplicate_pair where one = :one and other = :other")
                .param("one", one)
                .param("other", other)
                .query(String.class)
                .optional();
    }

    /** The sheet that merging would show. */
    @Transactional(readOnly = true)
    public Map<StandardField, String> preview(UUID kept, UUID taken) {
        MergedSheet sheet = groups.merged().preview(kept, taken);
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        cells.putAll(sheet.cells());
        return cells;
    }

    public int countEvents(List<String> words, String how, boolean undone) {
        return db.sql("select count(*)" + EVENTS)
                .param("words", like(words))
                .param("how", how)
                .param("undone", undone)
                .query(Integer.class)
                .single();
    }

    public List<Merged> listEvents(List<String> words, String how, boolean undone, Listing listing) {
        Sort sort = listing.sort();
        return db.sql(EVENT_ROWS + EVENTS + " order by " + sort.orderBy() + " limit :limit offset :offset")
                .param("words", like(words))
                .param("how", how)
                .param("undone", undone)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(DuplicateDesk::merged)
                .list();
    }

    /** The records behind a sheet, the head first; one alone when nothing was merged. */
    public List<Member> members(UUID place) {
        return db.sql("""
                        select p.code, p.name, s.name as source_name, p.merged_into is null as head, p.record_gone,
                               (select e.id from directory.merge_event e
                                where e.undone_at is null and p.merged_into is not null and (e.taken = p.id or e.kept = p.id)
                                order by e.position limit 1) as event
                        from directory.place p
                        join directory.source s on s.id = p.source_id
                        where coalesce(p.merged_into, p.id) =
                              (select coalesce(merged_into, id) from directory.place where id = :id)
                        order by p.merged_into is not null, p.created_at, p.id
                        """).param("id", place).query(Member.class).list();
    }

    private static StatementSpec with(StatementSpec statement, Asked asked) {
        return statement
                .param("state", asked.state())
                .param("words", like(asked.words()))
                .param("among", asked.among());
    }

    private static String[] like(List<String> words) {
        return words.stream().map(word -> "%" + word + "%").toArray(String[]::new);
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                row.getInt("score"),
                words(row),
                row.getString("one_code"),
                row.getString("other_code"),
                row.getString("one_name"),
                row.getString("other_name"),
                row.getString("commune_name"),
                row.getString("one_source"),
                row.getString("other_source"));
    }

    private static Merged merged(ResultSet row, int number) throws SQLException {
        return new Merged(
                row.getObject("id", UUID.class),
                row.getString("kept_code"),
                row.getString("kept_name"),
                row.getString("taken_name"),
                row.getString("commune_name"),
                row.getString("kept_source"),
                row.getString("taken_source"),
                row.getBoolean("automatic"),
                words(row),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant());
    }

    private static List<String> words(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("reasons").getArray());
    }
}
