package fr.maillage.office.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.office.app.AnswerPrivacyRequest;
import fr.maillage.office.app.PrivacyRequest;
import fr.maillage.office.app.PrivacyRequests;
import fr.maillage.platform.PersonalData.HeldRecord;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** The data held on somebody: on paper, for a machine, erased; and one’s own. */
@Controller
class PersonDataController {

    private static final String ONE = PrivacyRequestsController.PATH + "/{id}";
    private static final String MINE = "/gestion/mes-donnees";
    private static final JsonMapper JSON = new JsonMapper();

    private final Screens screens;
    private final PrivacyRequests requests;
    private final AnswerPrivacyRequest answer;
    private final Access access;

    PersonDataController(Screens screens, PrivacyRequests requests, AnswerPrivacyRequest answer, Access access) {
        this.screens = screens;
        this.requests = requests;
        this.answer = answer;
        this.access = access;
    }

    @Bean
    static StaffRoutes personDataReading() {
        return StaffRoutes.get(
                Right.ANSWER_PRIVACY_REQUESTS, ONE + "/papier", ONE + "/donnees.json", ONE + "/effacement");
    }

    @Bean
    static StaffRoutes personDataErasing() {
        return StaffRoutes.post(Right.ANSWER_PRIVACY_REQUESTS, ONE + "/effacement");
    }

    @Bean
    static StaffRoutes ownDataReading() {
        return StaffRoutes.get(Right.ENTER, MINE, MINE + ".json");
    }

    @Bean
    static OfficeEntry ownDataEntry() {
        return new OfficeEntry(Right.ENTER, "office.mine", MINE, OfficeGroup.OWN, 20);
    }

    @GetMapping(ONE + "/papier")
    View paper(
            @PathVariable UUID id,
            @RequestParam(name = "record", required = false) @Nullable List<String> chosen,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        PrivacyRequest one = PrivacyRequestsController.known(requests, id);
        return screens.show(
                "office/web/privacypaper",
                new PrivacyPages.Handed(
                        one.reference(),
                        one.name(),
                        PrivacyPages.day(ui, requests.today()),
                        PrivacyPages.held(ui, answer.hand(one, "printed", chosen(chosen))),
                        PrivacyRequestsController.PATH + "/" + id));
    }

    @GetMapping(ONE + "/donnees.json")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id,
            @RequestParam(name = "record", required = false) @Nullable List<String> chosen,
            HttpServletRequest request) {
        PrivacyRequest one = PrivacyRequestsController.known(requests, id);
        return json(screens.ui(request), one.reference(), answer.hand(one, "exported", chosen(chosen)));
    }

    @GetMapping(MINE)
    View mine(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show(
                "office/web/mydata",
                new PrivacyPages.Handed(
                        null,
                        access.getCurrent().name(),
                        PrivacyPages.day(ui, requests.today()),
                        PrivacyPages.held(ui, answer.lookAtMine(false)),
                        MINE + ".json"));
    }

    @GetMapping(MINE + ".json")
    ResponseEntity<byte[]> mineExported(HttpServletRequest request) {
        return json(screens.ui(request), "", answer.lookAtMine(true));
    }

    @GetMapping(ONE + "/effacement")
    View confirm(@PathVariable UUID id, HttpServletRequest request) {
        return confirm(screens.ui(request), PrivacyRequestsController.known(requests, id), List.of(), HttpStatus.OK);
    }

    @PostMapping(ONE + "/effacement")
    View erase(
            @PathVariable UUID id,
            @RequestParam(name = "record", required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String word,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        PrivacyRequest one = PrivacyRequestsController.known(requests, id);
        if (chosen == null || chosen.isEmpty()) {
            return confirm(ui, one, List.of(new Mistake("record", ui.t("office.privacy.erase.none"))));
        }
        String expected = ui.t("office.privacy.erase.word");
        if (!PrivacyRequestForm.tidy(word).equalsIgnoreCase(expected)) {
            return confirm(ui, one, List.of(new Mistake("word", ui.t("office.privacy.erase.wrong", expected))));
        }
        int erased = answer.erase(one, Set.copyOf(new LinkedHashSet<>(chosen)));
        return SeeOther.to(PrivacyRequestsController.PATH + "/" + id + "?efface=" + erased);
    }

    private static Set<String> chosen(@Nullable List<String> chosen) {
        return chosen == null ? Set.of() : Set.copyOf(new LinkedHashSet<>(chosen));
    }

    private View confirm(Ui ui, PrivacyRequest one, List<Mistake> mistakes) {
        return confirm(ui, one, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View confirm(Ui ui, PrivacyRequest one, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "office/web/privacyerase",
                new PrivacyPages.Erasure(
                        PrivacyPages.line(ui, one, requests.today()),
                        PrivacyPages.held(ui, answer.look(one, "seen"), one.subject()).stream()
                                .filter(PrivacyPages.Held::erasable)
                                .toList(),
                        ui.t("office.privacy.erase.word"),
                        mistakes),
                status);
    }

    private ResponseEntity<byte[]> json(Ui ui, String reference, List<HeldRecord> found) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("reference", reference);
        all.put("date", requests.today().toString());
        all.put("responsable", ui.site().territoryName());
        all.put("donnees", found.stream().map(one -> values(ui, one)).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"donnees-personnelles.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    private static Map<String, Object> values(Ui ui, HeldRecord one) {
        Map<String, String> values = new LinkedHashMap<>();
        one.values().forEach((key, value) -> values.put(ui.t(key), value));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", one.kind());
        record.put("identifiant", one.id());
        record.put("titre", ui.t(one.titleKey()));
        record.put("valeurs", values);
        return record;
    }
}
