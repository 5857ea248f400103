package fr.maillage.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program that reads the directory sees. */
@MaillageTest
class ApiTests {

    private static final String PLACES = "/api/v1/places";
    private static final String SERVICES = "/api/v1/services";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ApiPace pace;

    @Test
    void givesThePlacesOfACommune() {
        List<JsonNode> places = data(PLACES + "?commune=99007&limit=500");

        assertThat(places)
                .isNotEmpty()
                .allMatch(place -> place.get("code_insee").asString().equals("99007"));
        assertThat(places).hasSize(count("commune_code = '99007'"));
        assertThat(places.getFirst().get("services").isArray()).isTrue();
        assertThat(places.getFirst().get("url").asString())
                .startsWith("http://localhost")
                .contains("/lieux/");
    }

    @Test
    void eachFilterNarrowsAndTogetherTheyNarrowMore() {
        int all = data(PLACES + "?limit=500").size();
        int near = data(PLACES + "?near=46.2,2.8&radius=10&limit=500").size();
        int help = data(PLACES + "?service=materiel-solidaire&limit=500").size();
        int both = data(PLACES + "?near=46.2,2.8&radius=10&service=materiel-solidaire&limit=500")
                .size();

        assertThat(all).isEqualTo(count("true"));
        assertThat(near).isBetween(1, all - 1);
        assertThat(help).isEqualTo(count("'CHEAP_EQUIPMENT' = any (services)")).isBetween(1, all - 1);
        assertThat(both).isLessThanOrEqualTo(Math.min(near, help));
        assertThat(data(PLACES + "?source=demo&limit=500")).hasSize(count("source_id = 'demo'"));
        assertThat(data(PLACES + "?source=nothing-such")).isEmpty();
        assertThat(data(PLACES + "?commune=99007&commune=99001&limit=500").size())
                .isEqualTo(count("commune_code in ('99007', '99001')"));
    }

    @Test
    void anIntercommunalityIsItsCommunes() {
        String epci = db.sql("select epci from territory.commune where epci is not null limit 1")
                .query(String.class)
                .single();
        List<String> communes = db.sql("select code from territory.commune where epci = ? and in_perimeter")
                .param(epci)
                .query(String.class)
                .list();

        assertThat(data(PLACES + "?epci=" + epci + "&limit=500"))
                .isNotEmpty()
                .allMatch(place -> communes.contains(place.path("code_insee").asString()));
        assertThat(data(PLACES + "?epci=123456789")).isEmpty();
    }

