package fr.maillage.registration.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Link;
import fr.maillage.registration.app.Course;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells a session in words for the pages of signing up. */
@Component
public class SessionFactsOf {

    private static final int OTHERS = 3;
    private static final int LOOKED_AT = 20;

    private final Agenda agenda;
    private final SessionWords words;
    private final Territory territory;
    private final Clock clock;

    SessionFactsOf(Agenda agenda, SessionWords words, Territory territory, Clock clock) {
        this.agenda = agenda;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    /** Of a session, with the others of its series; where there are no seats left, with the next ones elsewhere. */
    public SessionFacts of(Session session, Course course, boolean withOthers, Locale language) {
        Seats seats = session.seats();
        String phone = session.activity().phone();
        List<Session> dates = course.kept().isEmpty() ? List.of(session) : course.kept();
        String note = session.activity().costNote();
        return new SessionFacts(
                session.name(),
                session.path(),
                dates.stream().map(each -> words.when(each, language)).toList(),
                words.place(session),
                words.seats(session, language),
                words.cost(session.activity(), language) + (note.isEmpty() ? "" : ", " + note),
                session.activity().bring(),
                phone == null ? territory.settings().phone() : phone,
                seats != null && seats.isFull(),
                withOthers ? others(session, language) : List.of());
    }

    private List<Link> others(Session session, Locale language) {
        Instant now = clock.instant();
        return agenda
                .list(AgendaQuery.publicFrom(now, LOOKED_AT)
                        .of(session.activity().id())
                        .in(SessionState.PUBLISHED))
                .stream()
                .filter(other -> !other.id().equals(session.id()) && isOpen(other, now))
                .limit(OTHERS)
                .map(other -> new Link(
                        words.when(other, language) + ", " + other.spot().communeName() + ". "
                                + words.seats(other, language),
                        other.path() + "/inscription"))
                .toList();
    }

    private static boolean isOpen(Session other, Instant now) {
        Seats seats = other.seats();
        return seats != null && !seats.isFull() && other.takesRegistrations(now);
    }
}
