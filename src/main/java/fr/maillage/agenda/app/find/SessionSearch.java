package fr.maillage.agenda.app.find;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.domain.find.Candidate;
import fr.maillage.design.Dates;
import fr.maillage.directory.Audience;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.directory.Wish;
import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The sessions that the public may see, found by words, place and time: a GiST index over place and time together, a GIN index
 * over the words of activities.
 */
@Repository
class SessionSearch {

    /** No answer near a point is longer than this; past it the page says that there are more. */
    static final int MOST_NEAR = 20_000;

    /** Nobody reads the agenda of a country: without a place, the soonest so many are counted. */
    static final int MOST_ANYWHERE = 3_000;

    /** Radius that PostgreSQL's {@code earth()} returns, in metres. */
    private static final double POSTGRES_EARTH_METRES = 6_378_168;

    /** Activities that say the words (1), help with what they mean (2), or come near to them (3). */
    private static final String WANTED = """
            with wanted as materialized (
                select id, min(tier) as tier
                from (select id, 1 as tier from agenda.activity
                      where not :wide and document @@ cast(:words as tsquery)
                      union all
                      select id, 1 from agenda.activity
                      where not :wide and document @@ plainto_tsquery('public.maillage_fr', :said)
                      union all
                      select id, 2 from agenda.activity
                      where not :wide and (services & :services <> 0 or audiences & :audiences <> 0)
                      union all
                      select id, 3 from agenda.activity
                      where :wide and (services & :services <> 0 or audiences & :audiences <> 0
                                       or document @@ cast(:words as tsquery))
                      union all
                      select id, 3 from agenda.activity
                      where :wide and length(:plain) >= 4 and :plain operator(public.<%) agenda.plain(title)) found
                group by id)
            """;

    private static final String COLUMNS = """
            select s.id,
                   coalesce(s.recurrence_id, s.series_id, case a.kind when 'PERMANENCE' then a.id else s.id end) as bundle,
                   a.kind, a.level, a.services, a.audiences, s.state = 'CANCELLED' as cancelled,
                   t.id is null or (t.taken < t.seats and coalesce(t.smallest_waiting > t.seats - t.taken, true)
                                    and coalesce(s.series_number, 1) = 1
                                    and s.starts_at - t.closes_minutes * interval '1 minute' > :now) as room,
                   s.starts_at, s.zone, s.latitude, s.longitude,
            """;

    private static final String FOUND = """
            from agenda.session s
            join agenda.activity a on a.id = s.activity_id
            left join agenda.seating t on t.id = s.seating_id
            """;

    private static final String SHOWN = """
            where s.state <> 'DRAFT' and s.ends_at > :from
              and s.starts_at < coalesce(cast(:until as timestamptz), 'infinity')
            """;

    /** A box without an upper end of time, for a session may last. */
    private static final String NEAR = """
              and agenda.where_and_when(s.latitude, s.longitude, s.ends_at)
                  <@ cube(cube_enlarge(ll_to_earth(:lat, :lon), :chord, 3), :fromSeconds, 1e12)
            """;

    /** How well an activity answers, read row by row: near a point there are few. */
    private static final String ANSWER = """
            cross join lateral (
                select case
                    when :wide then
                        case when a.services & :services <> 0 or a.audiences & :audiences <> 0
                                  or a.document @@ cast(:words as tsquery)
                                  or (length(:plain) >= 4 and :plain operator(public.<%) agenda.plain(a.title)) then 3 end
                    when a.document @@ cast(:words as tsquery)
                         or a.document @@ plainto_tsquery('public.maillage_fr', :said) then 1
                    when a.services & :services <> 0 or a.audiences & :audiences <> 0 then 2
                    end as tier) w
            """;

    private static final String AT = " and s.place_id = any (cast(:places as uuid[])) ";

    /** By their end, which an index gives without a sort and without a look at the past; the list is put in order afterwards. */
    private static final String SOONEST = " order by s.ends_at, s.id limit :most";

    private static final String ANY = COLUMNS + " 1 as tier " + FOUND + SHOWN;
    private static final String ANYTHING_ANYWHERE = ANY + SOONEST;
    private static final String ANYTHING_AT = ANY + AT + SOONEST;
    private static final String ANYTHING_NEAR = ANY + NEAR + SOONEST;
    private static final String ANSWERING_ANYWHERE =
            WANTED + COLUMNS + " w.tier " + FOUND + " join wanted w on w.id = a.id " + SHOWN + SOONEST;
    private static final String ANSWERING_NEAR =
            COLUMNS + " w.tier " + FOUND + ANSWER + SHOWN + " and w.tier is not null " + NEAR + SOONEST;

