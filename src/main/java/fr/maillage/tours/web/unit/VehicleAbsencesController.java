package fr.maillage.tours.web.unit;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Absences;
import fr.maillage.tours.app.unit.Crew;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.MissedPassages;
import fr.maillage.tours.domain.unit.Absence;
import fr.maillage.tours.domain.unit.AwayReason;
import fr.maillage.tours.domain.unit.CrewMember;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** When a unit or one of its crew is away; what was announced for those days is said at once. */
@Controller
class VehicleAbsencesController {

    private static final int LONGEST_DAYS = 400;

    private final Screens screens;
    private final VehicleDoor door;
    private final Crew crew;
    private final Absences absences;
    private final EditCrew edit;
    private final MissedPassages passages;
    private final Clock clock;

    VehicleAbsencesController(
            Screens screens,
            VehicleDoor door,
            Crew crew,
            Absences absences,
            EditCrew edit,
            MissedPassages passages,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.crew = crew;
        this.absences = absences;
        this.edit = edit;
        this.passages = passages;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes vehicleAbsenceRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, VehiclePaths.NEW_ABSENCE);
    }

    @Bean
    static StaffRoutes vehicleAbsencePosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, VehiclePaths.ABSENCES, VehiclePaths.BACK);
    }

    @GetMapping(VehiclePaths.NEW_ABSENCE)
    View fresh(@PathVariable String code, @RequestParam(defaultValue = "") String jour, HttpServletRequest request) {
        String day = Typed.day(jour).map(LocalDate::toString).orElse("");
        return show(
                door.openToEdit(code),
                new Entered(UuidV7.at(clock.instant()).toString(), "", day, "", ""),
                List.of(),
                HttpStatus.OK,
                request);
    }

    @PostMapping(VehiclePaths.ABSENCES)
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Unit unit = door.openToEdit(code);
        Ui ui = screens.ui(request);
        Entered typed = new Entered(
                Typed.text(sent, "cle"),
                Typed.text(sent, "qui"),
                Typed.text(sent, "du"),
                Typed.text(sent, "au"),
                Typed.text(sent, "motif"));
        UUID key = Typed.id(typed.key()).orElseThrow(VehicleDoor::missing);
        List<Mistake> mistakes = new ArrayList<>();
        UUID member =
                typed.who().isEmpty() ? null : door.member(unit, typed.who()).id();
        Optional<LocalDate> first = Typed.day(typed.first());
        Optional<LocalDate> last = typed.last().isEmpty() ? first : Typed.day(typed.last());
        AwayReason reason = reason(typed.reason(), member == null);
        if (first.isEmpty()) {
            mistakes.add(new Mistake("du", ui.t("tours.form.day.wrong")));
        } else if (last.isEmpty()) {
            mistakes.add(new Mistake("au", ui.t("tours.form.day.wrong")));
        } else if (last.get().isBefore(first.get())
                || last.get().isAfter(first.get().plusDays(LONGEST_DAYS))) {
            mistakes.add(new Mistake("au", ui.t("tours.unit.away.form.order")));
        } else if (last.get().isBefore(LocalDate.now(clock.withZone(Dates.FRANCE)))) {
            mistakes.add(new Mistake("au", ui.t("tours.unit.away.form.past")));
        }
        if (!mistakes.isEmpty()) {
            return show(unit, typed, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        edit.away(new Absence(key, unit.id(), member, first.orElseThrow(), last.orElseThrow(), reason));
        boolean missed = !passages.among(unit, passages.toCome(unit)).isEmpty();
        return SeeOther.to(
                VehiclePaths.of(unit) + (missed ? "?fait=absence-empeche#empeches" : "?fait=absence#absences"));
    }

    @PostMapping(VehiclePaths.BACK)
    RedirectView back(@PathVariable String code, @PathVariable String id) {
        Unit unit = door.openToEdit(code);
        Typed.id(id)
                .flatMap(absences::find)
                .filter(absence -> absence.unit().equals(unit.id()))
                .ifPresent(edit::back);
        return SeeOther.to(VehiclePaths.of(unit) + "?fait=absence-retiree#absences");
    }

    private record Entered(String key, String who, String first, String last, String reason) {}

    private static AwayReason reason(String typed, boolean unit) {
        return Arrays.stream(AwayReason.values())
                .filter(one -> one.name().equals(typed) && one.fits(unit))
                .findFirst()
                .orElse(AwayReason.UNSAID);
    }

    private View show(Unit unit, Entered typed, List<Mistake> mistakes, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        List<Choice> who = new ArrayList<>(List.of(new Choice("", unit.name())));
        for (CrewMember member : crew.list(unit.id())) {
            if (member.isThere(today)) {
                who.add(new Choice(member.id().toString(), member.name()));
            }
        }
        return screens.show(
                "tours/web/unit/absence",
                new AbsencePage(
                        unit.name(),
                        VehiclePaths.of(unit),
                        typed.key(),
                        typed.who(),
                        typed.first(),
                        typed.last(),
                        typed.reason().isEmpty() ? AwayReason.UNSAID.name() : typed.reason(),
                        who,
                        Arrays.stream(AwayReason.values())
                                .map(one -> new Choice(one.name(), ui.t("tours.unit.away.reason." + one.name())))
                                .toList(),
                        mistakes),
                status);
    }
}
