package fr.maillage.directory.web.office.unit;

import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.unit.ArrangeUnits;
import fr.maillage.directory.app.unit.ArrangeUnits.Outcome;
import fr.maillage.directory.app.unit.Stop;
import fr.maillage.directory.app.unit.Unit;
import fr.maillage.directory.app.unit.Units;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.UnitWording;
import fr.maillage.directory.web.office.PlaceDoor;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/unites/{code}}: one unit, its stops, and what may be changed of them. */
@Controller
class UnitController {

    private static final String ONE = UnitsController.PATH + "/{code}";
    private static final String STOPS = ONE + "/arrets";
    private static final String TAKEN = STOPS + "/retrait";
    private static final String NAME = ONE + "/nom";
    private static final String END = ONE + "/separation";
    private static final int FOUND = 10;
    private static final int LONGEST_QUESTION = 100;

    private final Screens screens;
    private final Units units;
    private final ArrangeUnits arrange;
    private final PlaceHours hours;

    UnitController(Screens screens, Units units, ArrangeUnits arrange, PlaceHours hours) {
        this.screens = screens;
        this.units = units;
        this.arrange = arrange;
        this.hours = hours;
    }

    @Bean
    static StaffRoutes unitReading() {
        return StaffRoutes.get(Right.MERGE_PLACES, ONE, END);
    }

    @Bean
    static StaffRoutes unitChanging() {
        return StaffRoutes.post(Right.MERGE_PLACES, STOPS, TAKEN, NAME, END);
    }

    @GetMapping(ONE)
    View one(@PathVariable String code, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return show(unit(code), q, null, List.of(), request);
    }

    @PostMapping(STOPS)
    View add(@PathVariable String code, @RequestParam(defaultValue = "") String lieu) {
        return answered(code, arrange.add(unit(code).code(), PlaceDoor.id(lieu)), "arret-ajoute");
    }

    @PostMapping(TAKEN)
    View takeOut(@PathVariable String code, @RequestParam(defaultValue = "") String lieu) {
        return answered(code, arrange.takeOut(unit(code).code(), PlaceDoor.id(lieu)), "arret-retire");
    }

    @PostMapping(NAME)
    View rename(@PathVariable String code, @RequestParam(defaultValue = "") String nom, HttpServletRequest request) {
        Unit unit = unit(code);
        Outcome outcome = arrange.rename(unit.code(), nom);
        if (outcome instanceof Outcome.WrongName) {
            String message =
                    screens.ui(request).t("directory.units.mistake.name", Integer.toString(ArrangeUnits.LONGEST_NAME));
            return show(unit, "", nom, List.of(new Mistake("nom", message)), request);
        }
        return answered(code, outcome, "unite-renommee");
    }

    @GetMapping(END)
    View ask(@PathVariable String code, HttpServletRequest request) {
        return screens.show(
                "directory/web/office/unit/end", page(screens.ui(request), unit(code), "", null, List.of()));
    }

    @PostMapping(END)
    View undo(@PathVariable String code) {
        Outcome outcome = arrange.undo(code);
        screens.forgetKept();
        return SeeOther.to(UnitsController.PATH + "?fait="
                + (outcome instanceof Outcome.Done ? "unite-separee" : "unite-devance"));
    }

    private View answered(String code, Outcome outcome, String word) {
        screens.forgetKept();
        return SeeOther.to(UnitsController.PATH + "/" + code + "?fait="
                + (outcome instanceof Outcome.Done ? word : "unite-devance"));
    }

    private Unit unit(String code) {
        return units.find(code.replace("\u0000", "")).orElseThrow(NoSuchPage::new);
    }

    private View show(
            Unit unit, String asked, @Nullable String typed, List<Mistake> mistakes, HttpServletRequest request) {
        return screens.show(
                "directory/web/office/unit/unit",
                page(screens.ui(request), unit, asked, typed, mistakes),
                mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private UnitPage page(Ui ui, Unit unit, String asked, @Nullable String typed, List<Mistake> mistakes) {
        String question = asked.replace("\u0000", "").strip();
        question = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
        List<String> words = PlainText.of(question).isEmpty()
                ? List.of()
                : List.of(PlainText.of(question).split(" ", -1));
        return new UnitPage(
                unit.code(),
                unit.name(),
                typed == null ? unit.name() : typed,
                UnitsController.made(ui, unit.madeByName(), unit.madeAt()),
                rows(ui, units.listStops(unit.id())),
                question,
                words.isEmpty() ? List.of() : rows(ui, units.search(words, question, FOUND)),
                mistakes);
    }

    private List<UnitPage.Row> rows(Ui ui, List<Stop> stops) {
        return stops.stream()
                .map(stop -> new UnitPage.Row(
                        stop.id().toString(),
                        stop.code(),
                        stop.name(),
                        stop.communeName(),
                        stop.spot(),
                        UnitWording.hours(ui, hours, stop.hours())))
                .toList();
    }
}
