package fr.maillage.agenda.web.find;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.RegularHours;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.SignUp;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.find.PublicActivities;
import fr.maillage.agenda.app.intake.ForeignSessions;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.documents.QrCode;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One session, and one activity with all its dates. Never kept: seats are exact. */
@Controller
class SessionController {

    private static final double MAP_METRES = 4_000;
    private static final int OTHERS = 3;
    private static final int MOST_DATES = 40;
    private static final int HOUR = 60;

    private final Screens screens;
    private final PlannedSessions sessions;
    private final PublicActivities activities;
    private final Territory territory;
    private final OrganisationBook organisations;
    private final ObjectProvider<SignUp> signUp;
    private final SessionWords words;
    private final SessionWordings wordings;
    private final ForeignSessions foreign;
    private final RegularHours regularHours;

    SessionController(
            Screens screens,
            PlannedSessions sessions,
            PublicActivities activities,
            Territory territory,
            OrganisationBook organisations,
            ObjectProvider<SignUp> signUp,
            SessionWords words,
            SessionWordings wordings,
            RegularHours regularHours,
            ForeignSessions foreign) {
        this.regularHours = regularHours;
        this.screens = screens;
        this.sessions = sessions;
        this.activities = activities;
        this.territory = territory;
        this.organisations = organisations;
        this.signUp = signUp;
        this.words = words;
        this.wordings = wordings;
        this.foreign = foreign;
    }

    @Bean
    static PublicRoutes publicSessionRoutes() {
        return PublicRoutes.get("/seances/{code}", "/ateliers/{name}");
    }

    @GetMapping("/seances/{code}")
    View session(
            @PathVariable String code,
            @RequestParam(name = "ou", required = false) @Nullable String ou,
            HttpServletRequest request) {
        String tidy = code.toLowerCase(Locale.ROOT);
        Session session = sessions.findByCode(tidy.replace("\u0000", ""))
                .filter(one -> one.state() != SessionState.DRAFT)
                .orElseThrow(SessionController::noSuchPage);
        if (!session.code().equals(code)) {
            return redirect(session.path());
        }
        Ui ui = screens.ui(request);
        Where where = where(ou);
        Instant now = wordings.now();
        List<Session> parts = session.series() == null || session.seats() == null
                ? List.of()
                : sessions.listOf(session.seats().id()).stream()
                        .filter(one -> one.state() != SessionState.DRAFT)
                        .toList();
        List<Session> others = parts.isEmpty() ? others(session, now) : List.of();
        SessionWording wording = wordings.ofAll(
                ui.locale(),
                where,
                Stream.of(List.of(session), parts, others).flatMap(List::stream).toList());
        SessionPage page = new SessionScreen(ui, session, words, wording, territory.settings(), now)
                .page(
                        parts,
                        others,
                        signUp.getIfAvailable(),
                        organisation(session.activity()),
                        where,
                        map(session, where, ui),
                        foreign.findPage(session.id()).orElse(null));
        return screens.show("agenda/web/find/session", page);
    }

    @GetMapping("/ateliers/{name}")
    View activity(
            @PathVariable String name,
            @RequestParam(name = "ou", required = false) @Nullable String ou,
            HttpServletRequest request) {
        PublicActivities.Shown shown = activities
                .find(name.toLowerCase(Locale.ROOT).replace("\u0000", ""))
                .orElseThrow(SessionController::noSuchPage);
        Activity activity = shown.activity();
        if (!activity.path().equals("/ateliers/" + name)) {
            return redirect(activity.path());
        }
        Ui ui = screens.ui(request);
        Instant now = wordings.now();
        List<Session> dates = activities.listDates(activity.id(), now, MOST_DATES);
        SessionWording wording = wordings.ofAll(ui.locale(), where(ou), dates);
        boolean ended = shown.archived() && dates.isEmpty();
        WorkshopPage page = page(activity, dates, ended, wording, ui, now);
        return screens.show("agenda/web/find/workshop", page, ended ? HttpStatus.GONE : HttpStatus.OK);
    }

    private WorkshopPage page(
            Activity activity, List<Session> dates, boolean ended, SessionWording wording, Ui ui, Instant now) {
        int left = dates.size() < MOST_DATES ? 0 : activities.countDates(activity.id(), now) - dates.size();
        return new WorkshopPage(
                activity.title(),
                activity.path(),
                SessionScreen.crumbs(ui),
                words.kind(activity.kind(), ui.locale()),
                ActivityFacts.of(activity, activity.animatorName(), organisation(activity), words, wording, ui),
                duration(activity.durationMinutes(), ui),
                activity.kind() == ActivityKind.PERMANENCE ? regular(activity, ui) : List.of(),
                dates.stream().map(wording::withItsDate).toList(),
                left > 0 ? ui.t("agenda.find.more", left) : null,
                ended,
                activity.phone() == null ? territory.settings().phone() : activity.phone(),
                ui.absolute("/ateliers/" + activity.code()).replaceFirst("^https?://", ""),
                QrCode.svg(ui.absolute("/ateliers/" + activity.code())));
    }

    /** « Tous les mardis de 14 h à 17 h : Médiathèque La Passerelle, Valbrune ». */
    private List<String> regular(Activity activity, Ui ui) {
        return regularHours.of(activity.id(), ui.locale()).stream()
                .map(line -> ui.t(
                        "agenda.find.regularly",
                        Character.toUpperCase(line.sentence().charAt(0))
                                + line.sentence().substring(1),
                        line.spot().name(),
                        line.spot().communeName()))
                .toList();
    }

    private static String duration(int minutes, Ui ui) {
        if (minutes < HOUR) {
            return ui.t("agenda.find.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? ui.t("agenda.find.hours", minutes / HOUR)
                : ui.t("agenda.find.hours-minutes", minutes / HOUR, minutes % HOUR);
    }

    private List<Session> others(Session session, Instant now) {
        return activities.listDates(session.activity().id(), now, OTHERS + 1).stream()
                .filter(other -> !other.id().equals(session.id()))
                .limit(OTHERS)
                .toList();
    }

    private @Nullable String organisation(Activity activity) {
        UUID id = activity.organisation();
        return id == null
                ? null
                : organisations.find(id).map(OrganisationBook.Entry::name).orElse(null);
    }

    private @Nullable Where where(@Nullable String ou) {
        return territory.where(ou) instanceof WhereAnswer.Found found ? found.where() : null;
    }

    private String map(Session session, @Nullable Where where, Ui ui) {
        return territory
                .draw(new MapRequest(
                        MapFrame.fit(List.of(session.spot().position()), MapShape.WIDE, MAP_METRES, MAP_METRES * 2),
                        List.of(new MapMarker(
                                "●",
                                session.spot().position(),
                                "#contenu",
                                session.spot().name(),
                                true)),
                        where == null ? null : where.point(),
                        null,
                        ui.locale()))
                .svg();
    }

    private static View redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }

    private static ResponseStatusException noSuchPage() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
