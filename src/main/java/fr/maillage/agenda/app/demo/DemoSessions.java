package fr.maillage.agenda.app.demo;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.directory.Holidays;
import fr.maillage.directory.Place;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.CommuneCode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of the demo's workshops and events, in weeks from this one; a public holiday puts one off by a day. */
@Component
class DemoSessions {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String MOVED = "MOVED";

    private final Activities activities;
    private final Seatings seatings;
    private final SessionWrites writes;
    private final DemoSpots spots;
    private final Holidays holidays;
    private final JdbcClient db;
    private final Clock clock;

    DemoSessions(
            Activities activities,
            Seatings seatings,
            SessionWrites writes,
            DemoSpots spots,
            Holidays holidays,
            JdbcClient db,
            Clock clock) {
        this.activities = activities;
        this.seatings = seatings;
        this.writes = writes;
        this.spots = spots;
        this.holidays = holidays;
        this.db = db;
        this.clock = clock;
    }

    /** A series that is being made: its seats and how many of its sessions there are so far. */
    private record Begun(UUID id, SeatingId seating, int sessions) {}

    void load() {
        Map<String, Place> places = spots.places();
        Map<String, Begun> series = new HashMap<>();
        List<DemoRows> rows = DemoRows.of("sessions.csv");
        for (int i = 0; i < rows.size(); i++) {
            DemoRows row = rows.get(i);
            Spot spot = spots.find(row.get("place"), row.get("room"), places).orElse(null);
            if (spot != null) {
                Activity activity =
                        activities.find(DemoIds.activity(row.get("activity"))).orElseThrow();
                add(row, i, activity, spot, series);
            }
        }
    }

    private void add(DemoRows row, int number, Activity activity, Spot spot, Map<String, Begun> series) {
        Begun begun = row.isEmpty("series")
                ? null
                : series.compute(row.get("series"), (key, known) -> known == null ? begin(row, activity) : next(known));
        SeatingId seating = begun == null ? seats(row, String.valueOf(number)) : begun.seating();
        ZonedDateTime starts = starts(row, spot.commune());
        SessionId id = new SessionId(UuidV7.at(clock.instant()));
        writes.add(new SessionDraft(
                id,
                activity.id(),
                begun == null ? null : begun.id(),
                begun == null ? null : begun.sessions(),
                null,
                "",
                row.get("note"),
                starts.toInstant(),
                starts.plusMinutes(activity.durationMinutes()).toInstant(),
                PARIS,
                spot,
                null,
                seating,
                "fr",
                row.set("features", Feature::valueOf),
                row.get("state").equals("DRAFT") ? SessionState.DRAFT : SessionState.PUBLISHED,
                null,
                ""));
        happen(row, id, starts);
    }

    private Begun begin(DemoRows row, Activity activity) {
        String key = row.get("series");
        SeatingId seating = seats(row, key);
        UUID id = DemoIds.of("series", key);
        db.sql("insert into agenda.series (id, activity_id, seating_id) values (?, ?, ?)")
                .params(
                        id,
                        activity.id().value(),
                        java.util.Objects.requireNonNull(seating).value())
                .update();
        return new Begun(id, seating, 1);
    }

    private static Begun next(Begun known) {
        return new Begun(known.id(), known.seating(), known.sessions() + 1);
    }

    private @Nullable SeatingId seats(DemoRows row, String key) {
        if (row.isEmpty("seats")) {
            return null;
        }
        SeatingId id = new SeatingId(DemoIds.of("seating", key));
        seatings.add(new Seats(
                id,
                row.number("seats"),
                row.number("taken"),
                row.number("waiting"),
                row.number("waiting") > 0 ? 1 : null,
                true,
                0));
        return id;
    }

    private ZonedDateTime starts(DemoRows row, CommuneCode commune) {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), PARIS).with(DayOfWeek.MONDAY);
        LocalDate day = monday.plusWeeks(row.number("week")).plusDays(row.number("day") - 1L);
        while (holidays.isPublicHoliday(day, commune)) {
            day = day.plusDays(1);
        }
        return day.atTime(LocalTime.parse(row.get("start"))).atZone(PARIS);
    }

    /** What happened to it since it was announced. */
    private void happen(DemoRows row, SessionId id, ZonedDateTime starts) {
        boolean moved = row.get("state").equals(MOVED);
        if (!moved && !row.get("state").equals(SessionState.CANCELLED.name())) {
            return;
        }
        OffsetDateTime before = moved ? starts.minusDays(2).toInstant().atOffset(ZoneOffset.UTC) : null;
        db.sql("""
                        update agenda.session set state = case when :moved then 'PUBLISHED' else 'CANCELLED' end,
                            reason = :reason, moved_from = :before, sequence = 1, version = 1
                        where id = :id
                        """)
                .param("moved", moved)
                .param("reason", row.get("reason"))
                .param("before", before)
                .param("id", id.value())
                .update();
        db.sql("""
                        insert into agenda.session_trace (id, session_id, kind, starts_at, reason)
                        values (:trace, :id, case when :moved then 'MOVED' else 'CANCELLED' end, :before, :reason)
                        """)
                .param("trace", UuidV7.at(clock.instant()))
                .param("id", id.value())
                .param("moved", moved)
                .param("before", before)
                .param("reason", row.get("reason"))
                .update();
    }
}
