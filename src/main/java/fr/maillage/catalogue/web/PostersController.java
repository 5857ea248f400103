package fr.maillage.catalogue.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.SessionState;
import fr.maillage.catalogue.app.PreparePosters;
import fr.maillage.catalogue.app.PrintPosters;
import fr.maillage.design.Dates;
import fr.maillage.design.Screens;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Posters for doors and notice boards, for whoever wants to hang one. */
@Controller
class PostersController {

    private static final String SESSION = "/seances/{code}/affiche.pdf";
    private static final String COMMUNE = "/communes/{code}/affiche.pdf";
    private static final String PLACE = "/lieux/{slug}/programme.pdf";

    /** Far ones would only fill the memory. */
    private static final int MOST_MONTHS = 12;

    /** From then on, people hang what comes next. */
    private static final int LATE_IN_MONTH = 25;

    private final Screens screens;
    private final Agenda agenda;
    private final Directory directory;
    private final Territory territory;
    private final PreparePosters prepare;
    private final PrintPosters print;
    private final Clock clock;

    PostersController(
            Screens screens,
            Agenda agenda,
            Directory directory,
            Territory territory,
            PreparePosters prepare,
            PrintPosters print,
            Clock clock) {
        this.screens = screens;
        this.agenda = agenda;
        this.directory = directory;
        this.territory = territory;
        this.prepare = prepare;
        this.print = print;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes posterRoutes() {
        return PublicRoutes.get(SESSION, COMMUNE, PLACE);
    }

    /** One session; {@code ?languettes=oui} adds slips to tear off. */
    @GetMapping(SESSION)
    View session(
            @PathVariable String code, @RequestParam(defaultValue = "") String languettes, HttpServletRequest request) {
        return agenda.findSession(code)
                .filter(session -> session.state() != SessionState.DRAFT)
                .map(session -> PaperAnswer.toAll(
                        print.print(prepare.session(session, site(request), languettes.equals("oui"))),
                        "affiche-" + session.code() + ".pdf"))
                .orElseThrow(PostersController::nothing);
    }

    /** A commune's month, such as {@code ?mois=2027-02}. */
    @GetMapping(COMMUNE)
    View commune(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String mois,
            HttpServletRequest request) {
        Commune commune = CommuneCode.read(code)
                .flatMap(territory::findCommune)
                .filter(Commune::inPerimeter)
                .orElseThrow(PostersController::nothing);
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        YearMonth month = mois == null
                ? YearMonth.from(today.getDayOfMonth() >= LATE_IN_MONTH ? today.plusMonths(1) : today)
                : read(mois, YearMonth::parse);
        near(month.atDay(1), today);
        return PaperAnswer.toAll(
                print.print(prepare.month(commune, month, site(request))),
                "affiche-" + commune.code().value() + "-" + month + ".pdf");
    }

    /** A place's week, such as {@code ?semaine=2027-W05}. */
    @GetMapping(PLACE)
    View place(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String semaine,
            HttpServletRequest request) {
        Place place = directory
                .findPlace(slug.substring(slug.lastIndexOf('-') + 1))
                .filter(one -> !one.isGone())
                .orElseThrow(PostersController::nothing);
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        LocalDate monday = semaine == null
                ? today.plusDays(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : read(semaine + "-1", text -> LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE));
        near(monday, today);
        return PaperAnswer.toAll(
                print.print(prepare.week(place, monday, site(request))),
                "programme-" + place.code() + "-" + monday + ".pdf");
    }

    private String site(HttpServletRequest request) {
        return screens.ui(request).absolute("");
    }

    private static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeParseException notADate) {
            throw nothing();
        }
    }

    private static void near(LocalDate wanted, LocalDate today) {
        if (wanted.isBefore(today.minusMonths(MOST_MONTHS)) || wanted.isAfter(today.plusMonths(MOST_MONTHS))) {
            throw nothing();
        }
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
