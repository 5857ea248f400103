package fr.maillage.directory.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.desk.AddPlace;
import fr.maillage.directory.app.desk.AddPlace.Outcome;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/lieux/nouveau}: a place that no source names. */
@Controller
class NewPlaceController {

    private static final String PATH = "/gestion/lieux/nouveau";
    private static final List<StandardField> FIELDS = List.of(
            StandardField.NAME,
            StandardField.TYPOLOGY,
            StandardField.PARENT,
            StandardField.ADDRESS,
            StandardField.POSTAL_CODE,
            StandardField.COMMUNE,
            StandardField.INSEE_CODE,
            StandardField.PHONE,
            StandardField.EMAILS,
            StandardField.SERVICES);

    private final Screens screens;
    private final AddPlace add;
    private final CommuneLookup communes;
    private final SectionForms forms;
    private final Access access;
    private final Territory territory;

    NewPlaceController(
            Screens screens,
            AddPlace add,
            CommuneLookup communes,
            SectionForms forms,
            Access access,
            Territory territory) {
        this.screens = screens;
        this.add = add;
        this.communes = communes;
        this.forms = forms;
        this.access = access;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes newPlacePages() {
        return StaffRoutes.get(Right.ADD_PLACES, PATH);
    }

    @Bean
    static StaffRoutes newPlacePosts() {
        return StaffRoutes.post(Right.ADD_PLACES, PATH);
    }

    @GetMapping(PATH)
    View form(HttpServletRequest request) {
        requireRight();
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        onlyCommune().ifPresent(name -> cells.put(StandardField.COMMUNE, name));
        return page(screens.ui(request), cells, List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View send(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        requireRight();
        Ui ui = screens.ui(request);
        Map<StandardField, String> typed =
                SectionForm.read(FIELDS, sent, communes).mine();
        return switch (add.add(typed)) {
            case Outcome.Added(String code) -> SeeOther.to("/gestion/lieux/" + code + "?fait=ajoute");
            case Outcome.Refused(var wrong) ->
                page(ui, typed, new SectionScreen(ui).mistakes(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.OutOfReach ignored ->
                page(
                        ui,
                        typed,
                        List.of(new Mistake("commune", ui.t("directory.mistake.out-of-reach"))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Its address reads like a place’s, which more people may open. */
    private void requireRight() {
        if (!access.may(Right.ADD_PLACES)) {
            throw new AccessDeniedException(Right.ADD_PLACES.name());
        }
    }

    private Optional<String> onlyCommune() {
        Reach reach = access.reach(Right.ADD_PLACES);
        return !reach.everywhere() && reach.communes().size() == 1
                ? territory
                        .findCommune(new CommuneCode(reach.communes().iterator().next()))
                        .map(commune -> commune.name())
                : Optional.empty();
    }

    private View page(Ui ui, Map<StandardField, String> cells, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "directory/web/office/new",
                new NewPlacePage(
                        new SectionScreen(ui)
                                .fields(FIELDS, cells, mistakes, forms.communes(), forms.organisations(null)),
                        mistakes),
                status);
    }
}
