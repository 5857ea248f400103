package fr.maillage.agenda.web.find;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionNews;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.SignUp;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.documents.QrCode;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.Where;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a session's page into words. One a request. */
final class SessionScreen {

    private final Ui ui;
    private final Session session;
    private final SessionWords words;
    private final SessionWording wording;
    private final TerritorySettings territory;
    private final Instant now;

    SessionScreen(
            Ui ui,
            Session session,
            SessionWords words,
            SessionWording wording,
            TerritorySettings territory,
            Instant now) {
        this.ui = ui;
        this.session = session;
        this.words = words;
        this.wording = wording;
        this.territory = territory;
        this.now = now;
    }

    /**
     * The page.
     *
     * @param parts all sessions of its series, this one included; empty when it stands alone
     * @param others the next dates of the same activity, this one left out
     * @param signUp null when nobody takes registrations here
     * @param map trusted SVG
     * @param theirPage the session’s page on the site of the organisation whose calendar it comes from; null for ours
     */
    SessionPage page(
            List<Session> parts,
            List<Session> others,
            @Nullable SignUp signUp,
            @Nullable String organisation,
            @Nullable Where where,
            String map,
            @Nullable String theirPage) {
        Activity activity = session.activity();
        boolean takes = takesRegistrations(parts);
        String phone = activity.phone() == null ? territory.phone() : activity.phone();
        boolean begun = !parts.isEmpty() && parts.getFirst().startsAt().isBefore(now);
        return new SessionPage(
                session.name(),
                session.path(),
                crumbs(ui),
                words.kind(activity.kind(), ui.locale()),
                words.when(session, ui.locale()),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(session.start()),
                notices(),
                takes || begun ? words.seats(session, ui.locale()) : wording.seats(session),
                takes ? !Objects.requireNonNull(session.seats()).isFull() : wording.isOpen(session),
                theirPage != null && !session.isCancelled() && !session.isPast(now)
                        ? new Link(ui.t("agenda.intake.their-page"), theirPage)
                        : takes && signUp != null ? signUpLink(signUp, parts) : null,
                takes && signUp == null ? phone : null,
                wording.regularly(session),
                parts.isEmpty() ? null : series(begun),
                parts.stream()
                        .filter(part -> !part.id().equals(session.id()))
                        .map(part -> wording.partOf(part, begun))
                        .toList(),
                ActivityFacts.of(activity, session.animatorName(), organisation, words, wording, ui),
                session.note(),
                place(),
                session.spot().path() == null
                        ? null
                        : session.spot().path()
                                + (where == null || where.commune() == null
                                        ? ""
                                        : "?ou=" + where.commune().code().value()),
                far(where),
                carless(),
                territory.transportPhone(),
                session.features().stream()
                        .map(feature -> words.feature(feature, ui.locale()))
                        .toList(),
                phone,
                new Link(ui.t("agenda.find.all-dates"), activity.path()),
                others.stream().map(wording::withItsDate).toList(),
                session.path() + ".ics",
                map,
                ui.absolute(session.path()).replaceFirst("^https?://", ""),
                QrCode.svg(ui.absolute(session.path())),
                SessionJsonLd.of(session, takes, organisation, ui.absolute(session.path())));
    }

    static List<Link> crumbs(Ui ui) {
        return List.of(
                new Link(ui.t("agenda.find.crumb.home"), "/"),
                new Link(ui.t("agenda.find.agenda"), AgendaAddress.PATH));
    }

    /** One signs up for a series as a whole, before it begins. */
    private boolean takesRegistrations(List<Session> parts) {
        return session.takesRegistrations(now)
                && (parts.isEmpty()
                        || parts.getFirst().takesRegistrations(now)
                        || parts.getFirst().isCancelled())
                && parts.stream().noneMatch(part -> part.startsAt().isBefore(now));
    }

    private @Nullable Link signUpLink(SignUp signUp, List<Session> parts) {
        Seats seats = Objects.requireNonNull(session.seats());
        if (seats.isFull() && !seats.waitingList()) {
            return null;
        }
        String key = seats.isFull()
                ? "agenda.find.sign-up.wait"
                : parts.isEmpty() ? "agenda.find.sign-up" : "agenda.find.sign-up.series";
        return new Link(ui.t(key), signUp.path(session));
    }

    private String series(boolean begun) {
        Session.PartOf part = Objects.requireNonNull(session.series());
        return ui.t(begun ? "agenda.find.series-part.begun" : "agenda.find.series-part", part.number(), part.of());
    }

    private List<SessionPage.Notice> notices() {
        List<SessionPage.Notice> notices = new ArrayList<>();
        if (session.isCancelled()) {
            notices.add(new SessionPage.Notice(
                    "doubt",
                    ui.t("agenda.find.cancelled"),
                    session.reason().isEmpty() ? List.of() : List.of(session.reason())));
        } else if (session.movedFrom() != null || !session.movedPlace().isEmpty()) {
            notices.add(new SessionPage.Notice("doubt", ui.t("agenda.find.moved"), moved()));
        }
        SessionNews.News news = wording.news(session);
        if (news != null) {
            notices.add(new SessionPage.Notice(news.good() ? "success" : "doubt", news.text(), List.of()));
        }
        if (session.isPast(now)) {
            notices.add(new SessionPage.Notice("info", ui.t("agenda.find.past.long"), List.of()));
        }
        return notices;
    }

    private List<String> moved() {
        List<String> lines = new ArrayList<>();
        Instant from = session.movedFrom();
        if (from != null && !from.equals(session.startsAt())) {
            lines.add(ui.t("agenda.find.moved.from", words.moment(from.atZone(session.zone()), ui.locale())));
        }
        if (!session.movedPlace().isEmpty()) {
            lines.add(ui.t("agenda.find.moved.place", session.movedPlace()));
        }
        if (!session.reason().isEmpty()) {
            lines.add(session.reason());
        }
        return lines;
    }

    private List<String> place() {
        Spot spot = session.spot();
        return Stream.of(spot.name(), spot.room(), spot.address(), spot.communeName())
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }

    private @Nullable String far(@Nullable Where where) {
        return where == null
                ? null
                : ui.t(
                        "agenda.find.far",
                        wording.distance(
                                where.point().distanceMetres(session.spot().position())),
                        where.label());
    }

    private @Nullable String carless() {
        if (territory.transportPhone() == null) {
            return null;
        }
        return territory.transportNote() == null
                ? ui.t("agenda.find.transport")
                : ui.t("agenda.find.transport-note", territory.transportNote());
    }
}
