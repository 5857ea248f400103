package fr.maillage.directory.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.mapping.Mapping;
import fr.maillage.mapping.MappingExamples;
import fr.maillage.mapping.MappingReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingExamplesTests {

    private static final Path EXAMPLES = Path.of("src/main/java/fr/maillage/mapping/examples");
    private static final Path GUIDE = Path.of("docs/guide/correspondances.md");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

    @Test
    void areAllListedAndSoundAgainstTheStandardsColumnsAndWords() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(MappingExamples.list());
        }
        for (String name : MappingExamples.list()) {
            assertThat(example(name)).as(name).isNotNull();
        }
    }

    @Test
    void makeAPlaceOfAnInventedFranceServices() {
        Map<String, String> made = example("liste-fs")
                .apply(Map.ofEntries(
                        Map.entry("id_fs", "9001"),
                        Map.entry("lib_fs", "France services de Valbrune"),
                        Map.entry("adresse", "2 place du Puits, 99390 Valbrune"),
                        Map.entry("code_postal", "99390"),
                        Map.entry("lib_com", "VALBRUNE"),
                        Map.entry("latitude", "46,25"),
                        Map.entry("longitude", "2.75"),
                        Map.entry("h_lundi", "09:00 - 12:00 / 14:00 - 17:00"),
                        Map.entry("h_samedi", "-"),
                        Map.entry("itinerance", "Oui")))
                .columns();

        assertThat(made)
                .containsEntry("id", "fs-9001")
                .containsEntry("adresse", "2 place du Puits")
                .containsEntry("commune", "Valbrune")
                .containsEntry("horaires", "lundi : 9h-12h / 14h-17h")
                .containsEntry("itinerance", "Itinérant")
                .containsEntry("latitude", "46.25");
    }

    @Test
    void readTheWeeksOfABusAndItsNumbers() {
        assertThat(example("bus-france-services-charente")
                        .apply(Map.of(
                                "id", "7",
                                "nom", "Bus du Pays de Lorande",
                                "SIRET", "999 000 111 00020",
                                "code_postal", "4990",
                                "telephone", "33199001234",
                                "horaires", "Mo 09:30-12:30; PH off",
                                "ouverture", "Semaine paire"))
                        .columns())
                .containsEntry("pivot", "99900011100020")
                .containsEntry("code_postal", "04990")
                .containsEntry("telephone", "+33199001234")
                .containsEntry("horaires", "week 2-52/2 Mo 09:30-12:30; PH off");
    }

    @Test
    void areExplainedByMappingsThatTheGuidesReaderCanTry() throws IOException {
        Matcher block = YAML.matcher(Files.readString(GUIDE));
        int whole = 0;
        while (block.find()) {
            String yaml = block.group(1);
            if (yaml.contains("colonnes:")) {
                assertThat(MappingFiles.read("guide.yaml", yaml)).as(yaml).isInstanceOf(MappingReading.Sound.class);
                whole++;
            }
        }
        assertThat(whole).isGreaterThanOrEqualTo(7);
    }

    private static Mapping example(String name) {
        MappingReading reading =
                MappingFiles.read(name + ".yaml", MappingExamples.find(name).orElseThrow());
        assertThat(reading instanceof MappingReading.Mistaken mistaken ? mistaken.sentences() : List.of())
                .isEmpty();
        return ((MappingReading.Sound) reading).mapping();
    }
}
