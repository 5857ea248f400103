package fr.maillage.directory.app.unit;

import fr.maillage.accounts.Access;
import fr.maillage.directory.app.SearchRows;
import fr.maillage.directory.app.desk.PlaceChange.Kind;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.app.desk.PlaceChanges.Actor;
import fr.maillage.directory.app.exchange.MergeLock;
import fr.maillage.directory.domain.unit.SeenStop;
import fr.maillage.directory.domain.unit.UnitProposal;
import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on proposals and changes units. One person at a time: a lock of the database is held from the first look to the last
 * write, so that whoever comes second sees what the first has done, and is told.
 */
@Service
public class ArrangeUnits {

    /** A longer name is refused. */
    public static final int LONGEST_NAME = 120;

    private static final int LEAST_STOPS = 2;
    private static final int LONGEST_CODE = 60;

    private final JdbcClient db;
    private final Units units;
    private final UnitProposals proposals;
    private final PlaceChanges changes;
    private final SearchRows searchRows;
    private final Audit audit;
    private final Access access;
    private final Clock clock;

    ArrangeUnits(
            JdbcClient db,
            Units units,
            UnitProposals proposals,
            PlaceChanges changes,
            SearchRows searchRows,
            Audit audit,
            Access access,
            Clock clock) {
        this.db = db;
        this.units = units;
        this.proposals = proposals;
        this.changes = changes;
        this.searchRows = searchRows;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Done; the code of the unit. */
        record Done(String unit) implements Outcome {}

        /** Somebody else was first, or the places have changed since the page was read: nothing was done. */
        record Overtaken() implements Outcome {}

        /** A unit has two stops at least, an addition one. */
        record TooFewStops() implements Outcome {}

        /** The name is missing, or longer than {@link #LONGEST_NAME}. */
        record WrongName() implements Outcome {}
    }

    /**
     * Makes the unit that is proposed, or adds the stops to theirs. The stops that are not ticked are not proposed again as long as
     * the unit is there.
     */
    @Transactional
    public Outcome confirm(String key, String name, Set<UUID> ticked) {
        lock();
        Optional<UnitProposal> found = find(key);
        if (found.isEmpty()) {
            return new Outcome.Overtaken();
        }
        UnitProposal proposal = found.get();
        List<UUID> all = proposal.stops().stream().map(SeenStop::id).toList();
        List<UUID> joining = all.stream().filter(ticked::contains).toList();
        if (joining.size() != ticked.size()) {
            return new Outcome.Overtaken();
        }
        if (joining.size() < (proposal.unit() == null ? LEAST_STOPS : 1)) {
            return new Outcome.TooFewStops();
        }
        if (proposal.unit() == null && isWrong(name)) {
            return new Outcome.WrongName();
        }
        Unit unit = proposal.unit() == null
                ? make(name.strip())
                : units.find(proposal.unit()).orElseThrow();
        proposals.setAside(
                unit.id(), all.stream().filter(id -> !ticked.contains(id)).toList(), actor());
        join(unit, joining);
        return new Outcome.Done(unit.code());
    }

    /** « Ce n’est pas un bus », for ever; of stops for a unit that is there: not its stops. */
    @Transactional
    public Outcome refuse(String key) {
        lock();
        Optional<UnitProposal> found = find(key);
        if (found.isEmpty()) {
            return new Outcome.Overtaken();
        }
        UnitProposal proposal = found.get();
        if (proposal.unit() == null) {
            proposals.refuse(proposal, actor());
        } else {
            proposals.setAside(
                    proposal.unit(), proposal.stops().stream().map(SeenStop::id).toList(), actor());
        }
        audit.record(
                "directory.unit.refused",
                "unit",
                proposal.unit() == null ? proposal.name() : proposal.unit().toString(),
                Map.of(
                        "name",
                        proposal.name(),
                        "stops",
                        Integer.toString(proposal.stops().size())));
        return new Outcome.Done("");
    }

    /** Somebody was mistaken: what was said to be no unit may be proposed again. */
    @Transactional
    public Outcome reconsider(String key) {
        lock();
        if (!proposals.takeBack(key)) {
            return new Outcome.Overtaken();
        }
        audit.record("directory.unit.reconsidered", "unit", key.split("\\|", -1)[1], Map.of());
        return new Outcome.Done("");
    }

