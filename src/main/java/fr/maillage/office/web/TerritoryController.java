package fr.maillage.office.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.Change;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.office.app.ChangeTerritory;
import fr.maillage.office.web.TerritoryPage.Step;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.EditTerritory.Current;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/territoire}: the name, whom to call. */
@Controller
class TerritoryController {

    static final String PATH = "/gestion/territoire";

    private final Screens screens;
    private final ChangeTerritory change;
    private final Territory territory;

    TerritoryController(Screens screens, ChangeTerritory change, Territory territory) {
        this.screens = screens;
        this.change = change;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes territoryReading() {
        return StaffRoutes.get(Right.EDIT_TERRITORY, PATH);
    }

    @Bean
    static StaffRoutes territoryPosting() {
        return StaffRoutes.post(Right.EDIT_TERRITORY, PATH);
    }

    @Bean
    static OfficeEntry territoryEntry() {
        return new OfficeEntry(Right.EDIT_TERRITORY, "office.territory", PATH, OfficeGroup.SETTINGS, 10);
    }

    @GetMapping(PATH)
    View form() {
        return show(TerritoryForm.of(change.getCurrent()), Step.FILL, List.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View post(@ModelAttribute TerritoryForm form, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Current current = change.getCurrent();
        List<Mistake> mistakes = form.mistakes(ui);
        if (!mistakes.isEmpty()) {
            return show(form, Step.FILL, mistakes, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        TerritorySettings wanted = form.settings(current.settings().demo());
        List<Change> changes = changes(current.settings(), wanted, ui);
        boolean late = !Objects.equals(form.version(), current.version());
        if (!late && "publier".equals(form.acte()) && change.describe(wanted, current.version())) {
            screens.forgetKept();
            return SeeOther.to(PATH + "?fait=territoire");
        }
        if (late || "publier".equals(form.acte())) {
            return show(form.at(current.version()), Step.CONFLICT, List.of(), changes, HttpStatus.CONFLICT);
        }
        boolean back = "modifier".equals(form.acte()) || changes.isEmpty();
        return show(form, back ? Step.FILL : Step.CHECK, List.of(), changes, HttpStatus.OK);
    }

    private View show(TerritoryForm form, Step step, List<Mistake> mistakes, List<Change> changes, HttpStatus status) {
        return screens.show(
                "office/web/territory",
                new TerritoryPage(
                        form, step, mistakes, changes, territory.listPerimeter().size()),
                status);
    }

    private static List<Change> changes(TerritorySettings before, TerritorySettings after, Ui ui) {
        List<Change> changes = new ArrayList<>();
        add(changes, ui.t("office.territory.name"), before.name(), after.name());
        add(changes, ui.t("office.territory.phone"), spoken(before.phone()), spoken(after.phone()));
        add(
                changes,
                ui.t("office.territory.transport"),
                spoken(before.transportPhone()),
                spoken(after.transportPhone()));
        add(
                changes,
                ui.t("office.territory.note"),
                Objects.toString(before.transportNote(), ""),
                Objects.toString(after.transportNote(), ""));
        return changes;
    }

    private static String spoken(@Nullable String phone) {
        return phone == null ? "" : PhoneText.inPairs(phone);
    }

    private static void add(List<Change> changes, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(label, before, after));
        }
    }
}
