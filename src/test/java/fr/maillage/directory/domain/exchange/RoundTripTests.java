package fr.maillage.directory.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.PlaceSheet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What we write, we read back the same: import(export(x)) is x. */
class RoundTripTests {

    private static final int PLACES = 2_000;
    private static final Map<StandardField, List<String>> WORDS = Map.of(
            StandardField.SERVICES, List.of("Aide aux démarches administratives", "Créer avec le numérique", "Inconnu"),
            StandardField.TYPOLOGY, List.of("Autre", "BIB", "TIERS_LIEUX", "xyz"),
            StandardField.PROGRAMMES, List.of("CNFS", "Aidants Connect", "Point d'accès numérique CAF", "APTIC"),
            StandardField.LABELS, List.of("Étapes numériques(La Poste)", "ORDI 3.0", "Fait maison"),
            StandardField.AUDIENCES, List.of("Jeunes", "Femmes", "Familles et/ou enfants", "Surdité"),
            StandardField.ITINERANCY, List.of("Fixe", "Itinérant", "oui"),
            StandardField.PHONE, List.of("04 65 71 12 34", "+687205252", "12", "0465711234 / 0465711235"),
            StandardField.EMAILS, List.of("a@valbrune.example", "mailto:b@valbrune.example", "rien"),
            StandardField.WEBSITES,
                    List.of("www.valbrune.example", "https://x.example/a?b=c;d", "http:/y.example", "ftp://z"),
            StandardField.POSTAL_CODE, List.of("99100", "1000", "75 001", "98800", "abc"));

    private static final int[] LETTERS = "aàeéèœ ŒNñ'’\"|;,&<>/=+-\n\t\u00A0\u200B\u0301\u202E🙂#0123456789.()[]{}…«»"
            .codePoints()
            .toArray();

    private final Random random = new Random(7);

    @Test
    void readsBackTheSameSheetForWildPlaces() {
        RowReader reader = new RowReader(CommuneLookup.NONE, "essai", LocalDate.of(2026, 11, 21));
        int compared = 0;
        for (int i = 0; i < PLACES; i++) {
            if (reader.read(new RawRow(1, wild())) instanceof RowReading.Understood understood) {
                PlaceSheet sheet = understood.sheet();
                Map<String, String> written = new LinkedHashMap<>();
                StandardRow.of(sheet, sheet.origin().key())
                        .forEach((field, value) -> written.put(field.column(), value));
                RowReading again = reader.read(new RawRow(1, written));
                assertThat(again).isInstanceOf(RowReading.Understood.class);
                assertThat(((RowReading.Understood) again).sheet()).isEqualTo(sheet);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(PLACES / 2);
    }

    private Map<String, String> wild() {
        Map<String, String> row = new LinkedHashMap<>();
        for (StandardField field : StandardField.CURRENT) {
            row.put(field.column(), cell(field));
        }
        row.put("nom", "Lieu " + text(30));
        row.put("commune", "Ailleurs " + text(10));
        row.put("latitude", Double.toString(random.nextDouble(42, 51)));
        row.put("longitude", Double.toString(random.nextDouble(-4, 8)));
        row.put("date_maj", random.nextBoolean() ? "2024-05-06" : text(10));
        return row;
    }

    private String cell(StandardField field) {
        List<String> words = WORDS.get(field);
        if (words == null || random.nextInt(5) == 0) {
            return text(random.nextInt(20) == 0 ? 600 : 40);
        }
        String first = words.get(random.nextInt(words.size()));
        return random.nextBoolean() ? first : first + "|" + words.get(random.nextInt(words.size()));
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return random.nextInt(15) == 0 ? "<p>" + text + "</p>&amp;lt;i&gt;" : text.toString();
    }
}