    /** Adds a shown place that is nobody's stop. */
    @Transactional
    public Outcome add(String code, UUID place) {
        return change(code, unit -> {
            boolean free = db.sql("select 1 from directory.place_search where place_id = :place and unit_id is null")
                    .param("place", place)
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            if (!free) {
                return new Outcome.Overtaken();
            }
            proposals.forgetAside(place);
            join(unit, List.of(place));
            return new Outcome.Done(code);
        });
    }

    /** Takes a stop out; it is not proposed again for this unit. */
    @Transactional
    public Outcome takeOut(String code, UUID place) {
        return change(code, unit -> {
            if (units.listStops(unit.id()).stream().noneMatch(stop -> stop.id().equals(place))) {
                return new Outcome.Overtaken();
            }
            leave(unit, List.of(place));
            proposals.setAside(unit.id(), List.of(place), actor());
            return new Outcome.Done(code);
        });
    }

    /** Calls it otherwise. */
    @Transactional
    public Outcome rename(String code, String name) {
        return change(code, unit -> {
            if (isWrong(name)) {
                return new Outcome.WrongName();
            }
            if (!unit.name().equals(name.strip())) {
                units.rename(unit.id(), name.strip());
                audit.record(
                        "directory.unit.renamed",
                        "unit",
                        unit.id().toString(),
                        Map.of("name", unit.name() + " → " + name.strip()));
            }
            return new Outcome.Done(code);
        });
    }

    /** Each stop is a place of its own again, and may be proposed anew. */
    @Transactional
    public Outcome undo(String code) {
        return change(code, unit -> {
            leave(unit, units.listPlaces(unit.id()));
            units.delete(unit.id());
            audit.record("directory.unit.undone", "unit", unit.id().toString(), Map.of("name", unit.name()));
            return new Outcome.Done("");
        });
    }

    private Outcome change(String code, Function<Unit, Outcome> deed) {
        lock();
        return units.find(code).map(deed).orElseGet(Outcome.Overtaken::new);
    }

    /** Taken before any row; then merging waits, imports do not. */
    private void lock() {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtext('directory.unit'), 0)) held")
                .query(Integer.class)
                .single();
        MergeLock.share(db);
    }

    private Optional<UnitProposal> find(String key) {
        return proposals.list().stream()
                .filter(proposal -> proposal.key().equals(key))
                .findFirst();
    }

    private Unit make(String name) {
        UUID id = UuidV7.at(clock.instant());
        String slug = PlainText.slug(name, LONGEST_CODE);
        String base = slug.isEmpty() ? "unite" : slug;
        String code = base;
        for (int n = 2; units.isCodeTaken(code); n++) {
            code = base + "-" + n;
        }
        units.insert(id, code, name, actor());
        audit.record("directory.unit.made", "unit", id.toString(), Map.of("name", name));
        return units.find(id).orElseThrow();
    }

    private void join(Unit unit, List<UUID> places) {
        MergeLock.places(db, places);
        units.join(unit.id(), places);
        told(unit, Kind.JOINED_UNIT, places);
    }

    private void leave(Unit unit, List<UUID> places) {
        MergeLock.places(db, places);
        units.leave(places);
        told(unit, Kind.LEFT_UNIT, places);
    }

    private void told(Unit unit, Kind kind, Collection<UUID> places) {
        UUID batch = UuidV7.at(clock.instant());
        places.forEach(place -> changes.add(place, kind, Map.of(), Map.of(), batch, actor()));
        searchRows.refresh(places);
        audit.record(
                kind == Kind.JOINED_UNIT ? "directory.unit.joined" : "directory.unit.left",
                "unit",
                unit.id().toString(),
                Map.of("name", unit.name(), "stops", Integer.toString(places.size())));
    }

    private static boolean isWrong(String name) {
        return PlainText.of(name).isEmpty() || name.strip().length() > LONGEST_NAME;
    }

    private Actor actor() {
        return access.findCurrent()
                .map(one -> new Actor(one.id().value(), one.name()))
                .orElse(new Actor(null, ""));
    }
}
