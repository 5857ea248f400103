package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.RegularHours;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Stop;
import fr.maillage.tours.app.tour.PlanPassage;
import fr.maillage.tours.app.tour.PlanStop;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A stop with its dates; putting one of them back; and its end. */
@Controller
class StopController {

    private static final int LONGEST_REASON = 300;

    private final Screens screens;
    private final TourDoor door;
    private final StopDates dates;
    private final RegularHours hours;
    private final TourScreen screen;
    private final TourWords words;
    private final StandingWords standing;
    private final HurdleWords hurdleWords;
    private final PlanStop planStop;
    private final PlanPassage planPassage;
    private final Directory directory;

    StopController(
            Screens screens,
            TourDoor door,
            StopDates dates,
            RegularHours hours,
            TourScreen screen,
            TourWords words,
            StandingWords standing,
            HurdleWords hurdleWords,
            PlanStop planStop,
            PlanPassage planPassage,
            Directory directory) {
        this.screens = screens;
        this.door = door;
        this.dates = dates;
        this.hours = hours;
        this.screen = screen;
        this.words = words;
        this.standing = standing;
        this.hurdleWords = hurdleWords;
        this.planStop = planStop;
        this.planPassage = planPassage;
        this.directory = directory;
    }

    @Bean
    static StaffRoutes stopRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, TourPaths.STOP);
    }

    @Bean
    static StaffRoutes stopEndRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, TourPaths.RETIRE);
    }

    @Bean
    static StaffRoutes stopPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, TourPaths.RETIRE, TourPaths.DAY_BACK);
    }

    @GetMapping(TourPaths.STOP)
    View one(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Tour tour = door.open(code);
        Stop stop = door.stop(tour, id);
        boolean mayEdit = door.mayEdit(tour);
        return screens.show(
                "tours/web/tour/stop",
                new StopPage(
                        new Link(tour.name(), TourPaths.of(tour)),
                        TourPaths.of(tour, stop),
                        stop.number(),
                        words.commune(stop.commune()),
                        "/communes/" + stop.commune().value(),
                        stop.name(),
                        Stream.of(stop.room(), stop.address())
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.joining(", ")),
                        sheet(stop),
                        String.format(
                                Locale.ROOT,
                                "%.5f, %.5f",
                                stop.position().lat(),
                                stop.position().lon()),
                        stop.parking(),
                        ui.t("tours.tour.power." + stop.power()),
                        stop.seats() == null
                                ? ui.t("tours.tour.seats.none")
                                : ui.t("tours.tour.seats.some", stop.seats()),
                        standing.say(stop.standing(), ui),
                        rule(stop, ui),
                        stop.announced(),
                        stop.retired(),
                        mayEdit && !stop.retired(),
                        Objects.requireNonNull(screen.map(List.of(stop), ui)),
                        dates.of(stop, mayEdit, ui)));
    }

    private @Nullable String sheet(Stop stop) {
        PlaceId id = stop.place();
        Place place = id == null ? null : directory.listPlaces(Set.of(id)).get(id);
        return place == null || place.isGone() ? null : "/lieux/" + place.publicName();
    }

    private String rule(Stop stop, Ui ui) {
        UUID rule = stop.rule();
        String sentence =
                rule == null ? "" : hours.sentences(List.of(rule), ui.locale()).getOrDefault(rule, "");
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toUpperCase(ui.locale()) + sentence.substring(1) + ".";
    }

    @PostMapping(TourPaths.DAY_BACK)
    View putBack(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String sachant,
            HttpServletRequest request) {
        Tour tour = door.openToEdit(code);
        Stop stop = door.stop(tour, id);
        Optional<LocalDate> day = Typed.day(jour);
        if (day.isEmpty()) {
            return SeeOther.to(TourPaths.of(tour, stop));
        }
        TourAnswer answer = planPassage.putBack(stop.id(), day.get(), !sachant.isEmpty());
        if (answer instanceof TourAnswer.InTheWay inTheWay) {
            Ui ui = screens.ui(request);
            return screens.show(
                    "tours/web/tour/insist",
                    new InsistPage(
                            new Link(tour.name(), TourPaths.of(tour)),
                            TourPaths.of(tour, stop),
                            TourPaths.of(tour, stop) + "/retour",
                            day.get().toString(),
                            hurdleWords.say(inTheWay.hurdles(), ui)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        screens.forgetKept();
        return SeeOther.to(
                TourPaths.of(tour, stop) + (answer instanceof TourAnswer.Kept ? "?fait=date-remise" : "?fait=autre"));
    }

    @GetMapping(TourPaths.RETIRE)
    View retire(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Tour tour = door.openToEdit(code);
        return retire(tour, door.stop(tour, id), "", List.of(), HttpStatus.OK);
    }

    @PostMapping(TourPaths.RETIRE)
    View retire(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Tour tour = door.openToEdit(code);
        Stop stop = door.stop(tour, id);
        String reason = motif.strip();
        if (stop.announced() && reason.isEmpty()) {
            return wrong(tour, stop, reason, ui.t("tours.tour.reason.missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            return wrong(tour, stop, reason, ui.t("tours.tour.form.long", LONGEST_REASON));
        }
        boolean kept =
                planStop.retire(stop.id(), Typed.number(version, 0, 999_999).orElse(-1), reason)
                        instanceof TourAnswer.Kept;
        screens.forgetKept();
        return SeeOther.to(TourPaths.of(tour) + (kept ? "?fait=arret-retire" : "?fait=autre"));
    }

    private View wrong(Tour tour, Stop stop, String reason, String mistake) {
        return retire(tour, stop, reason, List.of(new Mistake("motif", mistake)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View retire(Tour tour, Stop stop, String reason, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "tours/web/tour/why",
                new WhyPage(
                        "retire",
                        new Link(tour.name(), TourPaths.of(tour)),
                        words.commune(stop.commune()) + ", " + stop.name(),
                        TourPaths.of(tour, stop),
                        TourPaths.of(tour, stop) + "/retrait",
                        reason,
                        stop.version(),
                        mistakes),
                status);
    }
}
