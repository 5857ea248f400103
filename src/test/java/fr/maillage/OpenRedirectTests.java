package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.accounts.Role;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No address of ours sends anybody to somebody else’s. */
@MaillageTest
class OpenRedirectTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/",
                "/\\ailleurs.example/",
                "\\\\ailleurs.example",
                "/gestion@ailleurs.example",
                "/gestion.ailleurs.example",
                "/gestion/../../ailleurs.example",
                "/gestion//ailleurs.example",
                "/%2Fgestion",
                "http:ailleurs.example",
                "javascript:alert(1)",
                "/gestion\r\nLocation: https://ailleurs.example",
                "\thttps://ailleurs.example",
                ""
            })
    void signingInLeadsToTheBackOfficeOnly(String wish) {
        Http http = Http.on(port);
        Answer door = http.get("/connexion?retour=" + Http.encode(wish));
        String page = door.text();
        assertThat(page).doesNotContain("value=\"https:", "value=\"//", "value=\"javascript:");
        int name = page.indexOf(Staff.nameOf(Role.CLERK));
        String form = page.substring(page.lastIndexOf("<form", name), name);

        Answer entered = http.post(
                "/connexion/demo",
                Map.of("_csrf", value(form, "_csrf"), "person", value(form, "person"), "retour", wish),
                "Cookie",
                door.header("Set-Cookie").split(";", 2)[0]);

        if (entered.status() != 302) {
            assertThat(entered.status()).as("refused outright").isBetween(400, 499);
            return;
        }
        URI there = URI.create("http://localhost:" + port + "/connexion/demo").resolve(entered.header("Location"));
        assertThat(there.getAuthority()).isEqualTo("localhost:" + port);
        assertThat(there.getPath()).startsWith("/gestion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//ailleurs.example/..", "///ailleurs.example", "/\\ailleurs.example", "/lieux//ailleurs.example"
            })
    void oddAddressesAreNotSentOn(String path) {
        Answer answer = Http.on(port).get(path.replace("\\", "%5C"));
        assertThat(answer.status() / 100).isNotEqualTo(3);
    }

    private static String value(String form, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(form);
        assertThat(value.find()).as("%s in %s", field, form).isTrue();
        return value.group(1);
    }
}
