package fr.maillage.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the interface says is what the interface does, and it says all of it. */
@MaillageTest
class OpenApiTests {

    private static final String BASE = "/api/v1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void itIsOpenApi31() {
        JsonNode document = document();

        assertThat(document.get("openapi").asString()).startsWith("3.1.");
        assertThat(document.at("/info/title").asString()).isNotBlank();
        assertThat(document.at("/info/license/name").asString()).isEqualTo("Licence Ouverte 2.0");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo(BASE);
        List<String> operations = document.findValuesAsString("operationId");
        assertThat(operations).doesNotHaveDuplicates();
        for (String target : document.findValuesAsString("$ref")) {
            assertThat(document.at(target.substring(1)).isMissingNode())
                    .as(target)
                    .isFalse();
        }
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern.substring(BASE.length())))));
        Set<String> described = new TreeSet<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void everyParameterIsTakenAndAnyOtherRefused() {
        for (String path : List.of("/places", "/services")) {
            Set<String> described = new TreeSet<>();
            for (JsonNode parameter : document().at("/paths/" + path.replace("/", "~1") + "/get/parameters")) {
                String name = parameter.get("name").asString();
                described.add(name);
                String value = example(parameter);
                String more = name.equals("radius") ? "&near=46.2,2.8" : "";
                if (value != null) {
                    assertThat(Http.on(port)
                                    .get(BASE + path + "?" + name + "=" + Http.encode(value) + more)
                                    .status())
                            .as(path + " " + name)
                            .isEqualTo(200);
                }
                for (String wrong : wrong(parameter)) {
                    assertThat(Http.on(port)
                                    .get(BASE + path + "?" + name + "=" + Http.encode(wrong) + more)
                                    .status())
                            .as(path + " " + name + "=" + wrong)
                            .isEqualTo(400);
                }
            }
            String told = Http.on(port).get(BASE + path + "?zzz=1").text();
            Set<String> listed = new TreeSet<>(
                    List.of(told.replaceFirst("(?s).*: ([a-z_, ]+)[.].*", "$1").split(", ", -1)));
            assertThat(listed).isEqualTo(described);
        }
    }

    private @org.jspecify.annotations.Nullable String example(JsonNode parameter) {
        JsonNode given = parameter.has("example") ? parameter.get("example") : parameter.at("/schema/default");
        if (given.isArray()) {
            return given.get(0).asString();
        }
        return given.isMissingNode() ? null : given.asString();
    }

    private static List<String> wrong(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        List<String> wrong = new ArrayList<>();
        if (schema.has("minimum")) {
            wrong.add(Integer.toString(schema.get("minimum").asInt() - 1));
            wrong.add(Integer.toString(schema.get("maximum").asInt() + 1));
            wrong.add("dix");
        }
        if (schema.has("pattern")
                || schema.at("/items").has("pattern")
                || schema.at("/items").has("enum")) {
            wrong.add("???");
        }
        if (schema.has("maxLength")) {
            wrong.add("x".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.has("anyOf")) {
            wrong.add("hier");
        }
        return wrong;
    }

    @Test
    void everyAnswerIsAsDescribed() {
        String gone = db.sql("select code from directory.place where name = 'Foyer rural de Bellaigue'")
                .query(String.class)
                .single();
        db.sql("update directory.place set gone_at = now(), updated_at = now() where code = ?")
                .param(gone)
                .update();
        try {
            String known = db.sql("select code from directory.place where gone_at is null order by code limit 1")
                    .query(String.class)
                    .single();
            answers(200, "/places", "/places?limit=500");
            answers(200, "/places", "/places?limit=500&updated_since=2020-01-01");
            answers(400, "/places", "/places?limit=0");
            answers(200, "/places/{code}", "/places/" + known);
            answers(404, "/places/{code}", "/places/nope");
            answers(410, "/places/{code}", "/places/" + gone);
            answers(200, "/services", "/services?limit=500");
            answers(200, "/services", "/services?limit=500&updated_since=2020-01-01");
            answers(400, "/services", "/services?near=here");
            answers(200, "/openapi.json", "/openapi.json");
        } finally {
            db.sql("update directory.place set gone_at = null, updated_at = created_at where code = ?")
                    .param(gone)
                    .update();
        }
    }

    private void answers(int status, String path, String asked) {
        Answer answer = Http.on(port).get(BASE + asked);
        assertThat(answer.status()).as(asked).isEqualTo(status);
        JsonNode described = document().at("/paths/" + path.replace("/", "~1") + "/get/responses/" + status);
        assertThat(described.isMissingNode()).as(asked + " " + status).isFalse();
        described.path("headers").propertyNames().stream()
                .filter(name -> !name.equals("Link") && !name.equals("Retry-After"))
                .forEach(name ->
                        assertThat(answer.header(name)).as(asked + " " + name).isNotEmpty());
        Map.Entry<String, JsonNode> content =
                described.get("content").properties().iterator().next();
        assertThat(answer.header("Content-Type")).as(asked).startsWith(content.getKey());
        List<String> wrong = new ArrayList<>();
        check(document(), content.getValue().get("schema"), JsonMapper.shared().readTree(answer.text()), "$", wrong);
        assertThat(wrong).as(asked).isEmpty();
    }

    /** As much of JSON Schema as the description uses. */
    private static void check(JsonNode document, JsonNode given, JsonNode value, String where, List<String> wrong) {
        JsonNode schema =
                given.has("$ref") ? document.at(given.get("$ref").asString().substring(1)) : given;
        if (schema.has("oneOf")) {
            int fits = 0;
            List<String> reasons = new ArrayList<>();
            for (JsonNode one : schema.get("oneOf")) {
                List<String> found = new ArrayList<>();
                check(document, one, value, where, found);
                fits += found.isEmpty() ? 1 : 0;
                reasons.addAll(found);
            }
            if (fits != 1) {
                wrong.add(where + " fits " + fits + " of oneOf: " + reasons);
            }
            return;
        }
        boolean right = switch (schema.path("type").asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            default -> true;
        };
        if (!right) {
            wrong.add(where + " is not " + schema.get("type"));
            return;
        }
        if (value.isObject() && schema.has("properties")) {
            for (JsonNode name : schema.path("required")) {
                if (!value.has(name.asString())) {
                    wrong.add(where + " lacks " + name);
                }
            }
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonNode inner = schema.get("properties").get(member.getKey());
                if (inner == null) {
                    wrong.add(where + "." + member.getKey() + " is not described");
                } else {
                    check(document, inner, member.getValue(), where + "." + member.getKey(), wrong);
                }
            }
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(document, schema.get("items"), value.get(i), where + "[" + i + "]", wrong);
            }
        }
        if (value.isString()) {
            String text = value.asString();
            boolean listed = !schema.has("enum")
                    || schema.get("enum")
                            .valueStream()
                            .anyMatch(word -> word.asString().equals(text));
            boolean tooLong = text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE);
            boolean tooShort = text.length() < schema.path("minLength").asInt(0);
            boolean dated = !schema.path("format").asString("").equals("date-time")
                    || Pattern.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", text);
            if (!listed || tooLong || tooShort || !dated) {
                wrong.add(where + " = " + text);
            }
        }
    }

    private JsonNode document() {
        return JsonMapper.shared()
                .readTree(Http.on(port).get(BASE + "/openapi.json").text());
    }
}
