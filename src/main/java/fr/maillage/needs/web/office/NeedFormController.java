package fr.maillage.needs.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.needs.Need;
import fr.maillage.needs.app.ChangeNeed;
import fr.maillage.needs.app.NeedDraft;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.RaiseNeed;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.web.NeedChoices;
import fr.maillage.needs.web.NeedForm;
import fr.maillage.needs.web.NeedReading;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.ShortCode;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** {@code /gestion/besoins/nouveau}: a need raised for somebody, or typed in from paper; {@code …/modification}: mended. */
@Controller
class NeedFormController {

    private static final String NEW = NeedPaths.NEEDS + "/nouveau";
    private static final String CHANGE = NeedPaths.ONE + "/modification";
    private static final int KEY_LENGTH = 24;

    private final Screens screens;
    private final NeedDoor door;
    private final NeedReading reading;
    private final NeedChoices choices;
    private final RaiseNeed raise;
    private final ChangeNeed change;
    private final Access access;
    private final Territory territory;

    NeedFormController(
            Screens screens,
            NeedDoor door,
            NeedReading reading,
            NeedChoices choices,
            RaiseNeed raise,
            ChangeNeed change,
            Access access,
            Territory territory) {
        this.screens = screens;
        this.door = door;
        this.reading = reading;
        this.choices = choices;
        this.raise = raise;
        this.change = change;
        this.access = access;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes needFormPages() {
        return StaffRoutes.get(Right.RAISE_NEEDS, NEW, CHANGE);
    }

    @Bean
    static StaffRoutes needFormPosts() {
        return StaffRoutes.post(Right.RAISE_NEEDS, NEW, CHANGE);
    }

    @GetMapping(NEW)
    View fresh(@RequestParam(defaultValue = "") String commune, HttpServletRequest request) {
        NeedForm form = NeedForm.filled(Map.of(
                NeedForm.COMMUNE,
                named(commune),
                NeedForm.RAISER,
                Raiser.COMMUNE.name(),
                NeedForm.CAME_BY,
                RaisedWay.OFFICE.name(),
                NeedForm.LANGUAGE,
                "fr",
                NeedForm.KEY,
                ShortCode.random(KEY_LENGTH)));
        return show(null, form, List.of(), false, request, HttpStatus.OK);
    }

    /** The commune asked for; else the clerk's own, when there is but one. */
    private String named(String code) {
        Reach reach = access.reach(Right.RAISE_NEEDS);
        String asked = code.isEmpty() && !reach.everywhere() && reach.communes().size() == 1
                ? reach.communes().iterator().next()
                : code;
        return CommuneCode.read(asked)
                .flatMap(territory::findCommune)
                .filter(Commune::inPerimeter)
                .map(Commune::label)
                .orElse("");
    }

    @PostMapping(NEW)
    View raise(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        NeedForm form = NeedForm.of(sent);
        List<Mistake> mistakes = mistakes(screens.ui(request), form, null);
        if (!mistakes.isEmpty()) {
            return show(null, form, mistakes, false, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String key = form.one(NeedForm.KEY);
        NeedSheet raised = raise.raise(draft(form, RaisedWay.OFFICE), key.isEmpty() ? null : key, door.who());
        return SeeOther.to(raised.need().path() + "?fait=note");
    }

    @GetMapping(CHANGE)
    View change(@PathVariable String code, HttpServletRequest request) {
        NeedSheet need = door.openToEdit(code);
        return show(need, known(need), List.of(), false, request, HttpStatus.OK);
    }

    @PostMapping(CHANGE)
    View write(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "-1") String version,
            HttpServletRequest request) {
        NeedSheet need = door.openToEdit(code);
        NeedForm form = NeedForm.of(sent);
        List<Mistake> mistakes = mistakes(screens.ui(request), form, need.need().until());
        if (!mistakes.isEmpty()) {
            return show(need, form, mistakes, false, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return change.change(need.need().id(), NeedPaths.version(version), draft(form, need.way()))
                ? SeeOther.to(need.need().path() + "?fait=modifie")
                : show(door.openToEdit(code), form, List.of(), true, request, HttpStatus.CONFLICT);
    }

    private NeedForm known(NeedSheet sheet) {
        Need need = sheet.need();
        String commune =
                territory.findCommune(need.commune()).map(Commune::label).orElse(need.communeName());
        return NeedDeskForm.of(sheet, commune);
    }

    private List<Mistake> mistakes(Ui ui, NeedForm form, @Nullable LocalDate until) {
        List<Mistake> mistakes = new ArrayList<>(reading.mistakes(ui, form, until));
        Optional<Commune> commune = reading.commune(form);
        if (commune.isPresent() && !door.mayRaiseIn(commune.get().code())) {
            mistakes.add(new Mistake(NeedForm.COMMUNE, ui.t("needs.form.commune.beyond")));
        }
        return mistakes;
    }

    private NeedDraft draft(NeedForm form, RaisedWay before) {
        return reading.draft(
                form,
                NeedReading.find(Raiser.class, form.one(NeedForm.RAISER)).orElse(Raiser.COMMUNE),
                NeedReading.find(RaisedWay.class, form.one(NeedForm.CAME_BY)).orElse(before),
                form.one(NeedForm.LANGUAGE).equals("en") ? "en" : "fr");
    }

    private View show(
            @Nullable NeedSheet need,
            NeedForm form,
            List<Mistake> mistakes,
            boolean changed,
            HttpServletRequest request,
            HttpStatus status) {
        Ui ui = screens.ui(request);
        String path = need == null ? NeedPaths.NEEDS : need.need().path();
        NeedFormPage page = new NeedFormPage(
                need == null ? null : NeedCode.shown(need.need().code()),
                path,
                need == null ? NEW : path + "/modification",
                need == null ? 0 : need.version(),
                changed,
                form,
                choices.ofStaff(ui),
                Mistake.in(mistakes, NeedForm.COMMUNE) == null ? List.of() : reading.candidates(form),
                mistakes);
        return screens.show("needs/web/office/form", page, status);
    }
}
