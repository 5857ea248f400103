package fr.maillage.directory.app.unit;

import fr.maillage.directory.app.desk.PlaceChanges.Actor;
import fr.maillage.directory.domain.unit.SeenStop;
import fr.maillage.directory.domain.unit.UnitProposal;
import fr.maillage.directory.domain.unit.UnitRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What looks like a unit and nobody has decided yet: worked out anew each time, from the few places that travel. */
@Repository
public class UnitProposals {

    /** The condition is that of the index {@code place_travels}, to the letter; the rule itself is narrower. */
    private static final String TRAVELLING = """
            select p.id, p.source_id, p.name, p.commune_name, p.commune_code, 'ITINERANT' = any (p.itinerancies) as itinerant,
                   p.phone, coalesce(o.name, p.parent) as parent, p.websites, s.unit_id
            from directory.place p
            join directory.place_search s on s.place_id = p.id
            left join directory.organisation o on o.id = p.organisation_id
            where p.gone_at is null
              and ('ITINERANT' = any (p.itinerancies)
                   or p.name ~* '(bus|camion|fourgon|v[eé]hicule|van|caravane|roulotte|truck|remorque|triporteur|itin[eé]rant)')
            order by p.id""";

    private final JdbcClient db;
    private final Clock clock;

    UnitProposals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A set that somebody said is no unit.
     *
     * @param name what its places are called, in plain words
     * @param places how many they were
     * @param byName who said so
     */
    public record RefusedSet(String key, String name, int places, String byName, Instant at) {}

    /** All of them, the largest sets first. */
    public List<UnitProposal> list() {
        return UnitRule.propose(db.sql(TRAVELLING).query(UnitProposals::seen).list(), refused());
    }

    /** What somebody said is no unit, the latest first. */
    public List<RefusedSet> listRefused() {
        return db.sql("""
                        select key, split_part(key, '|', 2) as name, cardinality(places) as places,
                               refused_by_name as by_name, refused_at as at
                        from directory.unit_refused where unit_id is null order by refused_at desc, key limit 200
                        """)
                .query((row, number) -> new RefusedSet(
                        row.getString("key"),
                        row.getString("name"),
                        row.getInt("places"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void refuse(UnitProposal proposal, Actor actor) {
        keep(proposal.key(), null, proposal.stops().stream().map(SeenStop::id).toList(), actor);
    }

    /** These places are not to be proposed as stops of this unit, as long as it is there. */
    void setAside(UUID unit, Collection<UUID> places, Actor actor) {
        places.forEach(place -> keep(key(place), unit, List.of(place), actor));
    }

    /** Whether it had been refused. */
    boolean takeBack(String key) {
        return db.sql("delete from directory.unit_refused where key = :key and unit_id is null")
                        .param("key", key)
                        .update()
                == 1;
    }

    void forgetAside(UUID place) {
        db.sql("delete from directory.unit_refused where key = :key")
                .param("key", key(place))
                .update();
    }

    private static String key(UUID place) {
        return "place:" + place;
    }

    private void keep(String key, @Nullable UUID unit, Collection<UUID> places, Actor actor) {
        db.sql("""
                        insert into directory.unit_refused (key, unit_id, places, refused_by, refused_by_name, refused_at)
                        values (:key, :unit, cast(:places as uuid[]), :by, :byName, :now)
                        on conflict (key) do update set unit_id = excluded.unit_id, places = excluded.places,
                            refused_by = excluded.refused_by, refused_by_name = excluded.refused_by_name,
                            refused_at = excluded.refused_at
                        """)
                .param("key", key)
                .param("unit", unit)
                .param("places", Units.ids(places))
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private UnitRule.Refused refused() {
        Set<String> keys = new HashSet<>();
        List<Set<UUID>> sets = new ArrayList<>();
        Set<UUID> aside = new HashSet<>();
        db.sql("select key, places, unit_id from directory.unit_refused").query(row -> {
            Set<UUID> places =
                    Stream.of((UUID[]) row.getArray("places").getArray()).collect(Collectors.toSet());
            if (row.getObject("unit_id") == null) {
                keys.add(row.getString("key"));
                sets.add(places);
            } else {
                aside.addAll(places);
            }
        });
        return new UnitRule.Refused(keys, sets, aside);
    }

    private static SeenStop seen(ResultSet row, int number) throws SQLException {
        return new SeenStop(
                row.getObject("id", UUID.class),
                row.getString("source_id"),
                row.getString("name"),
                row.getString("commune_name"),
                row.getString("commune_code"),
                row.getBoolean("itinerant"),
                row.getString("phone"),
                row.getString("parent"),
                List.of((String[]) row.getArray("websites").getArray()),
                row.getObject("unit_id", UUID.class));
    }
}
