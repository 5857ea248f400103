package fr.maillage.directory.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.ErrorReport;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.ErrorReports;
import fr.maillage.directory.app.Places;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** « Signaler une erreur »: one page, no name, no account. */
@Controller
class ReportController {

    private static final String PATH = "/lieux/{name}/signalement";

    /** A whole town hall may send from one address; a robot sends without end. */
    private static final Pace PACE = new Pace("directory.report", 30, Duration.ofMinutes(1));

    private final Screens screens;
    private final Places places;
    private final ErrorReports reports;
    private final RateLimits limits;

    ReportController(Screens screens, Places places, ErrorReports reports, RateLimits limits) {
        this.screens = screens;
        this.places = places;
        this.reports = reports;
        this.limits = limits;
    }

    @Bean
    static PublicRoutes reportPages() {
        return PublicRoutes.get(PATH, PATH + "/merci");
    }

    @Bean
    static PublicRoutes reportPosts() {
        return new PublicRoutes(HttpMethod.POST, List.of(PATH));
    }

    @GetMapping(PATH)
    View form(@PathVariable String name, HttpServletRequest request) {
        return page(shown(name), ReportForm.EMPTY, List.of(), false, HttpStatus.OK, request);
    }

    @PostMapping(PATH)
    View send(
            @PathVariable String name,
            @RequestParam(name = "sujet", required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String message,
            @RequestParam(name = "site", required = false) @Nullable String website,
            HttpServletRequest request) {
        Place place = shown(name);
        ReportForm form = new ReportForm(subject, message, website);
        Ui ui = screens.ui(request);
        List<Mistake> mistakes = form.mistakes(ui);
        if (!mistakes.isEmpty()) {
            return page(place, form, mistakes, false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (!form.isFromRobot() && (!limits.allows(PACE, request) || !isReceived(place, form))) {
            List<Mistake> busy = List.of(new Mistake("message", ui.t("directory.report.too-many")));
            return page(place, form, busy, false, HttpStatus.TOO_MANY_REQUESTS, request);
        }
        return SeeOther.to("/lieux/" + place.publicName() + "/signalement/merci");
    }

    @GetMapping(PATH + "/merci")
    View thanks(@PathVariable String name, HttpServletRequest request) {
        return page(shown(name), ReportForm.EMPTY, List.of(), true, HttpStatus.OK, request);
    }

    private boolean isReceived(Place place, ReportForm form) {
        ErrorReport.Subject subject = Objects.requireNonNull(form.chosen());
        return reports.receive(new ErrorReport(place.id(), subject, form.text())) == ErrorReports.Outcome.RECEIVED;
    }

    private Place shown(String name) {
        return places.findByPublicName(name).filter(place -> !place.isGone()).orElseThrow(NoSuchPage::new);
    }

    private View page(
            Place place,
            ReportForm form,
            List<Mistake> mistakes,
            boolean done,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Choice> subjects = Arrays.stream(ErrorReport.Subject.values())
                .map(ReportForm::code)
                .map(code -> new Choice(code, ui.t("directory.report.subject." + code)))
                .toList();
        ReportPage model =
                new ReportPage(place.sheet().name(), "/lieux/" + place.publicName(), form, subjects, mistakes, done);
        return screens.show("directory/web/report", model, status);
    }
}
