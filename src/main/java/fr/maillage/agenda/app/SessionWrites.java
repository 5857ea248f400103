package fr.maillage.agenda.app;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Session.Occurrence;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.Spot;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.ShortCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** PlannedSessions as they are written. Rules (who may, what conflicts, who is told) are the use cases'. */
@Repository
public class SessionWrites {

    /** Characters of a public code: 24⁶ are 191 million. */
    private static final int CODE_LENGTH = 6;

    private static final int TRIES = 5;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    SessionWrites(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds a session.
     *
     * @return its public code
     * @throws org.springframework.dao.DuplicateKeyException when its rule already gave a session for that day
     */
    @Transactional
    public String add(SessionDraft draft) {
        for (int i = 0; i < TRIES; i++) {
            String code = ShortCode.random(CODE_LENGTH);
            if (add(draft, code) == 1) {
                return code;
            }
        }
        throw new IllegalStateException("No free code after " + TRIES + " tries");
    }

    private int add(SessionDraft draft, String code) {
        Occurrence occurrence = draft.occurrence();
        return db.sql("""
                        insert into agenda.session (id, code, activity_id, series_id, series_number, recurrence_id,
                            recurrence_day, title, note, starts_at, ends_at, zone, place_id, spot_name, address,
                            commune_code, latitude, longitude, room, kit_id, seating_id, language, features, state,
                            animator_id, animator_name)
                        values (:id, :code, :activity, :series, :number, :recurrence, :day, :title, :note, :starts, :ends,
                            :zone, :place, :spot, :address, :commune, :lat, :lon, :room, :kit, :seating, :language,
                            :features, :state, :animator, :animatorName)
                        on conflict (code) do nothing
                        """)
                .params(values(draft))
                .param("code", code)
                .param("activity", draft.activity().value())
                .param("series", draft.series())
                .param("number", draft.seriesNumber())
                .param("recurrence", occurrence == null ? null : occurrence.recurrence())
                .param("day", occurrence == null ? null : occurrence.day())
                .param(
                        "seating",
                        draft.seating() == null ? null : draft.seating().value())
                .param("state", draft.state().name())
                .update();
    }

    /**
     * Adds several, in one statement.
     *
     * @return their public codes
     * @throws org.springframework.dao.DuplicateKeyException when a rule already gave a session for one of these days
     */
    @Transactional
    public Map<SessionId, String> add(List<SessionDraft> drafts) {
        Map<SessionId, String> codes = new HashMap<>();
        List<SessionDraft> left = drafts;
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            addWithoutCode(left, codes);
            left = left.stream().filter(one -> !codes.containsKey(one.id())).toList();
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("No free code after " + TRIES + " tries");
        }
        return codes;
    }

    private void addWithoutCode(List<SessionDraft> drafts, Map<SessionId, String> codes) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (SessionDraft draft : drafts) {
            Map<String, @Nullable Object> row = values(draft);
            Occurrence occurrence = draft.occurrence();
            SeatingId seating = draft.seating();
            row.put("starts", draft.startsAt().toString());
            row.put("ends", draft.endsAt().toString());
            row.put("code", ShortCode.random(CODE_LENGTH));
            row.put("activity", draft.activity().value());
            row.put("series", draft.series());
            row.put("number", draft.seriesNumber());
            row.put("recurrence", occurrence == null ? null : occurrence.recurrence());
            row.put("day", occurrence == null ? null : occurrence.day().toString());
            row.put("seating", seating == null ? null : seating.value());
            row.put("state", draft.state().name());
            rows.add(row);
        }
        db.sql("""
                        insert into agenda.session (id, code, activity_id, series_id, series_number, recurrence_id,
                            recurrence_day, title, note, starts_at, ends_at, zone, place_id, spot_name, address,
                            commune_code, latitude, longitude, room, kit_id, seating_id, language, features, state,
                            animator_id, animator_name)
                        select r.id, r.code, r.activity, r.series, r.number, r.recurrence, r.day, r.title, r.note,
                            r.starts, r.ends, r.zone, r.place, r.spot, r.address, r.commune, r.lat, r.lon, r.room, r.kit,
                            r.seating, r.language, r.features, r.state, r.animator, r."animatorName"
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, code text, activity uuid,
                            series uuid, number integer, recurrence uuid, day date, title text, note text,
                            starts timestamptz, ends timestamptz, zone text, place uuid, spot text, address text,
                            commune text, lat float8, lon float8, room text, kit uuid, seating uuid, language text,
                            features text[], state text, animator uuid, "animatorName" text)
                        on conflict (code) do nothing
                        returning id, code
                        """).param("rows", JSON.writeValueAsString(rows)).query(row -> {
            codes.put(new SessionId(row.getObject("id", UUID.class)), row.getString("code"));
        });
    }

    /**
     * Writes what an editor may change: all but the activity, the series, the rule, the seats and the state.
     *
     * @param version as it was read
     * @param announced whether calendars must know: the sequence grows
     * @return whether it was written; false when somebody changed the session meanwhile
     */
    @Transactional
    public boolean change(SessionDraft draft, int version, boolean announced) {
        return db.sql("""
                        update agenda.session set title = :title, note = :note, starts_at = :starts, ends_at = :ends,
                            zone = :zone, place_id = :place, spot_name = :spot, address = :address,
                            commune_code = :commune, latitude = :lat, longitude = :lon, room = :room, kit_id = :kit,
                            language = :language, features = :features, animator_id = :animator,
                            animator_name = :animatorName, sequence = sequence + :step, version = version + 1,
                            updated_at = now()
                        where id = :id and version = :version
                        """)
                        .params(values(draft))
                        .param("step", announced ? 1 : 0)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(SessionDraft draft) {
        Spot spot = draft.spot();
        PlaceId place = spot.place();
        boolean oneOff = place == null;
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", draft.id().value());
        values.put("title", draft.title());
        values.put("note", draft.note());
        values.put("starts", at(draft.startsAt()));
        values.put("ends", at(draft.endsAt()));
        values.put("zone", draft.zone().getId());
        values.put("place", place == null ? null : place.value());
        values.put("spot", oneOff ? spot.name() : "");
        values.put("address", oneOff ? spot.address() : "");
        values.put("commune", spot.commune().value());
        values.put("lat", spot.position().lat());
        values.put("lon", spot.position().lon());
        values.put("room", spot.room());
        values.put("kit", draft.kit());
        values.put("language", draft.language());
        values.put("features", draft.features().stream().map(Enum::name).toArray(String[]::new));
        values.put("animator", draft.animatorId());
        values.put("animatorName", draft.animatorName());
        return values;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
