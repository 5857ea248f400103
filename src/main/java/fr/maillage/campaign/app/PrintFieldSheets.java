package fr.maillage.campaign.app;

import fr.maillage.campaign.app.FieldSheets.Fact;
import fr.maillage.campaign.app.FieldSheets.Sheet;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.design.Dates;
import fr.maillage.design.PhoneText;
import fr.maillage.directory.HoursInWords;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceUpkeep;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.QrCode;
import fr.maillage.territory.Commune;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The sheets of one commune on paper, in French as all paper. */
@Service
public class PrintFieldSheets {

    private static final String TEMPLATE = "campaign/app/fieldsheets";
    private static final Locale FRENCH = Locale.FRENCH;
    private static final int QR_MILLIMETRES = 22;

    private final Pdf pdf;
    private final PlaceUpkeep upkeep;
    private final CampaignBoard board;
    private final HoursInWords hours;

    PrintFieldSheets(Pdf pdf, PlaceUpkeep upkeep, CampaignBoard board, HoursInWords hours) {
        this.pdf = pdf;
        this.upkeep = upkeep;
        this.board = board;
        this.hours = hours;
    }

    /**
     * The file.
     *
     * @param site the address of this instance, such as {@code https://pays.example}
     * @param left only sheets that nobody has checked yet
     */
    public byte[] print(Campaign campaign, Commune commune, String site, boolean left) {
        List<CheckedSheet> sheets = board.progress(campaign).sheets().stream()
                .filter(sheet -> commune.code().equals(sheet.sheet().commune()))
                .filter(sheet -> !left || !sheet.outcome().isChecked())
                .toList();
        Map<PlaceId, Map<String, String>> cells = upkeep.listCells(
                sheets.stream().map(sheet -> sheet.sheet().id()).toList());
        String phone = campaign.phone();
        return pdf.print(
                TEMPLATE,
                new FieldSheets(
                        campaign.name() + " – " + commune.name(),
                        campaign.name(),
                        dates(campaign),
                        commune.name(),
                        campaign.code(),
                        phone == null ? null : PhoneText.inPairs(phone),
                        site.replaceFirst("^https?://", "") + campaign.path(),
                        sheets.stream()
                                .filter(sheet -> cells.containsKey(sheet.sheet().id()))
                                .map(sheet -> sheet(
                                        campaign,
                                        sheet,
                                        cells.getOrDefault(sheet.sheet().id(), Map.of()),
                                        site))
                                .toList()));
    }

    private Sheet sheet(Campaign campaign, CheckedSheet sheet, Map<String, String> cells, String site) {
        LocalDate checked = sheet.sheet().checkedOn();
        return new Sheet(
                sheet.code(),
                sheet.sheet().name(),
                qr(site + campaign.path() + "/fiches/" + sheet.code() + "?code=" + Campaign.plainCode(campaign.code())),
                checked == null
                        ? "Jamais vérifiée."
                        : "Vérifiée la dernière fois le " + Dates.day(checked, FRENCH) + ".",
                List.of(
                        new Fact("Nom", cell(cells, "nom")),
                        new Fact("Adresse", (cell(cells, "adresse") + " " + cell(cells, "complement_adresse")).strip()),
                        new Fact("Téléphone", PhoneText.inPairs(cell(cells, "telephone"))),
                        new Fact("E-mail", several(cells, "courriels")),
                        new Fact("Site internet", several(cells, "site_web")),
                        new Fact("Horaires", hours(cells)),
                        new Fact("On y trouve", several(cells, "services"))));
    }

    private static String qr(String address) {
        return QrCode.onPaper(address, QR_MILLIMETRES, "Code QR : la fiche sur internet");
    }

    private String hours(Map<String, String> cells) {
        String text = cell(cells, "horaires");
        return text.isEmpty() ? "" : hours.tell(text, FRENCH);
    }

    private static String dates(Campaign campaign) {
        return campaign.startsOn().equals(campaign.endsOn())
                ? "le " + Dates.weekday(campaign.startsOn(), FRENCH)
                : "du " + Dates.weekday(campaign.startsOn(), FRENCH) + " au "
                        + Dates.weekday(campaign.endsOn(), FRENCH);
    }

    private static String several(Map<String, String> cells, String column) {
        return Arrays.stream(cell(cells, column).split("\\|", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
