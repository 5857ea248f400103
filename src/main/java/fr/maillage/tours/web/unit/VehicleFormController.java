package fr.maillage.tours.web.unit;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitKind;
import fr.maillage.tours.app.unit.EditUnit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Arrays;
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

/** Adding a unit, changing one, putting one away for good. */
@Controller
class VehicleFormController {

    private final Screens screens;
    private final VehicleDoor door;
    private final VehicleReading reading;
    private final VehicleWords words;
    private final EditUnit edit;
    private final Access access;
    private final Clock clock;

    VehicleFormController(
            Screens screens,
            VehicleDoor door,
            VehicleReading reading,
            VehicleWords words,
            EditUnit edit,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.reading = reading;
        this.words = words;
        this.edit = edit;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes vehicleFormRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, VehiclePaths.NEW, VehiclePaths.EDIT, VehiclePaths.RETIRE);
    }

    @Bean
    static StaffRoutes vehicleFormPosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, VehiclePaths.ALL, VehiclePaths.EDIT, VehiclePaths.RETIRE);
    }

    @GetMapping(VehiclePaths.NEW)
    View fresh(HttpServletRequest request) {
        List<Choice> communes = reading.communes(reach());
        VehicleForm form = VehicleForm.fresh(
                UuidV7.at(clock.instant()).toString(),
                communes.size() == 1 ? communes.getFirst().value() : "");
        return show(null, form, List.of(), false, HttpStatus.OK, request);
    }

    @PostMapping(VehiclePaths.ALL)
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        VehicleForm form = VehicleForm.read(sent);
        if (Typed.id(form.key()).isEmpty()) {
            return fresh(request);
        }
        VehicleReading.Read read = reading.read(form, null, reach(), screens.ui(request));
        if (read.unit() == null) {
            return show(null, form, read.mistakes(), false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        Unit unit = edit.add(read.unit());
        screens.forgetKept();
        return SeeOther.to(VehiclePaths.of(unit) + "?fait=vehicule");
    }

    @GetMapping(VehiclePaths.EDIT)
    View edit(@PathVariable String code, HttpServletRequest request) {
        Unit unit = door.openToEdit(code);
        return show(unit, VehicleForm.of(unit), List.of(), false, HttpStatus.OK, request);
    }

    @PostMapping(VehiclePaths.EDIT)
    View change(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Unit before = door.openToEdit(code);
        VehicleForm form = VehicleForm.read(sent);
        VehicleReading.Read read = reading.read(form, before, reach(), screens.ui(request));
        if (read.unit() == null) {
            return show(before, form, read.mistakes(), false, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (edit.change(read.unit()).isEmpty()) {
            return show(before, form, List.of(), true, HttpStatus.CONFLICT, request);
        }
        screens.forgetKept();
        return SeeOther.to(VehiclePaths.of(before) + "?fait=vehicule-change");
    }

    @GetMapping(VehiclePaths.RETIRE)
    View retiring(@PathVariable String code) {
        return retirePage(door.openToEdit(code), false, HttpStatus.OK);
    }

    @PostMapping(VehiclePaths.RETIRE)
    View retire(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String acte) {
        Unit unit = door.openToEdit(code);
        boolean away = !acte.equals("reprendre");
        if (!edit.retire(unit.id(), Typed.number(version, 0, Integer.MAX_VALUE).orElse(-1), away)) {
            return retirePage(unit, true, HttpStatus.CONFLICT);
        }
        screens.forgetKept();
        return SeeOther.to(VehiclePaths.of(unit) + (away ? "?fait=vehicule-retire" : "?fait=vehicule-repris"));
    }

    private View retirePage(Unit unit, boolean changed, HttpStatus status) {
        return screens.show(
                "tours/web/unit/retire",
                new VehicleRetirePage(unit.name(), VehiclePaths.of(unit), unit.version(), unit.isRetired(), changed),
                status);
    }

    private Reach reach() {
        return access.reach(Right.EDIT_TOURS);
    }

    private View show(
            @Nullable Unit unit,
            VehicleForm form,
            List<Mistake> mistakes,
            boolean changed,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show(
                "tours/web/unit/form",
                new VehicleFormPage(
                        unit == null ? null : unit.name(),
                        unit == null ? VehiclePaths.ALL : VehiclePaths.of(unit) + "/modification",
                        unit == null ? VehiclePaths.ALL : VehiclePaths.of(unit),
                        form,
                        Arrays.stream(UnitKind.values())
                                .map(kind -> new Choice(
                                        kind.name(),
                                        ui.t("tours.unit.kind." + kind.name()),
                                        ui.t("tours.unit.kind." + kind.name() + ".detail")))
                                .toList(),
                        words.serviceChoices(ui),
                        reading.communes(reach()),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> VehicleWords.weekday(day, ui.locale()))
                                .toList(),
                        mistakes,
                        changed),
                status);
    }
}
