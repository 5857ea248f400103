package fr.maillage.registration.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionPanel;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.office.WorkPanel;
import fr.maillage.registration.app.desk.Attendances;
import fr.maillage.registration.app.desk.SessionCalls;
import fr.maillage.registration.app.desk.SessionCalls.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits for whoever runs sessions, on the home; and what a session's page says of its people. */
@Configuration(proxyBeanMethods = false)
class DeskPanels {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 300;
    private static final Duration BACK = Duration.ofDays(30);

    private final Access access;
    private final Agenda agenda;
    private final Attendances attendances;
    private final SessionCalls calls;
    private final SessionWords words;
    private final MessageSource messages;
    private final Clock clock;

    DeskPanels(
            Access access,
            Agenda agenda,
            Attendances attendances,
            SessionCalls calls,
            SessionWords words,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.agenda = agenda;
        this.attendances = attendances;
        this.calls = calls;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    private record Made(int order, Function<Locale, Optional<WorkPanel.Panel>> make) implements WorkPanel {

        @Override
        public Optional<WorkPanel.Panel> panel(SignedIn who, Locale language) {
            return make.apply(language);
        }
    }

    /** Sessions of the last thirty days whose people nobody has ticked off. */
    @Bean
    WorkPanel attendancePanel() {
        return new Made(60, language -> {
            if (!access.may(Right.RUN_SESSIONS)) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            List<Session> past = agenda
                    .list(AgendaQuery.publicFrom(now.minus(BACK), LOOKED_AT)
                            .in(SessionState.PUBLISHED)
                            .until(now))
                    .stream()
                    .filter(each -> each.isPast(now) && each.seats() != null && mayRun(each))
                    .toList();
            Map<SessionId, Integer> left = attendances.unmarked(
                    past.stream().map(Session::id).toList(),
                    past.stream()
                            .map(Session::seats)
                            .filter(Objects::nonNull)
                            .map(seats -> seats.id().value())
                            .toList());
            List<WorkPanel.Row> rows = past.reversed().stream()
                    .filter(each -> left.containsKey(each.id()))
                    .map(each -> new WorkPanel.Row(
                            each.name() + ", " + words.briefly(each.start(), language),
                            DeskPaths.attendance(each),
                            text(language, "registration.desk.panel.unmarked", left.getOrDefault(each.id(), 0))))
                    .toList();
            return panel(language, "registration.desk.panel.attendance", rows);
        });
    }

    /** People who have only a telephone that rings, and something to be told. */
    @Bean
    WorkPanel callsPanel() {
        return new Made(61, language -> {
            if (!access.may(Right.RUN_SESSIONS)) {
                return Optional.empty();
            }
            Map<SessionId, Integer> waiting = new LinkedHashMap<>();
            for (Due due : calls.listAll()) {
                waiting.merge(due.registration().session(), 1, Integer::sum);
            }
            List<WorkPanel.Row> rows = new ArrayList<>();
            for (Session each : agenda.list(waiting.keySet())) {
                if (mayRun(each)) {
                    rows.add(new WorkPanel.Row(
                            each.name() + ", " + words.briefly(each.start(), language),
                            DeskPaths.people(each) + "#appels",
                            text(language, "registration.desk.panel.to-call", waiting.getOrDefault(each.id(), 0))));
                }
            }
            return panel(language, "registration.desk.panel.calls", rows);
        });
    }

    /** « 8 inscrits sur 10, 2 en attente », with what can be done. */
    @Bean
    SessionPanel peoplePanel() {
        return new SessionPanel() {
            @Override
            public int order() {
                return 100;
            }

            @Override
            public Optional<SessionPanel.Panel> panel(Session session, Locale language) {
                return session.state() == SessionState.DRAFT
                        ? Optional.empty()
                        : Optional.of(people(session, language));
            }
        };
    }

    private SessionPanel.Panel people(Session session, Locale language) {
        Seats seats = session.seats();
        boolean over = session.isPast(clock.instant());
        List<SessionPanel.Way> ways = new ArrayList<>();
        if (mayRun(session)) {
            if (seats != null) {
                ways.add(way(language, "registration.desk.people.title", DeskPaths.people(session)));
            }
            ways.add(way(language, "registration.desk.attendance.title", DeskPaths.attendance(session)));
            ways.add(way(language, "registration.desk.attendance.sheet", DeskPaths.attendance(session) + ".pdf"));
        }
        if (seats != null && !over && !session.isCancelled() && access.may(Right.REGISTER_PEOPLE)) {
            ways.add(way(language, "registration.desk.people.add", DeskPaths.add(session)));
            ways.add(way(language, "registration.desk.people.add-group", DeskPaths.add(session) + "&groupe=oui"));
        }
        return new SessionPanel.Panel(
                text(language, "registration.desk.people.title"),
                List.of(seats == null ? words.seats(session, language) : told(language, seats)),
                ways);
    }

    private String told(Locale language, Seats seats) {
        return text(language, "registration.desk.people.told", seats.taken(), seats.seats(), seats.waiting());
    }

    private Optional<WorkPanel.Panel> panel(Locale language, String title, List<WorkPanel.Row> rows) {
        return Optional.of(new WorkPanel.Panel(
                text(language, title), rows.size(), rows.stream().limit(SHOWN).toList(), "/gestion/agenda"));
    }

    private boolean mayRun(Session session) {
        return access.may(Right.RUN_SESSIONS, DeskDoor.target(session));
    }

    private SessionPanel.Way way(Locale language, String key, String href) {
        return new SessionPanel.Way(text(language, key), href);
    }

    private String text(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
