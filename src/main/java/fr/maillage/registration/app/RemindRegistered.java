package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.platform.DailyTask;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds, two days before each session, those who have a seat and signed up before that. A day on which the machine was off is
 * caught up with the next day.
 */
@Component
class RemindRegistered implements DailyTask {

    private static final int DAYS_BEFORE = 2;
    private static final int MOST = 2_000;

    private final Agenda agenda;
    private final Registrations registrations;
    private final TellRegistered tell;
    private final Clock clock;

    RemindRegistered(Agenda agenda, Registrations registrations, TellRegistered tell, Clock clock) {
        this.agenda = agenda;
        this.registrations = registrations;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registration.remind";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 15);
    }

    @Override
    @Transactional
    public String run() {
        Instant now = clock.instant();
        int reminded = 0;
        AgendaQuery soon = AgendaQuery.publicFrom(now, MOST)
                .in(SessionState.PUBLISHED)
                .until(now.plus(Duration.ofDays(DAYS_BEFORE + 1)));
        for (Session session : agenda.list(soon)) {
            Seats seats = session.seats();
            if (seats != null && isDue(session, now)) {
                reminded += remind(session, seats);
            }
        }
        return reminded == 0 ? "" : "Rappels préparés : " + reminded + ".";
    }

    private int remind(Session session, Seats seats) {
        Instant morning = morning(session);
        int reminded = 0;
        for (Registration each : registrations.listOpen(seats.id())) {
            if (each.state() == RegistrationState.CONFIRMED && each.createdAt().isBefore(morning)) {
                tell.reminder(each, session);
                reminded++;
            }
        }
        return reminded;
    }

    private static boolean isDue(Session session, Instant now) {
        return !now.isBefore(morning(session)) && now.isBefore(session.startsAt());
    }

    /** The morning of the day before the day before. */
    private static Instant morning(Session session) {
        LocalDate day = session.start().toLocalDate().minusDays(DAYS_BEFORE);
        return day.atTime(LocalTime.of(8, 0)).atZone(session.zone()).toInstant();
    }
}
