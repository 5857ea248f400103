package fr.maillage.registration.app.desk;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.directory.Terms;
import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts each session into one row without names. A session is counted when marks are written and every night of the week
 * after it; counting again gives the same. Runs before people are forgotten, and what it counts outlives them.
 */
@Component
public class CountFigures implements DailyTask {

    private static final Duration AGAIN = Duration.ofDays(7);
    private static final Duration FIRST = Duration.ofDays(80);
    private static final int MOST = 5_000;

    private final Agenda agenda;
    private final JdbcClient db;
    private final Clock clock;

    CountFigures(Agenda agenda, JdbcClient db, Clock clock) {
        this.agenda = agenda;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registration.figures";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 20);
    }

    @Override
    @Transactional
    public String run() {
        Instant now = clock.instant();
        boolean first = db.sql("select not exists (select from registration.figure where starts_at > ?)")
                .param(now.minus(AGAIN).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        AgendaQuery over = AgendaQuery.publicFrom(now.minus(first ? FIRST : AGAIN), MOST)
                .in(SessionState.PUBLISHED, SessionState.CANCELLED)
                .until(now);
        int counted = 0;
        for (Session session : agenda.list(over)) {
            if (session.isPast(now)) {
                count(session);
                counted++;
            }
        }
        return first && counted > 0 ? "Séances comptées pour la fréquentation : " + counted + "." : "";
    }

    /** Counts one session, whether it is over or going on; who waited or gave up, of a series, with its first date only. */
    @Transactional
    public void count(Session session) {
        Activity activity = session.activity();
        Seats seats = session.seats();
        db.sql("""
                        with seated as (
                            select r.state, r.ending, r.party, a.came
                            from registration.registration r
                            left join registration.attendance a on a.registration_id = r.id and a.session_id = :session
                            where r.seating_id = cast(:seating as uuid)
                        ), counted as (
                            select coalesce(sum(party) filter (where state = 'CONFIRMED'), 0) as registered,
                                   coalesce(sum(came) filter (where state = 'CONFIRMED'), 0) as came,
                                   coalesce(sum(greatest(party - came, 0)) filter (where state = 'CONFIRMED'), 0) as absent,
                                   coalesce(sum(party) filter (where state in ('WAITING', 'OFFERED') or ending = 'STARTED'), 0)
                                       as waited,
                                   coalesce(sum(party) filter (where ending in ('PERSON', 'STAFF', 'LAPSED')), 0) as given_up,
                                   count(came) > 0 as marked
                            from seated
                        ), heads as (
                            select coalesce(sum(people), 0) as people, count(*) > 0 as counted
                            from registration.headcount where session_id = :session
                        )
                        insert into registration.figure (session_id, activity_id, title, kind, organisation_id, commune_code,
                            audiences, day, starts_at, held, noted, seats, registered, came, absent, walk_ins, waited,
                            given_up, counted_at)
                        select :session, :activity, :title, :kind, cast(:organisation as uuid), :commune, :audiences,
                               cast(:day as date), :starts, :held, :held and (c.marked or h.counted),
                               cast(:seats as integer), c.registered, case when :held then c.came else 0 end,
                               case when :held then c.absent else 0 end, case when :held then h.people else 0 end,
                               case when :first then c.waited else 0 end,
                               case when :first then c.given_up else 0 end, :now
                        from counted c, heads h
                        on conflict (session_id) do update set activity_id = excluded.activity_id, title = excluded.title,
                            kind = excluded.kind, organisation_id = excluded.organisation_id,
                            commune_code = excluded.commune_code, audiences = excluded.audiences, day = excluded.day,
                            starts_at = excluded.starts_at, held = excluded.held, noted = excluded.noted,
                            seats = excluded.seats, registered = excluded.registered, came = excluded.came,
                            absent = excluded.absent, walk_ins = excluded.walk_ins, waited = excluded.waited,
                            given_up = excluded.given_up, counted_at = excluded.counted_at
                        """)
                .param("session", session.id().value())
                .param("seating", seats == null ? null : seats.id().value())
                .param("activity", activity.id().value())
                .param("title", activity.title())
                .param("kind", activity.kind().name())
                .param("organisation", text(activity.organisation()))
                .param("commune", session.spot().commune().value())
                .param("audiences", Terms.mask(activity.audiences()))
                .param("day", session.start().toLocalDate())
                .param("starts", session.startsAt().atOffset(ZoneOffset.UTC))
                .param("first", session.series() == null || session.series().number() == 1)
                .param("held", session.state() == SessionState.PUBLISHED)
                .param("seats", seats == null ? null : seats.seats())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