    @Test
    void tellsAPlaceByItsCode() {
        JsonNode first = data(PLACES + "?limit=1").getFirst();
        Answer one = get(PLACES + "/" + first.get("code").asString());

        assertThat(JsonMapper.shared().readTree(one.text())).isEqualTo(first);
        assertThat(Http.on(port).get(PLACES + "/zzzzz").status()).isEqualTo(404);
        assertThat(Http.on(port).get(PLACES + "/zzzzz").header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aPlaceThatHasGoneIsToldToWhoeverFollowsChanges() {
        String code = db.sql("select code from directory.place where name = 'Foyer rural de Bellaigue'")
                .query(String.class)
                .single();
        String before = json(PLACES + "?limit=1").get("as_of").asString();
        db.sql("update directory.place set gone_at = now(), updated_at = now() where code = ?")
                .param(code)
                .update();
        try {
            assertThat(Http.on(port).get(PLACES + "/" + code).status()).isEqualTo(410);
            assertThat(data(PLACES + "?limit=500").stream()
                            .map(place -> place.get("code").asString()))
                    .doesNotContain(code);
            JsonNode told = data(PLACES + "?limit=500&updated_since=" + before).stream()
                    .filter(place -> place.get("code").asString().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertThat(told.has("removed_at")).isTrue();
            assertThat(told.has("telephone")).isFalse();
            assertThat(data(SERVICES + "?limit=500&updated_since=" + before))
                    .anyMatch(
                            service -> service.get("place_code").asString().equals(code) && service.has("removed_at"));
        } finally {
            db.sql("update directory.place set gone_at = null, updated_at = created_at where code = ?")
                    .param(code)
                    .update();
        }
    }

    @Test
    void theServicesOfAllPlacesComeOnceEachWhateverThePageHolds() {
        int expected = db.sql("select sum(cardinality(services)) from directory.place where gone_at is null")
                .query(Integer.class)
                .single();
        for (int limit : List.of(7, 500)) {
            List<String> ids = new ArrayList<>();
            JsonNode page = json(SERVICES + "?limit=" + limit);
            while (true) {
                page.get("data").forEach(service -> ids.add(service.get("id").asString()));
                if (!page.has("next_cursor") || (limit == 7 && ids.size() > 100)) {
                    break;
                }
                page = json(SERVICES + "?limit=" + limit + "&cursor="
                        + page.get("next_cursor").asString());
            }
            assertThat(ids).doesNotHaveDuplicates();
            if (limit == 500) {
                assertThat(ids).hasSize(expected);
            }
        }
    }

    @Test
    void savesWhoeverAsksAgain() {
        for (String path : List.of(PLACES + "?limit=3", SERVICES + "?limit=3", "/api/v1/openapi.json")) {
            Answer first = get(path);
            assertThat(first.header("Cache-Control")).as(path).isEqualTo("no-cache");
            Answer again = Http.on(port).get(path, "If-None-Match", first.header("ETag"));
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            Answer head = Http.on(port).head(path);
            assertThat(head.status()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        }
    }

    @Test
    void anySiteMayReadItAndNothingElse() {
        assertThat(get(PLACES + "?limit=1").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        Answer page = Http.on(port).get(PLACES + "?limit=1", "Origin", "https://mairie.example");
        assertThat(page.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(page.header("Access-Control-Expose-Headers")).contains("ETag", "RateLimit");
        assertThat(page.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(page.header("Set-Cookie")).isEmpty();

        Answer asked = Http.on(port)
                .options(PLACES, "Origin", "https://mairie.example", "Access-Control-Request-Method", "GET");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Methods")).contains("GET");
        assertThat(Http.on(port)
                        .options(PLACES, "Origin", "https://mairie.example", "Access-Control-Request-Method", "DELETE")
                        .header("Access-Control-Allow-Methods"))
                .doesNotContain("DELETE");
        assertThat(Http.on(port).options(PLACES).header("Allow")).contains("GET");
    }

    @Test
    void saysWhatIsWrongInFrenchOrInEnglish() {
        Answer french = Http.on(port).get(PLACES + "?comune=99007");
        assertThat(french.status()).isEqualTo(400);
        assertThat(french.header("Content-Type")).startsWith("application/problem+json");
        assertThat(french.text()).contains("Paramètre inconnu", "commune");
        Answer english = Http.on(port).get(PLACES + "?limit=5000&lang=en");
        assertThat(english.text()).contains("Number out of bounds", "500");
        assertThat(english.header("Set-Cookie")).isEmpty();
        assertThat(Http.on(port).get("/api/v1/nothing").header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        String cursor = json(PLACES + "?limit=2").get("next_cursor").asString();

        assertThat(Http.on(port).get(PLACES + "?limit=5&cursor=" + cursor).status())
                .isEqualTo(200);
        assertThat(Http.on(port).get(PLACES + "?commune=99007&cursor=" + cursor).text())
                .contains("Suite d’une autre question");
    }

    @Test
    void wildInputIsRefusedAndNeverBreaks() {
        Random random = new Random(42);
        List<String> names = List.of(
                "commune", "epci", "service", "near", "radius", "updated_since", "source", "limit", "cursor", "lang");
        List<String> values = List.of(
                "",
                "%20",
                "%00",
                "%F0%9F%98%80",
                "-1",
                "0",
                "999999999999999999999",
                "NaN,NaN",
                "91,181",
                "46.2,2.8",
                "1e9,1",
                "%22%27%3B--",
                "2026-13-45",
                "2026-02-30",
                "+1000000000-01-01T00:00:00Z",
                "9999-12-31",
                "%D8%A7",
                "a".repeat(3000),
                "AAAA",
                "MS4w",
                "%5B%5D",
                "..%2F..",
                "%ED%A0%80",
                "%C3");
        for (int i = 0; i < 60; i++) {
            StringBuilder path = new StringBuilder(random.nextBoolean() ? PLACES : SERVICES).append("?limit=1");
            for (int n = 0; n <= random.nextInt(3); n++) {
                path.append('&')
                        .append(names.get(random.nextInt(names.size())))
                        .append('=')
                        .append(values.get(random.nextInt(values.size())));
            }
            assertThat(Http.on(port).get(path.toString()).status())
                    .as(path.toString())
                    .isBetween(200, 499);
        }
        for (String code : List.of("%00", "..", "%F0%9F%98%80", "a".repeat(500), "%25", "x;y=z")) {
            assertThat(Http.on(port).get(PLACES + "/" + code).status()).as(code).isBetween(400, 499);
        }
    }

    @Test
    void whoeverAsksTooMuchIsToldWhenToComeBack() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", PLACES);
        request.setRemoteAddr("2001:db8:77::1");
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int i = 0; i < ApiPace.AT_ONCE; i++) {
            last = new MockHttpServletResponse();
            assertThat(pace.preHandle(request, last, this)).isTrue();
        }
        assertThat(last.getHeader("RateLimit-Policy")).isEqualTo("\"api\";q=300;w=60");
        assertThat(last.getHeader("RateLimit")).startsWith("\"api\";r=");

        List<Boolean> allowed = new ArrayList<>();
        MockHttpServletResponse refused = new MockHttpServletResponse();
        for (int i = 0;
                i < 30 /* a slow machine may have earned a few more meanwhile */ && !allowed.contains(false);
                i++) {
            refused = new MockHttpServletResponse();
            allowed.add(pace.preHandle(request, refused, this));
        }
        assertThat(allowed).contains(false);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(body(refused)).contains("Trop de demandes");
    }

    private static String body(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private int count(String condition) {
        return db.sql("select count(*) from directory.place where gone_at is null and " + condition)
                .query(Integer.class)
                .single();
    }

    private Answer get(String path) {
        Answer answer = Http.on(port).get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer;
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).text());
    }

    private List<JsonNode> data(String path) {
        List<JsonNode> data = new ArrayList<>();
        json(path).get("data").forEach(data::add);
        return data;
    }
}
