package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Ui;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sessions as those who plan read them. */
@Component
public class SessionLines {

    /**
     * A line of a list.
     *
     * @param seats « 3 / 8 », or « sans inscription »
     * @param kind of the label that says its state
     */
    public record Line(
            String id,
            String href,
            String when,
            String name,
            String where,
            String commune,
            String who,
            String seats,
            String state,
            String kind,
            boolean draft) {}

    private final SessionWords words;
    private final Clock clock;

    SessionLines(SessionWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Line line(Session session, Ui ui) {
        return new Line(
                session.id().value().toString(),
                PlanPaths.of(session),
                words.briefly(session.start(), ui.locale()) + year(session),
                session.name(),
                session.spot().name(),
                session.spot().communeName(),
                session.animatorName(),
                seats(session, ui),
                state(session, ui),
                kind(session),
                session.state() == SessionState.DRAFT);
    }

    /** The year where it is not this one. */
    private String year(Session session) {
        int year = session.start().getYear();
        return year == clock.instant().atZone(session.zone()).getYear() ? "" : " (" + year + ")";
    }

    AgendaPage.Item item(Session session, Ui ui) {
        Locale language = ui.locale();
        boolean plain = session.state() == SessionState.PUBLISHED && !isFull(session);
        return new AgendaPage.Item(
                PlanPaths.of(session),
                words.time(session.start().toLocalTime(), language),
                words.time(session.end().toLocalTime(), language),
                session.name(),
                session.spot().communeName(),
                session.animatorName(),
                session.state().name().toLowerCase(Locale.ROOT),
                plain ? "" : state(session, ui));
    }

    /** « 3 / 8 », « sans inscription ». */
    String seats(Session session, Ui ui) {
        Seats seats = session.seats();
        if (seats == null) {
            return ui.t("agenda.plan.seats.none");
        }
        return seats.waiting() == 0
                ? ui.t("agenda.plan.seats", seats.taken(), seats.seats())
                : ui.t("agenda.plan.seats.waiting", seats.taken(), seats.seats(), seats.waiting());
    }

    /** « Brouillon », « Publiée », « Complète », « Annulée », « Passée ». */
    String state(Session session, Ui ui) {
        return ui.t("agenda.plan.state." + word(session));
    }

    /** The kind of label for it. */
    String kind(Session session) {
        return switch (word(session)) {
            case "draft" -> "doubt";
            case "published" -> "good";
            case "cancelled" -> "danger";
            default -> "plain";
        };
    }

    private String word(Session session) {
        return switch (session.state()) {
            case CANCELLED -> "cancelled";
            case DRAFT -> "draft";
            case PUBLISHED -> session.isPast(clock.instant()) ? "past" : isFull(session) ? "full" : "published";
        };
    }

    private static boolean isFull(Session session) {
        Seats seats = session.seats();
        return seats != null && seats.isFull();
    }
}
