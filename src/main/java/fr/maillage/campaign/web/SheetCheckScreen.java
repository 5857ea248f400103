package fr.maillage.campaign.web;

import fr.maillage.campaign.app.CampaignBoard;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.campaign.web.CodeDoor.Entry;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.directory.HoursInWords;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a sheet and its form in words. */
@Component
class SheetCheckScreen {

    private final CampaignBoard board;
    private final Territory territory;
    private final HoursInWords hours;
    private final MessageSource messages;

    SheetCheckScreen(CampaignBoard board, Territory territory, HoursInWords hours, MessageSource messages) {
        this.board = board;
        this.territory = territory;
        this.hours = hours;
        this.messages = messages;
    }

    SheetCheckPage page(
            Ui ui,
            Campaign campaign,
            CheckedSheet sheet,
            Map<String, String> cells,
            Map<String, String> shown,
            Entry entry,
            SheetCheckForm form,
            List<Mistake> mistakes) {
        CampaignWording words = new CampaignWording(ui);
        String query = CartopartiesController.query(campaign, entry);
        return new SheetCheckPage(
                crumbs(campaign, sheet, query),
                sheet.sheet().name(),
                "/lieux/" + sheet.sheet().publicName(),
                campaign.path() + "/fiches/" + sheet.code(),
                query,
                words.stage(campaign, board.today()),
                campaign.isOn(board.today()),
                words.outcome(sheet.outcome()),
                CampaignWording.kind(sheet.outcome()),
                words.facts(cells, hours),
                form.code(),
                entry == Entry.RIGHT,
                form.participant(),
                SheetCheckForm.FIELDS.stream()
                        .map(column -> new SheetCheckPage.Cell(
                                column,
                                ui.t("campaign.field." + column),
                                form.cell(column, shown),
                                column.equals("horaires") ? ui.t("campaign.field.horaires.hint") : null))
                        .toList(),
                form.remark(),
                form.verdict(),
                mistakes);
    }

    /** The columns that may be corrected, as people write them: what comes back just so is no change. */
    Map<String, String> shown(Ui ui, Map<String, String> cells) {
        Map<String, String> shown = new HashMap<>();
        for (String column : SheetCheckForm.FIELDS) {
            String value = cells.getOrDefault(column, "");
            shown.put(
                    column,
                    switch (column) {
                        case "telephone" -> PhoneText.inPairs(value).replace('\u00a0', ' ');
                        case "horaires" -> value.isEmpty() ? "" : hours.tell(value, ui.locale());
                        default -> value;
                    });
        }
        return shown;
    }

    /** What the directory says is wrong with a value; its own words, or plain ones when it has none in that language. */
    String mistake(Ui ui, String key) {
        String told = messages.getMessage(key, null, null, ui.locale());
        return told == null ? ui.t("campaign.refused.value") : told;
    }

    private List<Link> crumbs(Campaign campaign, CheckedSheet sheet, String query) {
        List<Link> crumbs = new ArrayList<>(List.of(new Link(campaign.name(), campaign.path() + query)));
        var commune = sheet.sheet().commune();
        if (commune != null) {
            String name = territory.findCommune(commune).map(one -> one.name()).orElse(commune.value());
            crumbs.add(new Link(name, campaign.path() + "/communes/" + commune.value() + query));
        }
        return crumbs;
    }
}
