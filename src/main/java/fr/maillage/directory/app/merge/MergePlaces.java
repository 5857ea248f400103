package fr.maillage.directory.app.merge;

import fr.maillage.accounts.Access;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.PlaceChange.Kind;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.app.desk.PlaceChanges.Actor;
import fr.maillage.directory.app.exchange.MergeLock;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of two places that they are one, or that they are not, and takes it back. What was said is kept for ever, by the ids of
 * places, which stay theirs as long as their source keeps its keys.
 */
@Service
public class MergePlaces {

    private final JdbcClient db;
    private final MergeGroups groups;
    private final Places places;
    private final PlaceChanges changes;
    private final Access access;
    private final Clock clock;

    MergePlaces(JdbcClient db, MergeGroups groups, Places places, PlaceChanges changes, Access access, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.places = places;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** Done; the event can be taken back. */
        record Done(UUID event) implements Outcome {}

        /** Somebody was quicker: they are one, or are not two shown places any more. */
        record TooLate() implements Outcome {}
    }

    /** What made the program or a person say so. */
    public record Grounds(boolean automatic, int score, List<String> reasons) {}

    private record Event(UUID id, UUID kept, UUID taken) {}

    /**
     * Merges two places that are shown.
     *
     * @param kept stays the one that is shown
     */
    @Transactional
    public Outcome merge(UUID kept, UUID taken, Grounds grounds) {
        MergeLock.alone(db);
        Set<UUID> both = new TreeSet<>(List.of(kept, taken));
        MergeLock.places(db, groups.around(both));
        if (both.size() < 2 || groups.countShown(both) < 2 || (grounds.automatic() && saidDifferent(kept, taken))) {
            return new Outcome.TooLate();
        }
        Map<StandardField, String> before = cells(kept);
        Actor actor = actor(grounds.automatic());
        UUID event = UuidV7.at(clock.instant());
        db.sql("""
                        insert into directory.merge_event
                            (id, kept, taken, automatic, score, reasons, made_by, made_by_name, made_at)
                        values (:id, :kept, :taken, :automatic, :score, cast(:reasons as text[]), :by, :name, :now)
                        """)
                .param("id", event)
                .param("kept", kept)
                .param("taken", taken)
                .param("automatic", grounds.automatic())
                .param("score", grounds.score())
                .param("reasons", grounds.reasons().toArray(String[]::new))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("now", now())
                .update();
        groups.regroup(both);
        decide(kept, taken, "SAME", grounds);
        tell(kept, Kind.MERGED, before, actor);
        changes.add(taken, Kind.MERGED, Map.of(), Map.of(), null, actor);
        return new Outcome.Done(event);
    }

    /** Takes a merge back whole, as though it had never been; the pair waits for a person from then on. */
    @Transactional
    public Outcome undo(UUID id) {
        MergeLock.alone(db);
        Event event = db.sql("""
                        update directory.merge_event set undone_at = :now, undone_by_name = :name
                        where id = :id and undone_at is null returning id, kept, taken
                        """)
                .param("now", now())
                .param("name", actor(false).name())
                .param("id", id)
                .query(Event.class)
                .optional()
                .orElse(null);
        if (event == null) {
            return new Outcome.TooLate();
        }
        Set<UUID> both = new TreeSet<>(List.of(event.kept(), event.taken()));
        Set<UUID> around = groups.around(both);
        MergeLock.places(db, around);
        UUID head = groups.head(event.kept());
        Map<StandardField, String> before = cells(head);
        groups.regroup(around);
        decide(event.kept(), event.taken(), "WAITING", new Grounds(false, 0, List.of()));
        Actor actor = actor(false);
        tell(head, Kind.UNMERGED, before, actor);
        UUID freed = groups.head(event.kept()).equals(head) ? event.taken() : event.kept();
        changes.add(freed, Kind.UNMERGED, Map.of(), Map.of(), null, actor);
        return new Outcome.Done(id);
    }

    /** Says for ever that two places are not one; too late when they have been merged meanwhile. */
    @Transactional
    public Outcome different(UUID one, UUID other) {
        MergeLock.alone(db);
        if (groups.head(one).equals(groups.head(other))) {
            return new Outcome.TooLate();
        }
        decide(one, other, "DIFFERENT", new Grounds(false, 0, List.of()));
        return new Outcome.Done(one);
    }

    /** Lets a pair that was said to be different wait again. */
    @Transactional
    public void reopen(UUID one, UUID other) {
        MergeLock.alone(db);
        if (!groups.head(one).equals(groups.head(other))) {
            decide(one, other, "WAITING", new Grounds(false, 0, List.of()));
        }
    }

    /** Whether somebody said that a place of one group is not a place of the other. */
    boolean saidDifferent(UUID one, UUID other) {
        return Boolean.TRUE.equals(db.sql("""
                        select exists (
                            select from directory.duplicate_pair d
                            join directory.place a on a.id = d.one
                            join directory.place b on b.id = d.other
                            where d.state = 'DIFFERENT'
                              and ((coalesce(a.merged_into, a.id) = :one and coalesce(b.merged_into, b.id) = :other)
                                or (coalesce(a.merged_into, a.id) = :other and coalesce(b.merged_into, b.id) = :one)))
                        or exists (
                            select from directory.duplicate_pair d
                            where d.one = least(cast(:one as uuid), cast(:other as uuid))
                              and d.other = greatest(cast(:one as uuid), cast(:other as uuid))
                              and d.by_person)
                        """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single());
    }

    private void decide(UUID one, UUID other, String state, Grounds grounds) {
        Actor actor = actor(grounds.automatic());
        db.sql("""
                        insert into directory.duplicate_pair as d
                            (one, other, score, reasons, state, by_person, decided_by, decided_at)
                        values (least(cast(:one as uuid), cast(:other as uuid)),
                                greatest(cast(:one as uuid), cast(:other as uuid)),
                                :score, cast(:reasons as text[]), :state, :person, :by, :now)
                        on conflict (one, other) do update set
                            state = excluded.state, by_person = d.by_person or excluded.by_person,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("one", one)
                .param("other", other)
                .param("score", grounds.score())
                .param("reasons", grounds.reasons().toArray(String[]::new))
                .param("state", state)
                .param("person", !grounds.automatic())
                .param("by", actor.id())
                .param("now", now())
                .update();
    }

    private void tell(UUID head, Kind kind, Map<StandardField, String> before, Actor actor) {
        Map<StandardField, String> after = cells(head);
        Map<StandardField, String> was = new EnumMap<>(StandardField.class);
        Map<StandardField, String> is = new EnumMap<>(StandardField.class);
        after.forEach((field, value) -> {
            String old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                was.put(field, old);
                is.put(field, value);
            }
        });
        changes.add(head, kind, was, is, null, actor);
    }

    private Map<StandardField, String> cells(UUID place) {
        return places.find(place).map(one -> HandMade.cells(one.sheet())).orElse(Map.of());
    }

    private Actor actor(boolean automatic) {
        return automatic
                ? new Actor(null, "")
                : access.findCurrent()
                        .map(one -> new Actor(one.id().value(), one.name()))
                        .orElse(new Actor(null, ""));
    }

    private java.time.OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
