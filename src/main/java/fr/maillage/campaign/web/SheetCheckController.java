package fr.maillage.campaign.web;

import fr.maillage.campaign.app.CampaignBoard;
import fr.maillage.campaign.app.Campaigns;
import fr.maillage.campaign.app.CheckSheet;
import fr.maillage.campaign.app.CheckSheet.Checked;
import fr.maillage.campaign.app.CheckSheet.Visit;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.campaign.web.CodeDoor.Entry;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.PlaceUpkeep;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A sheet of a campaign: « Tout est juste », or « Quelque chose ne va pas ». */
@Controller
class SheetCheckController {

    private static final String PATH = CartopartiesController.PATH + "/{slug}/fiches/{name}";
    private static final String RIGHT = PATH + "/verification";
    private static final String WRONG = PATH + "/correction";

    private final Screens screens;
    private final Campaigns campaigns;
    private final CampaignBoard board;
    private final PlaceUpkeep upkeep;
    private final CheckSheet check;
    private final CodeDoor door;
    private final SheetCheckScreen screen;

    SheetCheckController(
            Screens screens,
            Campaigns campaigns,
            CampaignBoard board,
            PlaceUpkeep upkeep,
            CheckSheet check,
            CodeDoor door,
            SheetCheckScreen screen) {
        this.screens = screens;
        this.campaigns = campaigns;
        this.board = board;
        this.upkeep = upkeep;
        this.check = check;
        this.door = door;
        this.screen = screen;
    }

    @Bean
    static PublicRoutes sheetCheckPages() {
        return PublicRoutes.get(PATH, WRONG);
    }

    @Bean
    static PublicRoutes sheetCheckPosts() {
        return PublicRoutes.post(RIGHT, WRONG);
    }

    /** The sheet asked for, and who is asking. */
    private record Asked(
            Campaign campaign, CheckedSheet sheet, Map<String, String> cells, Map<String, String> shown, Entry entry) {}

    @GetMapping(PATH)
    View sheet(
            @PathVariable String slug,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        Asked asked = asked(slug, name, code, request);
        return show(asked, SheetCheckForm.fresh(code), List.of(), HttpStatus.OK, "sheet", request);
    }

    @GetMapping(WRONG)
    View correction(
            @PathVariable String slug,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        Asked asked = asked(slug, name, code, request);
        return show(asked, SheetCheckForm.fresh(code), List.of(), HttpStatus.OK, "correction", request);
    }

    @PostMapping(RIGHT)
    View right(
            @PathVariable String slug,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        SheetCheckForm form = SheetCheckForm.read(sent);
        Asked asked = asked(slug, name, form.code(), request);
        Ui ui = screens.ui(request);
        List<Mistake> mistakes = form.mistakesOfPerson(ui, asked.entry());
        HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
        if (mistakes.isEmpty() && !door.mayAnswer(request)) {
            mistakes = List.of(new Mistake("code", ui.t("campaign.too-many")));
            refused = HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!mistakes.isEmpty()) {
            return show(asked, form, mistakes, refused, "sheet", request);
        }
        Checked became = check.right(asked.campaign(), asked.sheet().sheet(), visit(form));
        return switch (became) {
            case Checked.Counted ignored -> next(asked, "juste");
            case Checked.Already ignored -> next(asked, "deja");
            default -> show(asked, form, List.of(told(became, ui)), refused, "sheet", request);
        };
    }

    @PostMapping(WRONG)
    View wrong(
            @PathVariable String slug,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        SheetCheckForm form = SheetCheckForm.read(sent);
        Asked asked = asked(slug, name, form.code(), request);
        Ui ui = screens.ui(request);
        List<Mistake> mistakes = form.mistakes(ui, asked.entry(), asked.shown());
        HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
        if (mistakes.isEmpty() && !door.mayAnswer(request)) {
            mistakes = List.of(new Mistake("remarque", ui.t("campaign.too-many")));
            refused = HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!mistakes.isEmpty()) {
            return show(asked, form, mistakes, refused, "correction", request);
        }
        Checked became = form.isClosed()
                ? check.closed(asked.campaign(), asked.sheet().sheet(), form.remark(), visit(form))
                : check.wrong(
                        asked.campaign(),
                        asked.sheet().sheet(),
                        form.changes(asked.shown()),
                        form.remark(),
                        visit(form));
        return switch (became) {
            case Checked.Counted ignored -> next(asked, form.isClosed() ? "disparu" : "corrige");
            case Checked.Already ignored -> next(asked, "deja-propose");
            case Checked.Refused(Map<String, String> wrong) -> {
                List<Mistake> told = new ArrayList<>();
                wrong.forEach((column, key) -> told.add(new Mistake(
                        SheetCheckForm.FIELDS.contains(column) ? column : "remarque", screen.mistake(ui, key))));
                yield show(asked, form, told, refused, "correction", request);
            }
            default -> show(asked, form, List.of(told(became, ui)), refused, "correction", request);
        };
    }

    private static Mistake told(Checked became, Ui ui) {
        return new Mistake(
                "code",
                ui.t(
                        switch (became) {
                            case Checked.NotThatDay ignored -> "campaign.refused.day";
                            case Checked.Gone ignored -> "campaign.refused.gone";
                            default -> "campaign.refused.nothing";
                        }));
    }

    private Visit visit(SheetCheckForm form) {
        return new Visit(board.today(), form.participant());
    }

    private Asked asked(String slug, String name, @Nullable String code, HttpServletRequest request) {
        Campaign campaign = campaigns.find(slug.replace("\u0000", "")).orElseThrow(NoSuchCampaign::new);
        CheckedSheet sheet = board.findSheet(campaign, name).orElseThrow(NoSuchCampaign::new);
        Map<String, String> cells = upkeep.findCells(sheet.sheet().id()).orElseThrow(NoSuchCampaign::new);
        return new Asked(
                campaign, sheet, cells, screen.shown(screens.ui(request), cells), door.look(campaign, code, request));
    }

    /** Back among the sheets of the commune, for the next one. */
    private static RedirectView next(Asked asked, String done) {
        var commune = asked.sheet().sheet().commune();
        String path = asked.campaign().path() + (commune == null ? "" : "/communes/" + commune.value());
        String query = CartopartiesController.query(asked.campaign(), Entry.RIGHT);
        return SeeOther.to(path + query + "&fait=" + done);
    }

    private View show(
            Asked asked,
            SheetCheckForm form,
            List<Mistake> mistakes,
            HttpStatus status,
            String page,
            HttpServletRequest request) {
        SheetCheckPage model = screen.page(
                screens.ui(request),
                asked.campaign(),
                asked.sheet(),
                asked.cells(),
                asked.shown(),
                asked.entry(),
                form,
                mistakes);
        return screens.show("campaign/web/" + page, model, status);
    }
}
