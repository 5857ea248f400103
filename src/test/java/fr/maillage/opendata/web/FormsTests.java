package fr.maillage.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.opendata.domain.Equipment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same places in the words of other standards; what those standards demand is there. */
@MaillageTest
class FormsTests {

    private static final List<String> FILES = List.of(
            "/lieux.xlsx",
            "/lieux-equipements.csv",
            "/lieux-inclusion-structures.json",
            "/lieux-inclusion-services.json");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @Test
    void everyFileSaysItsNameAndSavesWhoeverAsksAgain() {
        for (String path : FILES) {
            Answer first = get(path);
            assertThat(first.header("Content-Disposition")).contains(path.substring(1));
            assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(first.header("Last-Modified")).isNotEmpty();
            assertThat(Http.on(port)
                            .get(path, "If-None-Match", first.header("ETag"))
                            .status())
                    .as(path)
                    .isEqualTo(304);
            assertThat(Http.on(port).head(path).status()).isEqualTo(200);
            assertThat(get(path + "?ou=99007").header("ETag")).isNotEqualTo(first.header("ETag"));
        }
    }

    @Test
    void theFiltersOfTheListApply() {
        int listed = json("/lieux.json?ou=Chazemont&service=emploi").size();

        assertThat(listed).isPositive();
        assertThat(json("/lieux-inclusion-structures.json?ou=Chazemont&service=emploi"))
                .hasSize(listed);
        assertThat(equipment("?ou=Chazemont&service=emploi")).hasSize(listed);
    }

    /** The rules of scdl/equipements 0.1.5, as its documentation gives them; without a SIRET nobody set, that one stays empty. */
    @Test
    void equipmentKeepsTheRulesOfItsSchema() {
        List<NamedCsvRecord> rows = equipment("");
        Set<String> ids = new HashSet<>();

        assertThat(rows).isNotEmpty();
        assertThat(rows.getFirst().getHeader()).isEqualTo(Equipment.COLUMNS);
        for (NamedCsvRecord row : rows) {
            assertThat(ids.add(row.getField("EQUIP_UID")))
                    .as(row.getField("EQUIP_UID"))
                    .isTrue();
            assertThat(row.getField("EQUIP_UID")).matches("[0-9A-B]{5}-[0-9]{8}-[0-9]{3}");
            assertThat(row.getField("EQUIP_CODE")).matches("99[0-9]{6}-[0-9]{3}");
            assertThat(row.getField("EQUIP_THEME")).startsWith("Equipement ");
            assertThat(row.getField("COLL_NOM")).isEqualTo("Pays de Lorande");
            assertThat(row.getField("ADR_NOMVOIE")).matches("[a-zA-Z0-9\\-'\\s\\u00C0-\\u00FF]{3,}");
            assertThat(row.getField("ADR_NUMERO")).matches("99999|\\d{1,5}(/\\d{1,5})?( [a-z]{1,3})?");
            assertThat(row.getField("ADR_COMMUNE")).matches("[A-Za-z\\s\\-\\u00C0-\\u00FF]+");
            assertThat(row.getField("ADR_CODEPOSTAL")).matches("\\d{5}|");
            assertThat(row.getField("EQUIP_TEL")).hasSizeLessThanOrEqualTo(13);
            assertThat(Double.parseDouble(row.getField("EQUIP_LAT"))).isBetween(45.0, 48.0);
        }
    }

    @Test
    void aPlaceKeepsItsEquipmentNumberForEver() {
        Map<String, String> before = numbers();
        db.sql("update directory.place set name = name || ' ' where name = 'Foyer rural de Bellaigue'")
                .update();
        try {
            assertThat(numbers().values()).containsExactlyInAnyOrderElementsOf(before.values());
        } finally {
            db.sql("update directory.place set name = rtrim(name) where name like 'Foyer rural de Bellaigue%'")
                    .update();
        }
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        equipment("").forEach(row -> numbers.put(row.getField("EQUIP_UID"), row.getField("EQUIP_CODE")));
        return numbers;
    }

    /** The rules of data·inclusion, schema version 1: what is required, and the bounds of texts. */
    @Test
    void inclusionKeepsTheRulesOfItsSchema() {
        Set<String> structures = new HashSet<>();
        for (JsonNode structure : json("/lieux-inclusion-structures.json")) {
            required(structure, "source", "id", "nom", "description", "date_maj");
            texts(structure);
            assertThat(structures.add(structure.get("id").asString())).isTrue();
        }
        Set<String> services = new HashSet<>();
        for (JsonNode service : json("/lieux-inclusion-services.json")) {
            required(service, "source", "structure_id", "id", "nom", "description", "date_maj");
            texts(service);
            assertThat(services.add(service.get("id").asString())).isTrue();
            assertThat(structures).contains(service.get("structure_id").asString());
            assertThat(service.path("frais").asString("gratuit")).isIn("gratuit", "payant");
            service.path("modes_accueil")
                    .forEach(mode -> assertThat(mode.asString()).isIn("en-presentiel", "a-distance"));
        }
        assertThat(services).isNotEmpty();
    }

    private static void required(JsonNode node, String... names) {
        for (String name : names) {
            assertThat(node.path(name).asString("")).as(name).isNotBlank();
        }
        assertThat(node.get("date_maj").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static void texts(JsonNode node) {
        assertThat(node.get("nom").asString()).hasSizeBetween(3, 150).doesNotEndWith(".");
        assertThat(node.get("description").asString()).hasSizeBetween(50, 2000);
        assertThat(node.path("siret").asString("00000000000000")).matches("\\d{14}");
        assertThat(node.path("code_insee").asString("99001")).matches("\\w{5}");
    }

    @Test
    void theWorkbookHoldsEveryPlaceAsText() throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.write(folder.resolve("lieux.xlsx"), get("/lieux.xlsx").body());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String sheet = parts.get("xl/worksheets/sheet1.xml");

        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml");
        assertThat(sheet.split("<row ", -1)).hasSize(json("/lieux.json").size() + 2);
        assertThat(sheet).contains("nom", "Valbrune", "+33").doesNotContain("<f>");
    }

    private Answer get(String path) {
        Answer answer = Http.on(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }

    private List<JsonNode> json(String path) {
        List<JsonNode> nodes = new ArrayList<>();
        JsonMapper.shared().readTree(get(path).text()).forEach(nodes::add);
        return nodes;
    }

    private List<NamedCsvRecord> equipment(String query) {
        return CsvReader.builder()
                .ofNamedCsvRecord(get("/lieux-equipements.csv" + query).text())
                .stream()
                .toList();
    }
}
