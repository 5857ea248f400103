package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of what is inside (CycloneDX), made by the build: it is there, and every licence may be distributed with ours
 * (EUPL-1.2, article 5 and appendix). A build without network makes no list; these tests then have nothing to look at.
 */
class SbomTests {

    private static final Path LIST = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    /** Permissive, or copyleft whose reach ends at the library itself. One of a component’s licences is enough: it may be chosen. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "MIT",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            // BSD-3-Clause under a name of its own
            "iCal4j - License",
            "CC0-1.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            "Bouncy Castle Licence");

    @Test
    void everyLibraryHasALicenceThatMayBeDistributedWithOurs() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode component : components()) {
            List<String> licences = new ArrayList<>();
            for (JsonNode each : component.path("licenses")) {
                JsonNode licence = each.path("license");
                licences.add(licence.path("id")
                        .asString(licence.path("name")
                                .asString(each.path("expression").asString(""))));
            }
            if (licences.stream().noneMatch(ACCEPTED::contains)) {
                wrong.add(component.path("name").asString() + " " + licences);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLibraryHasOneReleasedVersionAndItsFingerprint() {
        for (JsonNode component : components()) {
            String name = component.path("name").asString();
            assertThat(component.path("version").asString())
                    .as(name)
                    .isNotBlank()
                    .doesNotContain("SNAPSHOT", "[", ",");
            assertThat(component.path("hashes").isEmpty())
                    .as("hashes of %s", name)
                    .isFalse();
            assertThat(component.path("purl").asString()).as(name).startsWith("pkg:maven/");
        }
    }

    private static JsonNode components() {
        assumeThat(Files.exists(LIST)).as("made by a build with network").isTrue();
        JsonNode components = new JsonMapper().readTree(Sources.read(LIST)).path("components");
        assertThat(components.size()).as("libraries").isGreaterThan(50);
        return components;
    }
}
