package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Stop;
import fr.maillage.tours.app.tour.PlanPassage;
import fr.maillage.tours.app.tour.PlanPassage.Slot;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import fr.maillage.tours.web.tour.TourDoor.Passing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Adding a date to a stop, moving one, calling one off, announcing it again. */
@Controller
class PassageController {

    private final Screens screens;
    private final TourDoor door;
    private final PassageReading reading;
    private final PlanPassage planPassage;
    private final ReadStops stops;
    private final HurdleWords hurdleWords;
    private final TourWords tourWords;
    private final SessionWords words;

    PassageController(
            Screens screens,
            TourDoor door,
            PassageReading reading,
            PlanPassage planPassage,
            ReadStops stops,
            HurdleWords hurdleWords,
            TourWords tourWords,
            SessionWords words) {
        this.screens = screens;
        this.door = door;
        this.reading = reading;
        this.planPassage = planPassage;
        this.stops = stops;
        this.hurdleWords = hurdleWords;
        this.tourWords = tourWords;
        this.words = words;
    }

    @Bean
    static StaffRoutes passageRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, TourPaths.NEW_PASSAGE, TourPaths.MOVE, TourPaths.CANCEL);
    }

    @Bean
    static StaffRoutes passagePosts() {
        return StaffRoutes.post(
                Right.EDIT_TOURS, TourPaths.NEW_PASSAGE, TourPaths.MOVE, TourPaths.CANCEL, TourPaths.AGAIN);
    }

    /** What a form that comes back has to say. */
    private record Told(HurdleWords.Said hurdles, List<Mistake> mistakes, String changed, HttpStatus status) {

        private static final Told NOTHING = new Told(HurdleWords.Said.NOTHING, List.of(), "", HttpStatus.OK);

        private static Told wrong(List<Mistake> mistakes) {
            return new Told(HurdleWords.Said.NOTHING, mistakes, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping(TourPaths.NEW_PASSAGE)
    View fresh(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Tour tour = door.openToEdit(code);
        PassageForm form = new PassageForm("", "", "", "", SpotFields.EMPTY, "", "", false, "");
        return show(tour, door.stop(tour, id), null, form, Told.NOTHING, screens.ui(request));
    }

    @PostMapping(TourPaths.NEW_PASSAGE)
    View add(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Tour tour = door.openToEdit(code);
        Stop stop = door.stop(tour, id);
        PassageForm typed = PassageForm.read(sent);
        List<Mistake> mistakes = new ArrayList<>();
        Slot slot = reading.slot(typed, ui, mistakes);
        if (slot == null) {
            return show(tour, stop, null, typed, Told.wrong(mistakes), ui);
        }
        return answer(
                planPassage.add(stop.id(), slot, typed.note(), typed.knowing()),
                "passage",
                tour,
                stop,
                null,
                typed,
                ui);
    }

    @GetMapping(TourPaths.MOVE)
    View move(@PathVariable String id, HttpServletRequest request) {
        Passing passing = door.passingToEdit(id);
        Session session = passing.session();
        PassageForm form = new PassageForm(
                session.start().toLocalDate().toString(),
                session.start().toLocalTime().toString(),
                session.end().toLocalTime().toString(),
                PassageForm.HERE,
                SpotFields.EMPTY,
                "",
                "",
                false,
                String.valueOf(session.version()));
        return show(passing.tour(), passing.stop(), session, form, Told.NOTHING, screens.ui(request));
    }

    @PostMapping(TourPaths.MOVE)
    View move(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Passing passing = door.passingToEdit(id);
        PassageForm typed = PassageForm.read(sent);
        List<Mistake> mistakes = new ArrayList<>();
        Slot slot = reading.slot(typed, ui, mistakes);
        Spot spot = reading.spot(typed, passing.stop(), ui, mistakes).orElse(null);
        PassageReading.reason(typed.reason(), ui, mistakes);
        if (slot == null || !mistakes.isEmpty()) {
            return show(passing.tour(), passing.stop(), passing.session(), typed, Told.wrong(mistakes), ui);
        }
        int version = Typed.number(typed.version(), 0, 999_999).orElse(-1);
        return answer(
                planPassage.move(passing.session().id(), version, slot, spot, typed.reason(), typed.knowing()),
                "passage-deplace",
                passing.tour(),
                passing.stop(),
                passing.session(),
                typed,
                ui);
    }

    private View answer(
            TourAnswer answer, String done, Tour tour, Stop stop, @Nullable Session session, PassageForm typed, Ui ui) {
        return switch (answer) {
            case TourAnswer.Kept ignored -> done(tour, stop, done);
            case TourAnswer.InTheWay inTheWay ->
                show(
                        tour,
                        stop,
                        session,
                        typed,
                        new Told(
                                hurdleWords.say(inTheWay.hurdles(), ui),
                                List.of(),
                                "",
                                HttpStatus.UNPROCESSABLE_CONTENT),
                        ui);
            case TourAnswer.ChangedMeanwhile ignored ->
                show(tour, stop, session, typed, told(ui.t("tours.changed"), HttpStatus.CONFLICT), ui);
            case TourAnswer.OutOfTour ignored ->
                show(
                        tour,
                        stop,
                        session,
                        typed,
                        Told.wrong(List.of(new Mistake("date", tourWords.beyond(tour, ui)))),
                        ui);
            case TourAnswer.TooLate ignored ->
                show(tour, stop, session, typed, told(ui.t("tours.tour.late"), HttpStatus.UNPROCESSABLE_CONTENT), ui);
        };
    }

    private static Told told(String changed, HttpStatus status) {
        return new Told(HurdleWords.Said.NOTHING, List.of(), changed, status);
    }

    private View done(Tour tour, Stop stop, String word) {
        screens.forgetKept();
        return SeeOther.to(TourPaths.of(tour, stop) + "?fait=" + word);
    }

    @GetMapping(TourPaths.CANCEL)
    View cancel(@PathVariable String id, HttpServletRequest request) {
        return cancel(door.passingToEdit(id), "", List.of(), HttpStatus.OK, screens.ui(request));
    }

    @PostMapping(TourPaths.CANCEL)
    View cancel(@PathVariable String id, @RequestParam(defaultValue = "") String motif, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Passing passing = door.passingToEdit(id);
        List<Mistake> mistakes = new ArrayList<>();
        PassageReading.reason(motif.strip(), ui, mistakes);
        if (!mistakes.isEmpty()) {
            return cancel(passing, motif, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, ui);
        }
        boolean kept = planPassage.cancel(passing.session().id(), motif.strip()) instanceof TourAnswer.Kept;
        return done(passing.tour(), passing.stop(), kept ? "date-retiree" : "autre");
    }

    private View cancel(Passing passing, String reason, List<Mistake> mistakes, HttpStatus status, Ui ui) {
        return screens.show(
                "tours/web/tour/why",
                new WhyPage(
                        "cancel",
                        new Link(passing.tour().name(), TourPaths.of(passing.tour())),
                        what(passing.session(), ui),
                        TourPaths.of(passing.tour(), passing.stop()),
                        TourPaths.of(passing.session().id()) + "/annulation",
                        reason,
                        passing.session().version(),
                        mistakes),
                status);
    }

    @PostMapping(TourPaths.AGAIN)
    View again(@PathVariable String id, @RequestParam(defaultValue = "") String sachant, HttpServletRequest request) {
        Passing passing = door.passingToEdit(id);
        TourAnswer answer = planPassage.again(passing.session().id(), !sachant.isEmpty());
        if (answer instanceof TourAnswer.InTheWay inTheWay) {
            Ui ui = screens.ui(request);
            return screens.show(
                    "tours/web/tour/insist",
                    new InsistPage(
                            new Link(passing.tour().name(), TourPaths.of(passing.tour())),
                            TourPaths.of(passing.tour(), passing.stop()),
                            TourPaths.of(passing.session().id()) + "/retour",
                            "",
                            hurdleWords.say(inTheWay.hurdles(), ui)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String word = answer instanceof TourAnswer.OutOfTour ? "hors-tournee" : "autre";
        return done(passing.tour(), passing.stop(), answer instanceof TourAnswer.Kept ? "date-remise" : word);
    }

    private String what(Session session, Ui ui) {
        return words.when(session, ui.locale()) + ", " + words.place(session);
    }

    private View show(Tour tour, Stop stop, @Nullable Session session, PassageForm form, Told told, Ui ui) {
        String name = tourWords.commune(stop.commune()) + ", " + stop.name();
        return screens.show(
                "tours/web/tour/passage",
                new PassagePage(
                        session == null,
                        new Link(tour.name(), TourPaths.of(tour)),
                        new Link(name, TourPaths.of(tour, stop)),
                        session == null ? name : what(session, ui),
                        session == null
                                ? TourPaths.of(tour, stop) + "/passage"
                                : TourPaths.of(session.id()) + "/deplacement",
                        form,
                        session == null ? List.of() : places(stop, session, ui),
                        told.hurdles(),
                        told.mistakes(),
                        told.changed()),
                told.status());
    }

    private List<Choice> places(Stop stop, Session session, Ui ui) {
        List<Choice> places = new ArrayList<>();
        places.add(new Choice(
                PassageForm.HERE, ui.t("tours.tour.move.here", session.spot().communeName())));
        stops.listOf(stop.tour()).stream()
                .filter(one -> !one.retired())
                .map(one ->
                        new Choice(one.id().value().toString(), tourWords.commune(one.commune()) + ", " + one.name()))
                .forEach(places::add);
        places.add(new Choice(SpotFields.ELSEWHERE, ui.t("tours.tour.move.elsewhere")));
        return places;
    }
}
