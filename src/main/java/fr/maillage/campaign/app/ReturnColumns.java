package fr.maillage.campaign.app;

import fr.maillage.campaign.domain.CheckedSheet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The file that goes out with the sheets and comes back filled in: seven columns of ours, then those of the national standard.
 * {@code empreinte} tells which words the reader had before their eyes.
 */
public final class ReturnColumns {

    static final String SHEET = "fiche";
    static final String STATE = "etat";
    static final String VERSION = "empreinte";
    static final String VERDICT = "verdict";
    static final String REMARK = "remarque";
    static final String SEEN_ON = "vu_le";
    static final String PARTICIPANT = "prenom";

    /** Those of ours, in order. */
    static final List<String> OURS = List.of(SHEET, STATE, VERSION, VERDICT, REMARK, SEEN_ON, PARTICIPANT);

    /** Columns of the standard that a return may change; one that the file has no more changes nothing. */
    static final List<String> STANDARD = List.of(
            "nom",
            "commune",
            "code_postal",
            "code_insee",
            "adresse",
            "complement_adresse",
            "telephone",
            "courriels",
            "site_web",
            "horaires",
            "presentation_resume",
            "presentation_detail",
            "itinerance",
            "structure_parente",
            "typologie",
            "services",
            "publics_specifiquement_adresses",
            "prise_en_charge_specifique",
            "frais_a_charge",
            "dispositif_programmes_nationaux",
            "formations_labels",
            "autres_formations_labels",
            "modalites_acces",
            "modalites_accompagnement",
            "fiche_acces_libre",
            "prise_rdv");

    /** The rest of the standard, to be read only: what comes back in them changes nothing. */
    private static final List<String> READ_ONLY = List.of("id", "pivot", "latitude", "longitude", "source", "date_maj");

    private static final int VERSION_LENGTH = 12;

    private ReturnColumns() {}

    /** The titles of the file. */
    public static List<String> titles() {
        List<String> titles = new ArrayList<>(OURS);
        titles.addAll(STANDARD);
        titles.addAll(READ_ONLY);
        return titles;
    }

    /**
     * The line of a sheet.
     *
     * @param state in words
     */
    public static List<String> line(CheckedSheet sheet, String state, Map<String, String> cells) {
        List<String> line = new ArrayList<>(List.of(sheet.code(), state, version(cells), "", "", "", ""));
        STANDARD.forEach(column -> line.add(cells.getOrDefault(column, "")));
        READ_ONLY.forEach(column -> line.add(cells.getOrDefault(column, "")));
        return line;
    }

    /** The same words give the same version. */
    static String version(Map<String, String> cells) {
        StringBuilder text = new StringBuilder();
        STANDARD.forEach(
                column -> text.append(tidy(cells.getOrDefault(column, ""))).append('\u001f'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "v" + HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value whatever the spreadsheet did to its spaces and line ends. */
    static String tidy(String value) {
        return value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replaceAll("[ \u00a0]+", " ")
                .strip();
    }
}
