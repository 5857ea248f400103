package fr.maillage.campaign.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.campaign.app.CampaignBoard;
import fr.maillage.campaign.app.Campaigns;
import fr.maillage.campaign.app.EditCampaign;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.web.CampaignWording;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Epci;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** {@code /gestion/cartoparties}: the campaigns, a new one, the settings of one. */
@Controller
class CampaignsDeskController {

    static final String PATH = "/gestion/cartoparties";
    private static final String NEW = PATH + "/nouvelle";
    private static final String SETTINGS = PATH + "/{slug}/reglages";
    private static final String REMOVAL = PATH + "/{slug}/suppression";
    private static final UUID NONE = new UUID(0, 0);

    private final Screens screens;
    private final Campaigns campaigns;
    private final CampaignBoard board;
    private final EditCampaign edit;
    private final CampaignDoor door;
    private final Territory territory;

    CampaignsDeskController(
            Screens screens,
            Campaigns campaigns,
            CampaignBoard board,
            EditCampaign edit,
            CampaignDoor door,
            Territory territory) {
        this.screens = screens;
        this.campaigns = campaigns;
        this.board = board;
        this.edit = edit;
        this.door = door;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes campaignListRoutes() {
        return StaffRoutes.get(Right.RUN_CAMPAIGNS, PATH, NEW, SETTINGS);
    }

    @Bean
    static StaffRoutes campaignListPosts() {
        return StaffRoutes.post(Right.RUN_CAMPAIGNS, PATH, SETTINGS, REMOVAL);
    }

    @Bean
    static OfficeEntry campaignsEntry() {
        return new OfficeEntry(Right.RUN_CAMPAIGNS, "campaign.office.title", PATH, OfficeGroup.PLACES, 90);
    }

    @GetMapping(PATH)
    View list(@RequestParam(defaultValue = "") String refus, HttpServletRequest request) {
        CampaignWording words = new CampaignWording(screens.ui(request));
        LocalDate today = board.today();
        Map<UUID, Integer> answers = board.countAnswers();
        List<CampaignListPage.Row> rows = campaigns.listAll().stream()
                .map(one -> new CampaignListPage.Row(
                        one.name(),
                        PATH + "/" + one.slug(),
                        words.dates(one),
                        words.stageWord(one, today),
                        one.isOn(today) ? "good" : "plain",
                        one.communes().size(),
                        answers.getOrDefault(one.id(), 0)))
                .toList();
        return screens.show(
                "campaign/web/office/campaigns", new CampaignListPage(rows, refus.equals(ReturnsController.TOO_BIG)));
    }

    @GetMapping(NEW)
    View fresh(HttpServletRequest request) {
        return form(null, CampaignForm.fresh(), List.of(), HttpStatus.OK, request);
    }

    @PostMapping(PATH)
    View create(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        CampaignForm form = CampaignForm.read(sent);
        List<Mistake> mistakes = form.mistakes(screens.ui(request), territory);
        if (!mistakes.isEmpty()) {
            return form(null, form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        Campaign made = edit.create(form.campaign(NONE, "", territory));
        screens.forgetKept();
        return SeeOther.to(PATH + "/" + made.slug() + "?fait=cree");
    }

    @GetMapping(SETTINGS)
    View settings(@PathVariable String slug, HttpServletRequest request) {
        Campaign campaign = door.open(slug);
        String phone = campaign.phone();
        CampaignForm form = CampaignForm.of(campaign, phone == null ? "" : PhoneText.inPairs(phone));
        return form(campaign, form, List.of(), HttpStatus.OK, request);
    }

    @PostMapping(SETTINGS)
    View change(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Campaign campaign = door.open(slug);
        CampaignForm form = CampaignForm.read(sent);
        List<Mistake> mistakes = form.mistakes(screens.ui(request), territory);
        if (!mistakes.isEmpty()) {
            return form(campaign, form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        edit.change(form.campaign(campaign.id(), campaign.slug(), territory));
        screens.forgetKept();
        return SeeOther.to(PATH + "/" + campaign.slug() + "?fait=change");
    }

    @PostMapping(REMOVAL)
    RedirectView remove(@PathVariable String slug) {
        Campaign campaign = door.open(slug);
        boolean gone = edit.delete(campaign);
        screens.forgetKept();
        return SeeOther.to(gone ? PATH + "?fait=supprime" : PATH + "/" + campaign.slug() + "?fait=garde");
    }

    private View form(
            @Nullable Campaign campaign,
            CampaignForm form,
            List<Mistake> mistakes,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String here = campaign == null ? PATH : PATH + "/" + campaign.slug();
        return screens.show(
                "campaign/web/office/form",
                new CampaignFormPage(
                        campaign == null ? null : campaign.name(),
                        campaign == null ? PATH : here + "/reglages",
                        here,
                        form,
                        territory.listEpcis().stream()
                                .filter(epci -> !of(epci).isEmpty())
                                .map(epci -> new Choice(
                                        epci.siren().siren(), epci.name(), ui.t("campaign.communes", of(epci).size())))
                                .toList(),
                        groups(form, ui),
                        campaign != null && !board.countAnswers().containsKey(campaign.id()),
                        mistakes),
                status);
    }

    private List<CampaignFormPage.Group> groups(CampaignForm form, Ui ui) {
        List<CampaignFormPage.Group> groups = new ArrayList<>();
        for (Epci epci : territory.listEpcis()) {
            add(groups, "communes-" + epci.siren().siren(), epci.name(), of(epci), form);
        }
        List<Commune> alone = territory.listPerimeter().stream()
                .filter(commune -> commune.epci() == null)
                .toList();
        add(groups, "communes-seules", ui.t("campaign.form.no-epci"), alone, form);
        return groups;
    }

    private static void add(
            List<CampaignFormPage.Group> groups, String id, String name, List<Commune> communes, CampaignForm form) {
        if (!communes.isEmpty()) {
            List<Choice> choices = communes.stream()
                    .sorted(Comparator.comparing(one -> PlainText.of(one.name())))
                    .map(one -> new Choice(one.code().value(), one.name()))
                    .toList();
            boolean open = choices.stream().anyMatch(one -> form.communes().contains(one.value()));
            groups.add(new CampaignFormPage.Group(id, name, choices, open));
        }
    }

    private List<Commune> of(Epci epci) {
        return territory.listPerimeter().stream()
                .filter(commune -> epci.siren().equals(commune.epci()))
                .toList();
    }
}
