package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.UpkeepSettings;
import fr.maillage.directory.app.upkeep.UpkeepSettings.Settings;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/relectures/reglages}: after how long places are reminded, and a person told. */
@Controller
class UpkeepSettingsController {

    private static final String PATH = RequestsController.PATH + "/reglages";

    private final Screens screens;
    private final UpkeepSettings settings;
    private final Access access;

    UpkeepSettingsController(Screens screens, UpkeepSettings settings, Access access) {
        this.screens = screens;
        this.settings = settings;
        this.access = access;
    }

    @Bean
    static StaffRoutes upkeepSettingsReading() {
        return StaffRoutes.get(Right.EDIT_TERRITORY, PATH);
    }

    @Bean
    static StaffRoutes upkeepSettingsPosting() {
        return StaffRoutes.post(Right.EDIT_TERRITORY, PATH);
    }

    @GetMapping(PATH)
    View form(HttpServletRequest request) {
        return show(settings.get(), List.of(), HttpStatus.OK, request);
    }

    @PostMapping(PATH)
    View send(
            @RequestParam(defaultValue = "") String rappel,
            @RequestParam(defaultValue = "") String relais,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Mistake> mistakes = new ArrayList<>();
        int remind = read(rappel, 0, 36, "rappel", ui, mistakes);
        int escalate = read(relais, 1, 60, "relais", ui, mistakes);
        int most = read(jour, 1, 1_000, "jour", ui, mistakes);
        if (mistakes.isEmpty() && escalate <= remind) {
            mistakes.add(new Mistake("relais", ui.t("directory.upkeep.escalate.early")));
        }
        OptionalInt seen = number(version);
        if (mistakes.isEmpty()
                && seen.isPresent()
                && settings.change(new Settings(remind, escalate, most, seen.getAsInt()))) {
            return SeeOther.to(PATH + "?fait=reglages");
        }
        if (mistakes.isEmpty()) {
            Mistake late = new Mistake("rappel", ui.t("directory.upkeep.late"));
            return show(settings.get(), List.of(late), HttpStatus.CONFLICT, request);
        }
        SettingsPage page = new SettingsPage(
                cut(rappel), cut(relais), cut(jour), cut(version), mistakes, UpkeepTabs.of(ui, access));
        return screens.show("directory/web/office/upkeep/settings", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(Settings now, List<Mistake> mistakes, HttpStatus status, HttpServletRequest request) {
        return screens.show(
                "directory/web/office/upkeep/settings",
                new SettingsPage(
                        Integer.toString(now.remindMonths()),
                        Integer.toString(now.escalateMonths()),
                        Integer.toString(now.mostADay()),
                        Integer.toString(now.version()),
                        mistakes,
                        UpkeepTabs.of(screens.ui(request), access)),
                status);
    }

    private static int read(String typed, int least, int most, String field, Ui ui, List<Mistake> mistakes) {
        OptionalInt number = number(typed);
        if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most) {
            return number.getAsInt();
        }
        mistakes.add(
                new Mistake(field, ui.t("directory.upkeep.number", Integer.toString(least), Integer.toString(most))));
        return 0;
    }

    private static OptionalInt number(String typed) {
        String bare = typed.strip();
        return bare.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(bare)) : OptionalInt.empty();
    }

    private static String cut(String typed) {
        return typed.length() > 20 ? "" : typed.replace("\u0000", "");
    }
}
