package fr.maillage.campaign.web;

import fr.maillage.campaign.app.CampaignBoard;
import fr.maillage.campaign.app.Campaigns;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.campaign.domain.CommuneProgress;
import fr.maillage.campaign.domain.Outcome;
import fr.maillage.campaign.domain.Progress;
import fr.maillage.campaign.domain.Stage;
import fr.maillage.campaign.web.CodeDoor.Entry;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /cartoparties}: what residents see of campaigns. */
@Controller
class CartopartiesController {

    static final String PATH = "/cartoparties";
    private static final String ONE = PATH + "/{slug}";

    private final Screens screens;
    private final Campaigns campaigns;
    private final CampaignBoard board;
    private final Territory territory;
    private final CodeDoor door;

    CartopartiesController(
            Screens screens, Campaigns campaigns, CampaignBoard board, Territory territory, CodeDoor door) {
        this.screens = screens;
        this.campaigns = campaigns;
        this.board = board;
        this.territory = territory;
        this.door = door;
    }

    @Bean
    static PublicRoutes cartopartiesPages() {
        return PublicRoutes.get(PATH, ONE, ONE + "/communes/{commune}", ONE + "/fiches");
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        CampaignWording words = new CampaignWording(ui);
        LocalDate today = board.today();
        Map<Stage, List<Campaign>> all =
                campaigns.listAll().stream().collect(Collectors.groupingBy(one -> one.stage(today)));
        List<CampaignsPage.Group> groups = Stream.of(Stage.OPEN, Stage.BEFORE, Stage.OVER)
                .filter(all::containsKey)
                .map(stage -> new CampaignsPage.Group(
                        ui.t("campaign.list." + stage.name().toLowerCase(Locale.ROOT)),
                        all.getOrDefault(stage, List.of()).stream()
                                .map(one -> new CampaignsPage.Row(
                                        one.name(),
                                        one.path(),
                                        words.dates(one),
                                        ui.t("campaign.communes", one.communes().size())))
                                .toList()))
                .toList();
        return screens.showToAll("campaign/web/campaigns", new CampaignsPage(groups));
    }

    @GetMapping(ONE)
    View one(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "") String fiche,
            HttpServletRequest request) {
        Campaign campaign = find(slug);
        Ui ui = screens.ui(request);
        Entry entry = door.look(campaign, code, request);
        CampaignPage page = page(campaign, ui, entry, fiche.equals("inconnue"));
        return entry == Entry.NONE && fiche.isEmpty()
                ? screens.showToAll("campaign/web/campaign", page)
                : screens.show("campaign/web/campaign", page);
    }

    /** The short code on a paper sheet leads to the sheet. */
    @GetMapping(ONE + "/fiches")
    View find(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String fiche,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        Campaign campaign = find(slug);
        String query = query(campaign, door.look(campaign, code, request));
        String typed = fiche.replaceAll("[\\s\u00a0]", "");
        return new RedirectView(board.findSheet(campaign, typed)
                .map(sheet -> campaign.path() + "/fiches/" + sheet.code() + query)
                .orElse(campaign.path() + (query.isEmpty() ? "?" : query + "&") + "fiche=inconnue"));
    }

    @GetMapping(ONE + "/communes/{commune}")
    View commune(
            @PathVariable String slug,
            @PathVariable String commune,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        Campaign campaign = find(slug);
        CommuneCode here =
                CommuneCode.read(commune).filter(campaign.communes()::contains).orElseThrow(NoSuchCampaign::new);
        Ui ui = screens.ui(request);
        CampaignWording words = new CampaignWording(ui);
        String query = query(campaign, door.look(campaign, code, request));
        List<CheckedSheet> sheets = board.progress(campaign).sheets().stream()
                .filter(sheet -> here.equals(sheet.sheet().commune()))
                .toList();
        long left = sheets.stream()
                .filter(sheet -> sheet.outcome() == Outcome.TO_CHECK)
                .count();
        return screens.show(
                "campaign/web/commune",
                new CommunePage(
                        campaign.name(),
                        campaign.path() + query,
                        name(here),
                        words.stage(campaign, board.today()),
                        ui.t("campaign.commune.left", sheets.size(), left),
                        sheets.stream()
                                .map(sheet -> new CommunePage.Row(
                                        sheet.sheet().name(),
                                        campaign.path() + "/fiches/" + sheet.code() + query,
                                        CampaignWording.where(sheet),
                                        sheet.code(),
                                        words.outcome(sheet.outcome()),
                                        CampaignWording.kind(sheet.outcome())))
                                .toList()));
    }

    /** {@code ?code=…} to be carried on by whoever has it. */
    static String query(Campaign campaign, Entry entry) {
        return entry == Entry.RIGHT ? "?code=" + Campaign.plainCode(campaign.code()) : "";
    }

    private Campaign find(String slug) {
        return campaigns.find(slug.replace("\u0000", "")).orElseThrow(NoSuchCampaign::new);
    }

    private CampaignPage page(Campaign campaign, Ui ui, Entry entry, boolean noSuchSheet) {
        CampaignWording words = new CampaignWording(ui);
        Progress progress = board.progress(campaign);
        Stage stage = campaign.stage(board.today());
        String query = query(campaign, entry);
        return new CampaignPage(
                campaign.name(),
                campaign.path(),
                words.dates(campaign),
                words.stage(campaign, board.today()),
                stage == Stage.OPEN,
                stage == Stage.OVER,
                campaign.welcome().isBlank()
                        ? List.of()
                        : campaign.welcome().strip().lines().toList(),
                campaign.phone(),
                words.figures(progress, board.countNewPlaces(campaign)),
                map(progress, ui),
                progress.communes().stream()
                        .map(one -> row(campaign, one, query, progress.checked() > 0))
                        .toList(),
                query,
                entry == Entry.RIGHT ? Campaign.plainCode(campaign.code()) : "",
                switch (entry) {
                    case WRONG -> ui.t("campaign.code.wrong");
                    case TOO_MANY -> ui.t("campaign.code.too-many");
                    default -> null;
                },
                noSuchSheet);
    }

    private CampaignPage.Row row(Campaign campaign, CommuneProgress one, String query, boolean begun) {
        return new CampaignPage.Row(
                begun && one.rank() > 0 ? String.valueOf(one.rank()) : "",
                name(one.commune()),
                campaign.path() + "/communes/" + one.commune().value() + query,
                one.checked(),
                one.total(),
                one.percent(),
                one.level());
    }

    private String map(Progress progress, Ui ui) {
        Map<CommuneCode, Integer> levels = progress.communes().stream()
                .collect(Collectors.toMap(CommuneProgress::commune, CommuneProgress::level));
        return territory
                .frameOf(levels.keySet(), MapShape.SQUARE)
                .map(frame -> territory
                        .draw(MapRequest.ofLevels(frame, levels, ui.locale()))
                        .svg())
                .orElse("");
    }

    private String name(CommuneCode commune) {
        return territory.findCommune(commune).map(one -> one.name()).orElse(commune.value());
    }
}
