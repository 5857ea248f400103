package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Power;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.app.tour.PlanStop;
import fr.maillage.tours.domain.tour.StandingTimes;
import fr.maillage.tours.domain.tour.StopPlan;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

/** Adding a stop, and changing where it is and what the crew must know. */
@Controller
class StopFormController {

    private static final String SEARCH = "chercher";
    private static final int LAST = 999;
    private static final int MOST_SEATS = 1000;
    private static final int LONGEST = 500;
    private static final int LONGEST_REASON = 300;

    private final Screens screens;
    private final TourDoor door;
    private final SpotReading spots;
    private final PlanStop planStop;
    private final HurdleWords hurdleWords;

    StopFormController(Screens screens, TourDoor door, SpotReading spots, PlanStop planStop, HurdleWords hurdleWords) {
        this.screens = screens;
        this.door = door;
        this.spots = spots;
        this.planStop = planStop;
        this.hurdleWords = hurdleWords;
    }

    /** What a form that comes back has to say. */
    private record Told(
            boolean asked, HurdleWords.Said hurdles, List<Mistake> mistakes, boolean changed, HttpStatus status) {

        private static final Told NOTHING = new Told(false, HurdleWords.Said.NOTHING, List.of(), false, HttpStatus.OK);
        private static final Told SEARCHED = new Told(true, HurdleWords.Said.NOTHING, List.of(), false, HttpStatus.OK);
        private static final Told CHANGED =
                new Told(false, HurdleWords.Said.NOTHING, List.of(), true, HttpStatus.CONFLICT);

        private static Told wrong(List<Mistake> mistakes) {
            return new Told(false, HurdleWords.Said.NOTHING, mistakes, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Bean
    static StaffRoutes stopFormRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, TourPaths.NEW_STOP, TourPaths.EDIT_STOP);
    }

    @Bean
    static StaffRoutes stopFormPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, TourPaths.STOPS, TourPaths.EDIT_STOP);
    }

    @GetMapping(TourPaths.NEW_STOP)
    View fresh(@PathVariable String code, HttpServletRequest request) {
        StopForm form = new StopForm(SpotFields.EMPTY, "", "", Power.UNKNOWN.name(), "", "", "", false, "");
        return show(door.openToEdit(code), null, form, Told.NOTHING, screens.ui(request));
    }

    @PostMapping(TourPaths.STOPS)
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Tour tour = door.openToEdit(code);
        StopForm typed = StopForm.read(sent);
        if (Typed.text(sent, "acte").equals(SEARCH)) {
            return show(tour, null, typed, Told.SEARCHED, ui);
        }
        List<Mistake> mistakes = new ArrayList<>();
        StopPlan plan = read(typed, ui, mistakes);
        if (plan == null) {
            return show(tour, null, typed, Told.wrong(mistakes), ui);
        }
        StopId id = planStop.add(tour, plan);
        screens.forgetKept();
        return SeeOther.to(TourPaths.of(tour) + "/arrets/" + id.value() + "/horaires?fait=arret");
    }

    @GetMapping(TourPaths.EDIT_STOP)
    View edit(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Tour tour = door.openToEdit(code);
        Stop stop = door.stop(tour, id);
        StopForm form = new StopForm(
                spots.fields(StopPlan.of(stop)),
                String.valueOf(stop.number()),
                stop.parking(),
                stop.power().name(),
                Objects.toString(stop.seats(), ""),
                stop.opens(),
                "",
                false,
                String.valueOf(stop.version()));
        return show(tour, stop, form, Told.NOTHING, screens.ui(request));
    }

    @PostMapping(TourPaths.EDIT_STOP)
    View change(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Tour tour = door.openToEdit(code);
        Stop stop = door.stop(tour, id);
        StopForm typed = StopForm.read(sent);
        if (Typed.text(sent, "acte").equals(SEARCH)) {
            return show(tour, stop, typed, Told.SEARCHED, ui);
        }
        List<Mistake> mistakes = new ArrayList<>();
        StopPlan plan = read(typed, ui, mistakes);
        if (plan == null) {
            return show(tour, stop, typed, Told.wrong(mistakes), ui);
        }
        int version = Typed.number(typed.version(), 0, 999_999).orElse(-1);
        return switch (planStop.change(stop.id(), version, plan, typed.reason(), typed.knowing())) {
            case TourAnswer.Kept ignored -> {
                screens.forgetKept();
                yield SeeOther.to(TourPaths.of(tour, stop) + "?fait=arret-change");
            }
            case TourAnswer.InTheWay inTheWay ->
                show(
                        tour,
                        stop,
                        typed,
                        new Told(
                                false,
                                hurdleWords.say(inTheWay.hurdles(), ui),
                                List.of(),
                                false,
                                HttpStatus.UNPROCESSABLE_CONTENT),
                        ui);
            case TourAnswer.ChangedMeanwhile ignored -> show(tour, stop, typed, Told.CHANGED, ui);
            case TourAnswer.OutOfTour ignored -> show(tour, stop, typed, Told.CHANGED, ui);
            case TourAnswer.TooLate ignored -> show(tour, stop, typed, Told.CHANGED, ui);
        };
    }

    private @Nullable StopPlan read(StopForm form, Ui ui, List<Mistake> mistakes) {
        SpotReading.Read spot = spots.read(form.spot(), ui, mistakes).orElse(null);
        if (spot != null && !door.mayStopIn(spot.spot().commune())) {
            mistakes.add(new Mistake(
                    "commune", ui.t("tours.tour.spot.beyond", spot.spot().communeName())));
        }
        if (form.parking().length() > LONGEST) {
            mistakes.add(new Mistake("stationnement", ui.t("tours.tour.form.long", LONGEST)));
        }
        if (form.reason().length() > LONGEST_REASON) {
            mistakes.add(new Mistake("motif", ui.t("tours.tour.form.long", LONGEST_REASON)));
        }
        int number = form.number().isEmpty()
                ? LAST
                : Typed.number(form.number(), 1, LAST).orElse(0);
        if (number == 0) {
            mistakes.add(new Mistake("rang", ui.t("tours.tour.number.wrong")));
        }
        Optional<Integer> seats = Typed.number(form.seats(), 1, MOST_SEATS);
        if (seats.isEmpty() && !form.seats().isEmpty()) {
            mistakes.add(new Mistake("places", ui.t("tours.tour.seats.wrong", MOST_SEATS)));
        }
        if (form.opens().length() > LONGEST_REASON) {
            mistakes.add(new Mistake("heures", ui.t("tours.tour.form.long", LONGEST_REASON)));
        } else if (StandingTimes.read(form.opens()).isEmpty()) {
            mistakes.add(new Mistake("heures", ui.t("tours.tour.standing.wrong")));
        }
        return spot == null || !mistakes.isEmpty()
                ? null
                : new StopPlan(
                        number,
                        spot.spot().commune(),
                        spot.spot().place(),
                        spot.name(),
                        spot.spot().place() == null ? spot.spot().address() : "",
                        spot.spot().position(),
                        form.parking(),
                        power(form.power()),
                        seats.orElse(null),
                        form.opens(),
                        spot.spot().room());
    }

    private static Power power(String typed) {
        return Arrays.stream(Power.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Power.UNKNOWN);
    }

    private View show(Tour tour, @Nullable Stop stop, StopForm form, Told told, Ui ui) {
        String back = stop == null ? TourPaths.of(tour) : TourPaths.of(tour, stop);
        return screens.show(
                "tours/web/tour/stopform",
                new StopFormPage(
                        stop == null,
                        new Link(tour.name(), TourPaths.of(tour)),
                        back,
                        stop == null ? TourPaths.of(tour) + "/arrets" : back + "/modification",
                        form,
                        told.asked(),
                        spots.choices(form.spot(), ui),
                        Arrays.stream(Power.values())
                                .map(one -> new Choice(one.name(), ui.t("tours.tour.power." + one)))
                                .toList(),
                        stop != null && stop.announced(),
                        told.hurdles(),
                        told.mistakes(),
                        told.changed()),
                told.status());
    }
}
