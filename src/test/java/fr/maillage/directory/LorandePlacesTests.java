package fr.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo's places follow the national standard « lieux de médiation numérique » v1.0.2, but for five opening hours. */
class LorandePlacesTests {

    private static final Path PLACES = Path.of("src/main/java/fr/maillage/directory/demo/places.csv");

    @Test
    void theColumnsAreTheStandardsInItsOrder() throws IOException {
        assertThat(places().getFirst().getHeader())
                .containsExactly(
                        "id",
                        "pivot",
                        "nom",
                        "commune",
                        "code_postal",
                        "code_insee",
                        "adresse",
                        "complement_adresse",
                        "latitude",
                        "longitude",
                        "typologie",
                        "telephone",
                        "courriels",
                        "site_web",
                        "horaires",
                        "presentation_resume",
                        "presentation_detail",
                        "source",
                        "itinerance",
                        "structure_parente",
                        "date_maj",
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
    }

    @Test
    void everyPlaceHasWhatTheStandardRequires() throws IOException {
        List<NamedCsvRecord> places = places();
        assertThat(places).extracting(place -> place.getField("id")).doesNotHaveDuplicates();
        assertThat(places).extracting(place -> place.getField("nom")).doesNotHaveDuplicates();
        assertThat(places).allSatisfy(place -> {
            assertThat(place.getField("pivot")).matches("999\\d{11}|0{14}");
            assertThat(place.getField("adresse")).isNotBlank();
            assertThat(place.getField("presentation_resume")).isNotBlank().hasSizeLessThanOrEqualTo(280);
            assertThat(LocalDate.parse(place.getField("date_maj")))
                    .isBetween(LocalDate.of(2024, 2, 1), LocalDate.of(2026, 11, 20));
        });
    }

    @Test
    void noTwoPlacesPresentThemselvesInTheSameWords() throws IOException {
        assertThat(places())
                .extracting(place -> place.getField("presentation_resume"))
                .doesNotHaveDuplicates();
    }

    @Test
    void togetherThePlacesOfferTheNineServices() throws IOException {
        Set<String> services = places().stream()
                .flatMap(place -> Arrays.stream(place.getField("services").split("\\|", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(services).hasSize(9).doesNotContain("");
    }

    @Test
    void onlyFiveOpeningHoursAreWrittenAsNoParserCanRead() throws IOException {
        assertThat(places())
                .extracting(place -> place.getField("horaires"))
                .filteredOn(hours -> !hours.isEmpty() && !parses(hours))
                .containsExactlyInAnyOrder(
                        "sur rendez-vous le mardi matin",
                        "le mercredi de 14h à 17h sauf vacances scolaires",
                        "premier jeudi du mois 14h-17h",
                        "horaires variables, téléphoner avant de venir",
                        "Mardi et vendredi après-midi");
    }

    private static boolean parses(String hours) {
        try {
            new OpeningHoursParser(new ByteArrayInputStream(hours.getBytes(StandardCharsets.UTF_8))).rules(true);
            return true;
        } catch (OpeningHoursParseException refused) {
            return false;
        }
    }

    private static List<NamedCsvRecord> places() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(PLACES)) {
            return reader.stream().toList();
        }
    }
}
