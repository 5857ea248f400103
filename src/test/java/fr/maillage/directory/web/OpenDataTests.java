package fr.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same places as files, for whoever wants to do something else with them. */
@MaillageTest
class OpenDataTests {

    private static final Pattern HEADING = Pattern.compile("<h1>(\\d+) ");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void givesInEachFormatAsManyPlacesAsTheList() {
        for (String query : List.of(
                "",
                "?ou=Chazemont",
                "?q=caf&ou=Chazemont",
                "?service=materiel-solidaire&service=emploi",
                "?ou=99039&cout=gratuit&acces=telephone&rayon=10",
                "?itinerant=1",
                "?acces=a-distance",
                "?q=imprimer&ou=99039&page=3")) {
            Matcher heading = HEADING.matcher(get("/lieux" + query).text());
            assertThat(heading.find()).as(query).isTrue();
            int listed = Integer.parseInt(heading.group(1));

            assertThat(csv(query)).as("CSV %s", query).hasSize(listed);
            assertThat(json("/lieux.json" + query).size()).as("JSON %s", query).isEqualTo(listed);
            assertThat(json("/lieux.geojson" + query).get("features").size())
                    .as("GeoJSON %s", query)
                    .isEqualTo(listed);
        }
    }

    @Test
    void givesNothingInEachFormatWhenTheListIsEmpty() {
        String query = "?q=zorglub&ou=Chazemont&rayon=1";
        assertThat(csv(query)).isEmpty();
        assertThat(json("/lieux.json" + query).size()).isZero();
        assertThat(json("/lieux.geojson" + query).get("features").size()).isZero();
    }

    @Test
    void speaksTheStandard() {
        JsonNode place =
                json("/lieux.json?q=France+services+Valbrune&ou=Valbrune").get(0);
        assertThat(place.propertyNames())
                .contains("id", "nom", "commune", "code_insee", "latitude", "longitude", "services", "horaires");
        JsonNode feature = json("/lieux.geojson?ou=Chazemont").get("features").get(0);
        assertThat(feature.get("type").asString()).isEqualTo("Feature");
        assertThat(feature.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(2.0, 4.0);
        assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(45.0, 47.0);
    }

    @Test
    void savesWhoeverAsksAgain() {
        for (String path : List.of("/lieux.csv", "/lieux.json?ou=Chazemont", "/lieux.geojson?service=emploi")) {
            Http.Answer first = get(path);
            String tag = first.header("ETag");
            String modified = first.header("Last-Modified");
            assertThat(tag).as(path).isNotBlank();
            assertThat(modified).as(path).isNotBlank();

            Http.Answer again = Http.on(port).get(path, "If-None-Match", tag);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(Http.on(port).get(path, "If-Modified-Since", modified).status())
                    .as(path)
                    .isEqualTo(304);
            assertThat(Http.on(port).get(path, "If-None-Match", "\"autre\"").status())
                    .isEqualTo(200);
        }
        assertThat(get("/lieux.csv").header("ETag"))
                .isNotEqualTo(get("/lieux.csv?ou=Chazemont").header("ETag"));
    }

    @Test
    void givesAnotherTagWhenAPlaceChanges() {
        String before = get("/lieux.csv").header("ETag");
        String name = "Foyer rural de Bellaigue";
        var was = db.sql("select updated_at from directory.place where name = ?")
                .param(name)
                .query(java.sql.Timestamp.class)
                .single();
        db.sql("update directory.place set updated_at = now() + interval '1 hour' where name = ?")
                .param(name)
                .update();
        try {
            assertThat(get("/lieux.csv").header("ETag")).isNotEqualTo(before);
        } finally {
            db.sql("update directory.place set updated_at = ? where name = ?")
                    .params(was, name)
                    .update();
        }
    }

    @Test
    void comesCompressedToWhoeverUnderstandsIt() {
        for (String path : List.of("/lieux.csv", "/lieux.json", "/lieux.geojson")) {
            Http.Answer plain = get(path);
            Http.Answer packed = Http.on(port).get(path, "Accept-Encoding", "gzip");

            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(packed.header("Vary")).contains("Accept-Encoding");
            assertThat(packed.text()).isEqualTo(plain.text());
            assertThat(packed.body().length).isLessThan(plain.body().length / 3);
            assertThat(Http.on(port).get(path, "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
                    .isEmpty();
        }
    }

    @Test
    void saysItsTypeAndName() {
        assertThat(get("/lieux.csv").header("Content-Type")).startsWith("text/csv");
        assertThat(get("/lieux.json").header("Content-Type")).startsWith("application/json");
        assertThat(get("/lieux.geojson").header("Content-Type")).startsWith("application/geo+json");
        assertThat(get("/lieux.csv").header("Content-Disposition")).contains("lieux.csv");
        assertThat(get("/lieux.json").header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Http.on(port).head("/lieux.csv").body()).isEmpty();
    }

    private Http.Answer get(String path) {
        Http.Answer answer = Http.on(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }

    private List<?> csv(String query) {
        return CsvReader.builder().ofNamedCsvRecord(get("/lieux.csv" + query).text()).stream()
                .toList();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).text());
    }
}
