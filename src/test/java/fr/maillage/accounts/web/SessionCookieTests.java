package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.MaillageProperties.Db;
import fr.maillage.platform.MaillageProperties.MapTiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** How the session’s cookie is given out. */
class SessionCookieTests {

    @Test
    void overHttpsItIsTiedToThisHost() {
        assertThat(cookie(null, true))
                .startsWith("__Host-session=")
                .contains("; Path=/;")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void behindAProxyThatSpeaksHttpToUsTooWhenTheSiteIsHttps() {
        assertThat(cookie("https://aide.example", false))
                .startsWith("__Host-session=")
                .contains("; Secure");
    }

    @Test
    void onOnesOwnMachineWithoutHttpsItStillWorks() {
        assertThat(cookie("http://localhost:8080", false))
                .startsWith("session=")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Secure");
    }

    private static String cookie(@Nullable String base, boolean https) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(https);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MaillageProperties properties = new MaillageProperties(
                Path.of("."), base, false, List.of(), new MapTiles("", ""), new Db("", "", "", "", ""));
        new SessionCookie(properties).writeCookieValue(new CookieValue(request, response, "abc"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
