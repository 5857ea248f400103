package fr.maillage.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue can be harvested: what data.gouv.fr’s harvester and DCAT-AP 3.0 want is there. */
@MaillageTest
class CatalogTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void namesItselfItsPublisherItsLicenceAndItsDataset() {
        JsonNode catalog = catalog();
        JsonNode dataset = catalog.get("dcat:dataset");

        assertThat(catalog.at("/@context").isObject()).isTrue();
        assertThat(catalog.get("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalog.get("dct:title").asString()).isNotBlank();
        assertThat(catalog.get("dct:description").asString()).isNotBlank();
        assertThat(catalog.at("/dct:publisher/foaf:name").asString()).isEqualTo("Pays de Lorande");
        for (JsonNode licensed : List.of(catalog, dataset)) {
            assertThat(licensed.at("/dct:license/@id").asString()).contains("licence-ouverte");
        }
        assertThat(dataset.get("dct:title").asString()).isNotBlank();
        assertThat(dataset.get("dct:description").asString()).isNotBlank();
        assertThat(dataset.at("/dct:identifier/@value").asString())
                .isEqualTo(dataset.get("@id").asString());
        assertThat(dataset.at("/dcat:contactPoint/vcard:fn").asString()).isEqualTo("Pays de Lorande");
        assertThat(dataset.at("/dct:spatial/dcat:bbox/@value").asString()).startsWith("{\"type\":\"Polygon\"");
        assertThat(dataset.at("/dct:accrualPeriodicity/@id").asString()).contains("/frequency/");
        assertThat(dataset.at("/dct:language/@id").asString()).endsWith("/FRA");
    }

    @Test
    void everyFileCanBeFetchedAndIsWhatItSays() {
        JsonNode files = catalog().at("/dcat:dataset/dcat:distribution");

        assertThat(files.size()).isEqualTo(7);
        for (JsonNode file : files) {
            String address = file.at("/dcat:downloadURL/@id").asString();
            assertThat(address).startsWith("http://localhost:" + port + "/");
            Answer answer = Http.on(port).head(address.replaceFirst("^http://[^/]+", ""));
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(file.at("/dcat:mediaType/@id").asString())
                    .endsWith("/" + answer.header("Content-Type").split(";", -1)[0]);
            assertThat(file.at("/dct:format/@id").asString()).contains("/file-type/");
            assertThat(file.at("/dct:conformsTo/@id").asString()).startsWith("https://");
            assertThat(file.at("/dct:license/@id").asString()).isNotBlank();
        }
        assertThat(Http.on(port).get("/api/v1/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void noDateIsInTheFutureWhateverTheDataSay() {
        String name = "Foyer rural de Bellaigue";
        db.sql("update directory.place set updated_at = now() + interval '2 days' where name = ?")
                .param(name)
                .update();
        try {
            Instant soon = Instant.now().plus(Duration.ofMinutes(1));
            for (JsonNode date : typed(catalog())) {
                String value = date.get("@value").asString();
                Instant instant = value.length() == 10
                        ? LocalDate.parse(value)
                                .atStartOfDay(java.time.ZoneOffset.UTC)
                                .toInstant()
                        : Instant.parse(value);
                assertThat(instant).isBefore(soon);
            }
        } finally {
            db.sql("update directory.place set updated_at = created_at where name = ?")
                    .param(name)
                    .update();
        }
    }

    private static List<JsonNode> typed(JsonNode node) {
        List<JsonNode> dates = new ArrayList<>();
        if (node.path("@type").asString("").startsWith("xsd:date")) {
            dates.add(node);
        }
        for (JsonNode inner : node) {
            dates.addAll(typed(inner));
        }
        return dates;
    }

    @Test
    void nothingThatHasANameIsABlankNode() {
        List<String> blank = new ArrayList<>();
        blanks(catalog(), "catalog", blank);
        assertThat(blank).containsExactly("dct:temporal");
    }

    private static void blanks(JsonNode node, String where, List<String> blank) {
        String type = node.path("@type").asString("");
        if (node.isObject() && type.contains(":") && !node.has("@id") && !node.has("@value")) {
            blank.add(where);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                blanks(member.getValue(), member.getKey(), blank);
            }
        } else {
            node.forEach(inner -> blanks(inner, where, blank));
        }
    }

    @Test
    void staysTheSameUntilSomethingChanges() {
        Answer first = Http.on(port).get("/catalog.jsonld");

        assertThat(first.header("Content-Type")).startsWith("application/ld+json");
        assertThat(Http.on(port).get("/catalog.jsonld").text()).isEqualTo(first.text());
        assertThat(Http.on(port)
                        .get("/catalog.jsonld", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        Answer head = Http.on(port).head("/catalog.jsonld");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("application/ld+json");
        assertThat(head.body()).isEmpty();
    }

    private JsonNode catalog() {
        return JsonMapper.shared().readTree(Http.on(port).get("/catalog.jsonld").text());
    }
}
