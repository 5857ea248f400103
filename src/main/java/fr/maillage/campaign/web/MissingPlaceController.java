package fr.maillage.campaign.web;

import fr.maillage.campaign.app.CampaignBoard;
import fr.maillage.campaign.app.Campaigns;
import fr.maillage.campaign.app.CheckSheet;
import fr.maillage.campaign.app.CheckSheet.Checked;
import fr.maillage.campaign.app.CheckSheet.Visit;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.web.CodeDoor.Entry;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.view.RedirectView;

/** « Il manque un lieu », during a campaign. */
@Controller
class MissingPlaceController {

    private static final String PATH = CartopartiesController.PATH + "/{slug}/lieu-manquant";
    private static final List<String> FIELDS =
            List.of("code", "prenom", "nom", "commune", "adresse", "telephone", "remarque");
    private static final int LONGEST = 200;

    private final Screens screens;
    private final Campaigns campaigns;
    private final CampaignBoard board;
    private final CheckSheet check;
    private final CodeDoor door;
    private final Territory territory;

    MissingPlaceController(
            Screens screens,
            Campaigns campaigns,
            CampaignBoard board,
            CheckSheet check,
            CodeDoor door,
            Territory territory) {
        this.screens = screens;
        this.campaigns = campaigns;
        this.board = board;
        this.check = check;
        this.door = door;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes missingPlacePage() {
        return PublicRoutes.get(PATH);
    }

    @Bean
    static PublicRoutes missingPlacePost() {
        return PublicRoutes.post(PATH);
    }

    @GetMapping(PATH)
    View form(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        Campaign campaign = find(slug);
        Map<String, String> typed = Map.of("code", SheetCheckForm.tidy(code));
        return show(campaign, door.look(campaign, code, request), typed, List.of(), HttpStatus.OK, request);
    }

    @PostMapping(PATH)
    View send(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Campaign campaign = find(slug);
        Ui ui = screens.ui(request);
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, SheetCheckForm.tidy(sent.getFirst(field))));
        Entry entry = door.look(campaign, typed.get("code"), request);
        List<Mistake> mistakes = mistakes(campaign, typed, entry, ui);
        HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
        if (mistakes.isEmpty() && !door.mayAnswer(request)) {
            mistakes = List.of(new Mistake("nom", ui.t("campaign.too-many")));
            refused = HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!mistakes.isEmpty()) {
            return show(campaign, entry, typed, mistakes, refused, request);
        }
        Checked became = check.missing(
                campaign, cells(typed), value(typed, "remarque"), new Visit(board.today(), value(typed, "prenom")));
        return switch (became) {
            case Checked.Counted ignored -> next(campaign, "ajoute");
            case Checked.Already ignored -> next(campaign, "deja-propose");
            case Checked.NotThatDay ignored ->
                show(campaign, entry, typed, one(ui, "campaign.refused.day"), refused, request);
            default -> show(campaign, entry, typed, one(ui, "campaign.refused.value"), refused, request);
        };
    }

    private static List<Mistake> one(Ui ui, String key) {
        return List.of(new Mistake("nom", ui.t(key)));
    }

    private List<Mistake> mistakes(Campaign campaign, Map<String, String> typed, Entry entry, Ui ui) {
        SheetCheckForm person = new SheetCheckForm(
                value(typed, "code"), value(typed, "prenom"), "", Map.of(), value(typed, "remarque"));
        List<Mistake> mistakes = new ArrayList<>(person.mistakesOfPerson(ui, entry));
        if (value(typed, "nom").isEmpty()) {
            mistakes.add(new Mistake("nom", ui.t("campaign.missing.name.missing")));
        }
        for (String field : List.of("nom", "adresse", "telephone")) {
            if (value(typed, field).length() > LONGEST) {
                mistakes.add(new Mistake(field, ui.t("campaign.field.long", LONGEST)));
            }
        }
        if (chosen(value(typed, "commune"))
                .filter(one -> campaign.communes().contains(one.code()))
                .isEmpty()) {
            mistakes.add(new Mistake("commune", ui.t("campaign.missing.commune.missing")));
        }
        if (value(typed, "remarque").length() > SheetCheckForm.LONGEST_REMARK) {
            mistakes.add(new Mistake(
                    "remarque",
                    ui.t(
                            "campaign.remark.long",
                            SheetCheckForm.LONGEST_REMARK,
                            value(typed, "remarque").length())));
        }
        return mistakes;
    }

    private Map<String, String> cells(Map<String, String> typed) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("nom", value(typed, "nom"));
        chosen(value(typed, "commune")).ifPresent(commune -> {
            cells.put("commune", commune.name());
            cells.put("code_insee", commune.code().value());
            if (!commune.postalCodes().isEmpty()) {
                cells.put("code_postal", commune.postalCodes().getFirst());
            }
        });
        for (String column : List.of("adresse", "telephone")) {
            if (!value(typed, column).isEmpty()) {
                cells.put(column, value(typed, column));
            }
        }
        return cells;
    }

    private Optional<Commune> chosen(String code) {
        return CommuneCode.read(code).flatMap(territory::findCommune);
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private static RedirectView next(Campaign campaign, String done) {
        return SeeOther.to(campaign.path() + CartopartiesController.query(campaign, Entry.RIGHT) + "&fait=" + done);
    }

    private Campaign find(String slug) {
        return campaigns.find(slug.replace("\u0000", "")).orElseThrow(NoSuchCampaign::new);
    }

    private View show(
            Campaign campaign,
            Entry entry,
            Map<String, String> typed,
            List<Mistake> mistakes,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Choice> communes = Stream.concat(
                        Stream.of(new Choice("", ui.t("campaign.missing.choose"))),
                        campaign.communes().stream()
                                .flatMap(code -> territory.findCommune(code).stream())
                                .map(one -> new Choice(one.code().value(), one.name())))
                .toList();
        return screens.show(
                "campaign/web/missing",
                new MissingPlacePage(
                        campaign.name(),
                        campaign.path() + CartopartiesController.query(campaign, entry),
                        campaign.path() + "/lieu-manquant",
                        new CampaignWording(ui).stage(campaign, board.today()),
                        campaign.isOn(board.today()),
                        entry == Entry.RIGHT,
                        communes,
                        typed,
                        mistakes),
                status);
    }
}
