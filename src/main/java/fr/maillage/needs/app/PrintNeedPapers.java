package fr.maillage.needs.app;

import fr.maillage.design.Dates;
import fr.maillage.design.PhoneText;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.TermWords;
import fr.maillage.documents.Drawing;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.QrCode;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The blank form that lies in town halls, and the slip that somebody takes home. In French as all paper. */
@Component
public class PrintNeedPapers {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final double QR_MILLIMETRES = 30;
    private static final String QR_WORDS = "Code QR de la page de la commune";

    private final Pdf pdf;
    private final NeedWords words;
    private final TermWords terms;
    private final Territory territory;

    PrintNeedPapers(Pdf pdf, NeedWords words, TermWords terms, Territory territory) {
        this.pdf = pdf;
        this.words = words;
        this.terms = terms;
        this.territory = territory;
    }

    /**
     * What the blank form says.
     *
     * @param phone in pairs; empty when the territory has none
     * @param commune printed where it is asked; empty to leave a line
     * @param site its address, to be typed
     */
    public record Blank(
            String territory,
            String phone,
            String commune,
            String site,
            List<String> services,
            List<String> audiences) {}

    /**
     * What the slip says.
     *
     * @param what is lacking, without the words of whoever raised it
     * @param qr the drawing of the commune's address
     */
    public record NeedSlip(
            String territory,
            String phone,
            String code,
            String what,
            String commune,
            String day,
            String qr,
            String address) {}

    /**
     * The blank form, A4, both sides.
     *
     * @param commune whose name is printed; null for any
     * @param site the address of this instance, such as {@code https://pays.example}
     */
    public byte[] blank(@Nullable Commune commune, String site) {
        return pdf.print(
                "needs/app/blank",
                new Blank(
                        territory.settings().name(),
                        phone(),
                        commune == null ? "" : commune.label(),
                        bare(site) + "/besoins/nouveau",
                        labels(Service.values()),
                        labels(Audience.values())));
    }

    /** The slip of a need, A5. */
    public byte[] slip(NeedSheet sheet, String site) {
        Need need = sheet.need();
        String path = "/communes/" + need.commune().value();
        return pdf.print(
                "needs/app/slip",
                new NeedSlip(
                        territory.settings().name(),
                        phone(),
                        NeedCode.shown(need.code()),
                        words.what(need, FRENCH),
                        need.communeName(),
                        Dates.day(need.raisedAt().atZone(Dates.FRANCE).toLocalDate(), FRENCH),
                        Drawing.onPaper(QrCode.svg(site + path), QR_MILLIMETRES, QR_MILLIMETRES, QR_WORDS),
                        bare(site) + path));
    }

    private List<String> labels(StandardTerm[] all) {
        return Arrays.stream(all).map(one -> terms.of(one, FRENCH)).toList();
    }

    private String phone() {
        String phone = territory.settings().phone();
        return phone == null ? "" : PhoneText.inPairs(phone);
    }

    private static String bare(String site) {
        return site.replaceFirst("^https?://", "");
    }
}
