package fr.maillage.directory.app.desk;

import fr.maillage.directory.PlaceUpkeep.CheckedBy;
import fr.maillage.directory.app.SearchRows;
import fr.maillage.directory.app.desk.PlaceChange.Kind;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks several places in one go: checked today, removed from the public list, brought back. Whether the person may is asked
 * before; what was done together is taken back together.
 */
@Service
public class MarkPlaces {

    private final JdbcClient db;
    private final PlaceChanges changes;
    private final SourceRecords records;
    private final SearchRows searchRows;
    private final Clock clock;

    MarkPlaces(JdbcClient db, PlaceChanges changes, SourceRecords records, SearchRows searchRows, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.records = records;
        this.searchRows = searchRows;
        this.clock = clock;
    }

    private record Dated(
            UUID id,
            String day,
            @Nullable LocalDate checkedOn,
            @Nullable String checkedBy) {}

    /** Says that these sheets are right as they stand today; places that are gone are passed over. */
    @Transactional
    public UUID checked(Collection<UUID> places) {
        UUID batch = UuidV7.at(clock.instant());
        check(places, CheckedBy.STAFF, batch, records.actor());
        return batch;
    }

    /** The same of one place by somebody who may have no account; false when it is gone. */
    @Transactional
    public boolean checkedBy(UUID place, CheckedBy by, PlaceChanges.Actor actor) {
        return check(List.of(place), by, null, actor) == 1;
    }

