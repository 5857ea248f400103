package fr.maillage.campaign.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.campaign.app.CampaignBoard;
import fr.maillage.campaign.app.PrintFieldSheets;
import fr.maillage.campaign.app.ReturnColumns;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.campaign.domain.CommuneProgress;
import fr.maillage.campaign.domain.Progress;
import fr.maillage.campaign.domain.Stage;
import fr.maillage.campaign.web.CampaignWording;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceUpkeep;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One campaign in the back office: how it is getting on, its paper, its files. */
@Controller
class CampaignDeskController {

    private static final String PATH = CampaignsDeskController.PATH + "/{slug}";

    private final Screens screens;
    private final CampaignDoor door;
    private final CampaignBoard board;
    private final PrintFieldSheets paper;
    private final PlaceUpkeep upkeep;
    private final Territory territory;

    CampaignDeskController(
            Screens screens,
            CampaignDoor door,
            CampaignBoard board,
            PrintFieldSheets paper,
            PlaceUpkeep upkeep,
            Territory territory) {
        this.screens = screens;
        this.door = door;
        this.board = board;
        this.paper = paper;
        this.upkeep = upkeep;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes campaignDeskRoutes() {
        return StaffRoutes.get(
                Right.RUN_CAMPAIGNS, PATH, PATH + "/fiches.pdf", PATH + "/fiches.csv", PATH + "/bilan.csv");
    }

    @GetMapping(PATH)
    View one(@PathVariable String slug, HttpServletRequest request) {
        Campaign campaign = door.open(slug);
        Ui ui = screens.ui(request);
        CampaignWording words = new CampaignWording(ui);
        Progress progress = board.progress(campaign);
        return screens.show(
                "campaign/web/office/campaign",
                new CampaignDeskPage(
                        campaign.name(),
                        CampaignsDeskController.PATH + "/" + campaign.slug(),
                        campaign.path(),
                        campaign.slug(),
                        words.dates(campaign),
                        words.stage(campaign, board.today()),
                        campaign.stage(board.today()) == Stage.OVER,
                        campaign.code(),
                        campaign.phone(),
                        words.figures(progress, board.countNewPlaces(campaign)),
                        progress.communes().stream().map(this::row).toList()));
    }

    /** The sheets of one commune on paper; they carry the code of those who take part. */
    @GetMapping(PATH + "/fiches.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "") String fiches,
            HttpServletRequest request) {
        Campaign campaign = door.open(slug);
        Commune here = CommuneCode.read(commune)
                .filter(campaign.communes()::contains)
                .flatMap(territory::findCommune)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] file = paper.print(campaign, here, screens.ui(request).absolute(""), fiches.equals("restantes"));
        String name = "fiches-" + campaign.slug() + "-" + here.code().value() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .body(file);
    }

    /** All sheets with their state, to be filled in and sent back. */
    @GetMapping(PATH + "/fiches.csv")
    View sheets(@PathVariable String slug, HttpServletRequest request) {
        Campaign campaign = door.open(slug);
        CampaignWording words = new CampaignWording(screens.ui(request));
        List<CheckedSheet> sheets = board.progress(campaign).sheets();
        Map<PlaceId, Map<String, String>> cells =
                upkeep.listCells(sheets.stream().map(one -> one.sheet().id()).toList());
        return CsvAnswer.of(
                "fiches-" + campaign.slug(),
                ReturnColumns.titles(),
                taker -> sheets.stream()
                        .filter(one -> cells.containsKey(one.sheet().id()))
                        .forEach(one -> taker.accept(ReturnColumns.line(
                                one,
                                words.outcome(one.outcome()),
                                cells.getOrDefault(one.sheet().id(), Map.of())))));
    }

    /** The figures, commune by commune. */
    @GetMapping(PATH + "/bilan.csv")
    View summary(@PathVariable String slug, HttpServletRequest request) {
        Campaign campaign = door.open(slug);
        Ui ui = screens.ui(request);
        Progress progress = board.progress(campaign);
        return CsvAnswer.of(
                "bilan-" + campaign.slug(),
                Stream.of("insee", "commune", "rank", "total", "checked", "doubted", "percent")
                        .map(column -> ui.t("campaign.csv." + column))
                        .toList(),
                taker -> progress.communes()
                        .forEach(one -> taker.accept(List.of(
                                one.commune().value(),
                                name(one.commune()),
                                one.rank() == 0 ? "" : String.valueOf(one.rank()),
                                String.valueOf(one.total()),
                                String.valueOf(one.checked()),
                                String.valueOf(one.doubted()),
                                String.valueOf(one.percent())))));
    }

    private CampaignDeskPage.Row row(CommuneProgress one) {
        return new CampaignDeskPage.Row(
                name(one.commune()),
                one.commune().value(),
                one.total(),
                one.checked(),
                one.doubted(),
                one.total() - one.checked(),
                one.percent());
    }

    private String name(CommuneCode commune) {
        return territory.findCommune(commune).map(Commune::name).orElse(commune.value());
    }
}
