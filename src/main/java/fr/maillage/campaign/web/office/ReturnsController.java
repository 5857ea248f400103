package fr.maillage.campaign.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.campaign.app.TakeReturns;
import fr.maillage.campaign.app.TakeReturns.Kind;
import fr.maillage.campaign.app.TakeReturns.Taken;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.platform.UploadRoutes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /gestion/cartoparties/retours}: the file of a campaign’s sheets, filled in. */
@Controller
class ReturnsController {

    static final String TOO_BIG = "trop-lourd";
    private static final String PATH = CampaignsDeskController.PATH + "/retours";

    private final Screens screens;
    private final CampaignDoor door;
    private final TakeReturns returns;

    ReturnsController(Screens screens, CampaignDoor door, TakeReturns returns) {
        this.screens = screens;
        this.door = door;
        this.returns = returns;
    }

    @Bean
    static StaffRoutes returnsPost() {
        return StaffRoutes.post(Right.RUN_CAMPAIGNS, PATH);
    }

    @Bean
    static UploadRoutes returnsUpload() {
        return new UploadRoutes(PATH, CampaignsDeskController.PATH + "?refus=" + TOO_BIG);
    }

    /** Answers with what became of each row: sent again, the same file does nothing more. */
    @PostMapping(PATH)
    View take(HttpServletRequest request) throws IOException {
        byte[] file;
        try {
            Part part = request.getPart("fichier");
            if (part != null && part.getSize() > UploadRoutes.MOST_BYTES) {
                return new RedirectView(CampaignsDeskController.PATH + "?refus=" + TOO_BIG);
            }
            file = part == null ? new byte[0] : part.getInputStream().readAllBytes();
        } catch (ServletException e) {
            file = new byte[0];
        } catch (IllegalStateException e) {
            return new RedirectView(CampaignsDeskController.PATH + "?refus=" + TOO_BIG);
        }
        String slug = request.getParameter("cartopartie");
        Campaign campaign = door.open(slug == null ? "" : slug);
        Ui ui = screens.ui(request);
        Taken taken = returns.take(campaign, file);
        if (taken instanceof Taken.Done) {
            screens.forgetKept();
        }
        return screens.show(
                "campaign/web/office/returns",
                page(campaign, taken, ui),
                taken instanceof Taken.Done ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ReturnsPage page(Campaign campaign, Taken taken, Ui ui) {
        String path = CampaignsDeskController.PATH + "/" + campaign.slug();
        return switch (taken) {
            case Taken.Unreadable(String why) ->
                new ReturnsPage(campaign.name(), path, ui.t("campaign.file." + why), 0, 0, 0, List.of());
            case Taken.Done done ->
                new ReturnsPage(
                        campaign.name(),
                        path,
                        null,
                        done.count(Kind.TAKEN),
                        done.count(Kind.NOTHING),
                        done.count(Kind.REFUSED),
                        done.lines().stream().map(line -> row(line, ui)).toList());
        };
    }

    private static ReturnsPage.Row row(TakeReturns.Line line, Ui ui) {
        String what = ui.t("campaign.row." + line.what());
        String columns = String.join(", ", line.columns());
        String name = (line.code() + " " + line.name()).strip();
        return new ReturnsPage.Row(
                line.number(),
                name,
                ui.t("campaign.row.kind." + line.kind().name().toLowerCase(Locale.ROOT)),
                switch (line.kind()) {
                    case TAKEN -> "good";
                    case NOTHING -> "plain";
                    case REFUSED -> "danger";
                },
                columns.isEmpty() ? what : ui.t("campaign.row.columns", what, columns));
    }
}
