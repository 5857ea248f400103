package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.tour.PlanStop;
import fr.maillage.tours.app.tour.PlanTour;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Making a tour, changing its name and days, announcing it. */
@Controller
class TourFormController {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 300;

    private final Screens screens;
    private final TourDoor door;
    private final PlanTour planTour;
    private final PlanStop planStop;
    private final HurdleWords hurdleWords;
    private final Clock clock;

    TourFormController(
            Screens screens,
            TourDoor door,
            PlanTour planTour,
            PlanStop planStop,
            HurdleWords hurdleWords,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.planTour = planTour;
        this.planStop = planStop;
        this.hurdleWords = hurdleWords;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes tourFormRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, TourPaths.NEW, TourPaths.EDIT);
    }

    @Bean
    static StaffRoutes tourFormPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, TourPaths.ALL, TourPaths.EDIT, TourPaths.ANNOUNCE);
    }

    @GetMapping(TourPaths.NEW)
    View fresh() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        return show(null, new TourForm("", "", today.toString(), "", "", false, ""), List.of(), false, HttpStatus.OK);
    }

    @PostMapping(TourPaths.ALL)
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        TourForm typed = TourForm.read(sent);
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Unit> unit = door.unitsToPlan().stream()
                .filter(one -> one.code().equals(typed.unit()))
                .findFirst();
        if (unit.isEmpty()) {
            mistakes.add(new Mistake("vehicule", ui.t("tours.tour.form.unit.missing")));
        }
        PlanTour.Wish wish = read(typed, ui, mistakes);
        if (wish == null || unit.isEmpty()) {
            return show(null, typed, mistakes, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return SeeOther.to(TourPaths.of(planTour.add(unit.get().id(), wish)) + "?fait=tournee");
    }

    @GetMapping(TourPaths.EDIT)
    View edit(@PathVariable String code) {
        Tour tour = door.openToEdit(code);
        return show(tour, TourForm.of(tour), List.of(), false, HttpStatus.OK);
    }

    @PostMapping(TourPaths.EDIT)
    View change(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Tour tour = door.openToEdit(code);
        TourForm typed = TourForm.read(sent);
        List<Mistake> mistakes = new ArrayList<>();
        PlanTour.Wish wish = read(typed, ui, mistakes);
        if (wish == null) {
            return show(tour, typed, mistakes, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int version = Typed.number(typed.version(), 0, 999_999).orElse(-1);
        TourAnswer answer = planTour.change(tour, version, wish, typed.reason(), typed.knowing());
        if (answer instanceof TourAnswer.InTheWay inTheWay) {
            HurdleWords.Said said = hurdleWords.say(inTheWay.hurdles(), ui);
            return show(tour, typed, said, List.of(), false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!(answer instanceof TourAnswer.Kept)) {
            return show(tour, typed, List.of(), true, HttpStatus.CONFLICT);
        }
        screens.forgetKept();
        return SeeOther.to(TourPaths.of(tour) + "?fait=tournee-changee");
    }

    @PostMapping(TourPaths.ANNOUNCE)
    View announce(@PathVariable String code, @RequestParam(defaultValue = "") String version) {
        Tour tour = door.openToEdit(code);
        boolean kept = planStop.announce(tour, Typed.number(version, 0, 999_999).orElse(-1)) instanceof TourAnswer.Kept;
        screens.forgetKept();
        return SeeOther.to(TourPaths.of(tour) + (kept ? "?fait=tournee-annoncee" : "?fait=autre"));
    }

    private PlanTour.@Nullable Wish read(TourForm form, Ui ui, List<Mistake> mistakes) {
        if (form.name().isEmpty()) {
            mistakes.add(new Mistake("nom", ui.t("tours.tour.form.name.missing")));
        } else if (form.name().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("tours.tour.form.long", LONGEST_NAME)));
        }
        Optional<LocalDate> first = Typed.day(form.first());
        Optional<LocalDate> last = Typed.day(form.last());
        if (first.isEmpty()) {
            mistakes.add(new Mistake("du", ui.t("tours.form.day.wrong")));
        }
        if (last.isEmpty() && !form.last().isEmpty()) {
            mistakes.add(new Mistake("au", ui.t("tours.form.day.wrong")));
        } else if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            mistakes.add(new Mistake("au", ui.t("tours.tour.form.last.before")));
        }
        if (form.reason().length() > LONGEST_REASON) {
            mistakes.add(new Mistake("motif", ui.t("tours.tour.form.long", LONGEST_REASON)));
        }
        return mistakes.isEmpty() ? new PlanTour.Wish(form.name(), first.orElseThrow(), last.orElse(null)) : null;
    }

    private View show(@Nullable Tour tour, TourForm form, List<Mistake> mistakes, boolean changed, HttpStatus status) {
        return show(tour, form, HurdleWords.Said.NOTHING, mistakes, changed, status);
    }

    private View show(
            @Nullable Tour tour,
            TourForm form,
            HurdleWords.Said hurdles,
            List<Mistake> mistakes,
            boolean changed,
            HttpStatus status) {
        String back = tour == null ? TourPaths.ALL : TourPaths.of(tour);
        return screens.show(
                "tours/web/tour/tourform",
                new TourFormPage(
                        tour == null,
                        tour == null ? "" : tour.name(),
                        back,
                        tour == null ? TourPaths.ALL : back + "/modification",
                        form,
                        tour == null
                                ? door.unitsToPlan().stream()
                                        .map(unit -> new Choice(unit.code(), unit.name()))
                                        .toList()
                                : List.of(),
                        tour != null && tour.announced(),
                        hurdles,
                        mistakes,
                        changed),
                status);
    }
}
