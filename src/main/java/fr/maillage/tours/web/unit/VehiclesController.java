package fr.maillage.tours.web.unit;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.MissedPassages;
import fr.maillage.tours.app.unit.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** {@code /gestion/vehicules}: what drives to people. */
@Controller
class VehiclesController {

    private final Screens screens;
    private final Units units;
    private final MissedPassages passages;
    private final VehicleDoor door;
    private final VehicleScreen screen;
    private final VehicleWords words;

    VehiclesController(
            Screens screens,
            Units units,
            MissedPassages passages,
            VehicleDoor door,
            VehicleScreen screen,
            VehicleWords words) {
        this.screens = screens;
        this.units = units;
        this.passages = passages;
        this.door = door;
        this.screen = screen;
        this.words = words;
    }

    @Bean
    static StaffRoutes vehicleRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, VehiclePaths.ALL, VehiclePaths.ONE);
    }

    @Bean
    static OfficeEntry vehicleEntry() {
        return new OfficeEntry(Right.READ_TOURS, "tours.unit.menu", VehiclePaths.ALL, OfficeGroup.NEEDS, 60);
    }

    /** A territory has a handful: each costs three statements, its passages and its days. */
    @GetMapping(VehiclePaths.ALL)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Unit> all = units.listAll();
        return screens.show(
                "tours/web/unit/list",
                new VehiclesPage(
                        all.stream()
                                .filter(unit -> !unit.isRetired())
                                .map(unit -> row(unit, ui))
                                .toList(),
                        all.stream()
                                .filter(Unit::isRetired)
                                .map(unit -> row(unit, ui))
                                .toList(),
                        door.mayAdd()));
    }

    private VehiclesPage.Row row(Unit unit, Ui ui) {
        List<Session> announced = passages.toCome(unit);
        Optional<Session> next = announced.stream().findFirst();
        return new VehiclesPage.Row(
                unit.name(),
                VehiclePaths.of(unit),
                words.kind(unit, ui),
                words.commune(unit.depotCommune()),
                words.weekdays(unit, ui.locale()),
                next.map(session -> words.sessions().briefly(session.start(), ui.locale()) + ", "
                                + session.spot().communeName())
                        .orElse(""),
                next.map(session -> VehiclePaths.passage(session.id())).orElse(""),
                passages.among(unit, announced).size());
    }

    @GetMapping(VehiclePaths.ONE)
    View one(@PathVariable String code, HttpServletRequest request) {
        return screens.show("tours/web/unit/unit", screen.page(door.open(code), screens.ui(request)));
    }
}