    /** Notes that somebody has looked at the whole sheet while they changed it: no line of the history besides that change. */
    @Transactional
    public void lookedAt(UUID place, CheckedBy by) {
        db.sql("update directory.place set checked_on = :day, checked_by = :by, updated_at = now() where id = :id")
                .param("day", records.today())
                .param("by", by.name())
                .param("id", place)
                .update();
        if (by == CheckedBy.STAFF) {
            db.sql("""
                            update directory.confirmation_request set answer = 'STAFF', answered_at = :now
                            where place_id = :id and revoked_at is null and answered_at is null
                            """)
                    .param("id", place)
                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
    }

    private int check(Collection<UUID> places, CheckedBy by, @Nullable UUID batch, PlaceChanges.Actor actor) {
        LocalDate today = records.today();
        List<Dated> before =
                db.sql("""
                        select id, coalesce(updated_on::text, '') as day, checked_on, checked_by from directory.place
                        where id = any (cast(:ids as uuid[])) and gone_at is null
                        order by id for update
                        """).param("ids", ids(places)).query(Dated.class).list();
        for (Dated one : before) {
            date(one.id(), today, actor);
            lookedAt(one.id(), by);
            UUID change = changes.add(
                    one.id(),
                    Kind.CHECKED,
                    Map.of(StandardField.UPDATED_ON, one.day()),
                    Map.of(StandardField.UPDATED_ON, today.toString()),
                    batch,
                    actor);
            changes.keepCheck(change, one.checkedOn(), one.checkedBy());
        }
        return before.size();
    }

    /** Takes these places out of what the public sees, whatever their source says from now on. */
    @Transactional
    public UUID removed(Collection<UUID> places) {
        return marked(
                places,
                Kind.REMOVED,
                "select id, hand_state from directory.place"
                        + " where id = any (cast(:ids as uuid[])) and gone_at is null order by id for no key update",
                """
                        update directory.place set gone_at = now(), hand_state = 'REMOVED', updated_at = now()
                        where id = any (cast(:ids as uuid[]))
                        """);
    }

    /** Brings these places back, even those that their source names no longer; a merged one is shown by its head. */
    @Transactional
    public UUID restored(Collection<UUID> places) {
        return marked(
                places,
                Kind.RESTORED,
                "select id, hand_state from directory.place"
                        + " where id = any (cast(:ids as uuid[])) and gone_at is not null and merged_into is null"
                        + " order by id for no key update",
                """
                        update directory.place p
                        set gone_at = null, updated_at = now(),
                            hand_state = case when not exists (select from directory.place r
                                                               where (r.id = p.id or r.merged_into = p.id) and not r.record_gone)
                                              then 'SHOWN' end
                        where id = any (cast(:ids as uuid[]))
                        """);
    }

    private record Stood(UUID id, @Nullable String handState) {}

    private UUID marked(Collection<UUID> asked, Kind kind, String which, String how) {
        UUID batch = UuidV7.at(clock.instant());
        PlaceChanges.Actor actor = records.actor();
        List<Stood> before =
                db.sql(which).param("ids", ids(asked)).query(Stood.class).list();
        db.sql(how).param("ids", ids(before.stream().map(Stood::id).toList())).update();
        for (Stood one : before) {
            changes.keepState(changes.add(one.id(), kind, Map.of(), Map.of(), batch, actor), one.handState());
        }
        searchRows.refresh(asked);
        return batch;
    }

    /** Takes back what was done in one go, save where somebody has done something else since. */
    @Transactional
    public int undo(UUID batch) {
        List<PlaceChange> done = changes.listBatch(batch);
        int undone = 0;
        for (PlaceChange change : done) {
            undone += undo(change) ? 1 : 0;
        }
        searchRows.refresh(done.stream().map(PlaceChange::place).toList());
        return undone;
    }

    private boolean undo(PlaceChange change) {
        boolean undone = switch (change.kind()) {
            case CHECKED -> undate(change);
            case REMOVED ->
                db.sql("""
                                    update directory.place p
                                    set hand_state = c.hand_state_before, updated_at = now(),
                                        gone_at = case when p.record_gone and c.hand_state_before is null
                                                         and not exists (select from directory.place m
                                                                         where m.merged_into = p.id and not m.record_gone)
                                                       then p.gone_at end
                                    from directory.place_change c
                                    where p.id = :id and p.hand_state = 'REMOVED' and c.id = :change
                                    """)
                                .param("id", change.place())
                                .param("change", change.id())
                                .update()
                        == 1;
            case RESTORED ->
                db.sql("""
                                    update directory.place p
                                    set gone_at = now(), hand_state = c.hand_state_before, updated_at = now()
                                    from directory.place_change c
                                    where p.id = :id and p.gone_at is null and c.id = :change
                                    """)
                                .param("id", change.place())
                                .param("change", change.id())
                                .update()
                        == 1;
            default -> false;
        };
        if (undone) {
            changes.add(change.place(), Kind.UNDONE, change.after(), change.before(), null, records.actor());
        }
        return undone;
    }

    private boolean undate(PlaceChange change) {
        String before = change.before().getOrDefault(StandardField.UPDATED_ON, "");
        String after = change.after().getOrDefault(StandardField.UPDATED_ON, "");
        boolean same = db.sql("select updated_on::text = :day from directory.place where id = :id for update")
                .param("day", after)
                .param("id", change.place())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (!same) {
            return false;
        }
        changes.bringBackCheck(change.id());
        if (before.equals(after)) {
            return true;
        }
        if (before.isEmpty()) {
            db.sql("update directory.place set updated_on = null, updated_at = now() where id = :id")
                    .param("id", change.place())
                    .update();
            db.sql("delete from directory.place_edit where place_id = :id and field = 'date_maj'")
                    .param("id", change.place())
                    .update();
        } else {
            date(change.place(), LocalDate.parse(before), records.actor());
        }
        return true;
    }

    private void date(UUID place, LocalDate day, PlaceChanges.Actor actor) {
        db.sql("""
                        insert into directory.place_edit (place_id, field, value, made_by)
                        values (:id, 'date_maj', :text, :by)
                        on conflict (place_id, field)
                        do update set value = excluded.value, made_by = excluded.made_by, made_at = now()
                        """)
                .param("id", place)
                .param("text", day.toString())
                .param("by", actor.id())
                .update();
        db.sql("update directory.place set updated_on = :day, updated_at = now() where id = :id")
                .param("day", day)
                .param("id", place)
                .update();
        db.sql("update directory.place_desk set updated_on = :day where place_id = :id")
                .param("day", day)
                .param("id", place)
                .update();
    }

    private static String[] ids(Collection<UUID> places) {
        return places.stream().map(UUID::toString).toArray(String[]::new);
    }
}