    private final JdbcClient db;

    SessionSearch(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is looked for.
     *
     * @param wide whether what comes near will do
     * @param centre null for anywhere
     * @param radiusMetres closed bound; ignored without a centre
     * @param from sessions that end after it
     * @param until sessions that begin before it; null for ever
     * @param most at most so many
     */
    record Wanted(
            Wish wish,
            boolean wide,
            @Nullable LatLon centre,
            int radiusMetres,
            Instant now,
            Instant from,
            @Nullable Instant until,
            int most) {}

    /** The soonest, in no order. */
    List<Candidate> list(Wanted wanted) {
        LatLon centre = wanted.centre();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("now", wanted.now().atOffset(ZoneOffset.UTC));
        values.put("from", wanted.from().atOffset(ZoneOffset.UTC));
        values.put("until", wanted.until() == null ? null : wanted.until().atOffset(ZoneOffset.UTC));
        values.put("most", wanted.most());
        if (centre != null) {
            values.put("lat", centre.lat());
            values.put("lon", centre.lon());
            values.put("chord", chord(wanted.radiusMetres()));
            values.put("fromSeconds", (double) wanted.from().getEpochSecond());
        }
        boolean asked = wanted.wish().isAsked();
        if (asked) {
            words(wanted, values);
        }
        LocalDate today = wanted.now().atZone(Dates.FRANCE).toLocalDate();
        return statement(asked, centre != null)
                .params(values)
                .query((row, i) -> candidate(row, centre, today))
                .list()
                .stream()
                .filter(one -> centre == null || one.metres() <= wanted.radiusMetres())
                .toList();
    }

    /** Those at one of these places, soonest first. */
    List<Candidate> listAt(Set<PlaceId> places, Instant now) {
        LocalDate today = now.atZone(Dates.FRANCE).toLocalDate();
        return db.sql(ANYTHING_AT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", now.atOffset(ZoneOffset.UTC))
                .param("until", null)
                .param("most", MOST_ANYWHERE)
                .param(
                        "places",
                        places.stream().map(PlaceId::value).map(UUID::toString).toArray(String[]::new))
                .query((row, i) -> candidate(row, null, today))
                .list();
    }

    private StatementSpec statement(boolean asked, boolean near) {
        if (asked) {
            return near ? db.sql(ANSWERING_NEAR) : db.sql(ANSWERING_ANYWHERE);
        }
        return near ? db.sql(ANYTHING_NEAR) : db.sql(ANYTHING_ANYWHERE);
    }

    private static void words(Wanted wanted, Map<String, @Nullable Object> values) {
        Wish wish = wanted.wish();
        boolean understood = !wish.leading().isEmpty();
        Set<Service> services = wanted.wide() ? wish.helping() : wish.leading();
        Set<Audience> audiences = wanted.wide() || !understood ? wish.audiences() : Set.of();
        values.put("wide", wanted.wide());
        values.put("said", wish.said());
        values.put("plain", PlainText.of(wish.said()));
        values.put("services", Terms.mask(services));
        values.put("audiences", Terms.mask(audiences));
        values.put("words", words(wish.stems(), wanted.wide() ? " | " : " & ", understood ? ":AB" : ""));
    }

    private static String words(List<String> stems, String operator, String weights) {
        return stems.stream()
                .map(stem -> "'" + stem.replace("'", "''").replace("\\", "\\\\") + "'" + weights)
                .collect(Collectors.joining(operator));
    }

    static double chord(double metres) {
        double angle = Math.min(Math.PI, metres / LatLon.EARTH_RADIUS_METRES);
        return 2 * POSTGRES_EARTH_METRES * Math.sin(angle / 2);
    }

    private static Candidate candidate(ResultSet row, @Nullable LatLon centre, LocalDate today) throws SQLException {
        Instant startsAt = row.getTimestamp(9).toInstant();
        LocalDate day = startsAt.atZone(ZoneId.of(row.getString(10))).toLocalDate();
        return new Candidate(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                ActivityKind.valueOf(row.getString(3)),
                Level.valueOf(row.getString(4)),
                row.getInt(5),
                row.getInt(6),
                row.getBoolean(7),
                row.getBoolean(8),
                startsAt,
                day.isBefore(today) ? today : day,
                centre == null ? Double.NaN : centre.distanceMetres(new LatLon(row.getDouble(11), row.getDouble(12))),
                row.getInt(13));
    }
}
