package fr.maillage.directory.app.desk;

import fr.maillage.directory.app.desk.PlaceChange.Kind;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of places: who changed what, and when. Each line is told to the audit too. */
@Repository
public class PlaceChanges {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int LONGEST_TOLD = 120;

    private static final String AUTHOR =
            "case when c.origin in ('', 'merge') then c.made_by_name else '@' || split_part(c.origin, ':', 1) end";
    private static final String OF_PLACE =
            " from directory.place_change c where c.place_id = :place and (:who = '' or " + AUTHOR + " = :who)";

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    PlaceChanges(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Who acts.
     *
     * @param id an account; null for a program or somebody without one
     * @param origin empty for somebody who works here; {@code place}, {@code campaign} or {@code proposal:<id>} otherwise
     */
    public record Actor(@Nullable UUID id, String name, String origin) {

        /** Somebody who works here, or a program. */
        public Actor(@Nullable UUID id, String name) {
            this(id, name, "");
        }
    }

    /** Adds a line. */
    public UUID add(
            UUID place,
            Kind kind,
            Map<StandardField, String> before,
            Map<StandardField, String> after,
            @Nullable UUID batch,
            Actor actor) {
        Instant now = clock.instant();
        UUID id = UuidV7.at(now);
        db.sql("""
                        insert into directory.place_change
                            (id, place_id, kind, before, after, batch, made_by, made_by_name, origin, made_at)
                        values (:id, :place, :kind, cast(:before as jsonb), cast(:after as jsonb), :batch, :by, :name, :origin,
                                :now)
                        """)
                .param("id", id)
                .param("place", place)
                .param("kind", kind.name())
                .param("before", json(before))
                .param("after", json(after))
                .param("batch", batch)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("origin", actor.origin())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Map<String, String> told = new TreeMap<>();
        after.forEach(
                (field, value) -> told.put(field.column(), cut(before.getOrDefault(field, "")) + " → " + cut(value)));
        audit.record("directory.place." + word(kind), "place", place.toString(), told);
        return id;
    }

    /** Keeps what a check replaced, beside its line. */
    void keepCheck(UUID change, @Nullable LocalDate checkedOn, @Nullable String checkedBy) {
        db.sql("update directory.place_change set checked_before = :day, checked_by_before = :by where id = :id")
                .param("day", checkedOn)
                .param("by", checkedBy)
                .param("id", change)
                .update();
    }

    /** Keeps what had been decided over the source before a place was removed or restored. */
    void keepState(UUID change, @Nullable String handState) {
        db.sql("update directory.place_change set hand_state_before = :state where id = :id")
                .param("state", handState)
                .param("id", change)
                .update();
    }

    /** Whoever last looked at the sheet is again who it was before this check. */
    void bringBackCheck(UUID change) {
        db.sql("""
                        update directory.place p set checked_on = c.checked_before, checked_by = c.checked_by_before
                        from directory.place_change c where c.id = :id and p.id = c.place_id
                        """).param("id", change).update();
    }

    /** The latest changes of a place, newest first. */
    public List<PlaceChange> listOf(UUID place, int most) {
        return db.sql(
                        "select * from directory.place_change where place_id = :place order by made_at desc, id desc limit :most")
                .param("place", place)
                .param("most", most)
                .query(PlaceChanges::change)
                .list();
    }

    /** How many changes of a place this person or this source made; empty for all. */
    public int count(UUID place, String who) {
        return db.sql("select count(*)" + OF_PLACE)
                .param("place", place)
                .param("who", who)
                .query(Integer.class)
                .single();
    }

    /** One page of them, newest first. */
    public List<PlaceChange> page(UUID place, String who, int limit, int offset) {
        return db.sql("select c.*" + OF_PLACE + " order by c.made_at desc, c.id desc limit :limit offset :offset")
                .param("place", place)
                .param("who", who)
                .param("limit", limit)
                .param("offset", offset)
                .query(PlaceChanges::change)
                .list();
    }

    /** Who changed a place: names, and {@code @place} and the like for whoever has no account. */
    public List<String> listAuthors(UUID place) {
        return db.sql("select distinct " + AUTHOR + " as who from directory.place_change c where c.place_id = :place"
                        + " order by who limit 100")
                .param("place", place)
                .query(String.class)
                .list();
    }

    /** What happened to the same place after a change, newest first. */
    public List<PlaceChange> listAfter(PlaceChange line) {
        return db.sql("""
                        select c.* from directory.place_change c
                        join directory.place_change l on l.id = :id
                        where c.place_id = l.place_id and (c.made_at, c.id) > (l.made_at, l.id)
                        order by c.made_at desc, c.id desc
                        """).param("id", line.id()).query(PlaceChanges::change).list();
    }

    /** One change. */
    public Optional<PlaceChange> find(UUID id) {
        return db.sql("select * from directory.place_change where id = :id")
                .param("id", id)
                .query(PlaceChanges::change)
                .optional();
    }

    /** What was done in one go. */
    public List<PlaceChange> listBatch(UUID batch) {
        return db.sql("select * from directory.place_change where batch = :batch order by id")
                .param("batch", batch)
                .query(PlaceChanges::change)
                .list();
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case EDITED -> "changed";
            case CHECKED -> "checked";
            case REMOVED -> "removed";
            case RESTORED -> "restored";
            case UNDONE -> "undone";
            case REVERTED -> "reverted";
            case IMPORTED -> "imported";
            case GONE -> "gone";
            case BACK -> "back";
            case MERGED -> "merged";
            case UNMERGED -> "unmerged";
            case JOINED_UNIT -> "joined-unit";
            case LEFT_UNIT -> "left-unit";
        };
    }

    private static PlaceChange change(ResultSet row, int number) throws SQLException {
        return new PlaceChange(
                row.getObject("id", UUID.class),
                row.getObject("place_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                cells(row.getString("before")),
                cells(row.getString("after")),
                row.getObject("batch", UUID.class),
                row.getString("made_by_name"),
                row.getString("origin"),
                row.getTimestamp("made_at").toInstant());
    }

    private static String json(Map<StandardField, String> cells) {
        Map<String, String> columns = new LinkedHashMap<>();
        cells.forEach((field, value) -> columns.put(field.column(), value));
        return JSON.writeValueAsString(columns);
    }

    private static Map<StandardField, String> cells(String json) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        JSON.readValue(json, CELLS)
                .forEach((column, value) -> StandardField.find(column).ifPresent(field -> cells.put(field, value)));
        return cells;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_TOLD ? value : value.substring(0, LONGEST_TOLD) + "…";
    }
}
