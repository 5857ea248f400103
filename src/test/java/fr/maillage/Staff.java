package fr.maillage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.Http.Answer;
import fr.maillage.accounts.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody of the demo territory who works here, one a role: signed in over HTTP as a program would, or in a browser.
 *
 * <pre>
 * Staff clerk = Staff.as(Role.CLERK, port);
 * Answer page = clerk.get("/gestion/lieux");
 * clerk.post("/gestion/lieux/…", Map.of("name", "…"));   // the session's token is added
 *
 * Page page = Staff.signIn(browser, Role.CLERK, "/gestion/lieux");
 * </pre>
 */
public final class Staff {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("((?:__Host-)?session=[^;]*)");
    private static final Map<Role, String> NAMES = Map.of(
            Role.COORDINATOR, "Odile Fontaubert",
            Role.CLERK, "Rémi Chassaignol",
            Role.MANAGER, "Nadège Brivezac",
            Role.ANIMATOR, "Bastien Corlouër",
            Role.HELPER, "Lucette Varaignes",
            Role.MODERATOR, "Joël Massounie",
            Role.OBSERVER, "Irène Talmasson",
            Role.TECHNICIAN, "Karim Belvezet");

    private final Http http;
    private final String cookie;
    private final String token;

    private Staff(Http http, String cookie, String token) {
        this.http = http;
        this.cookie = cookie;
        this.token = token;
    }

    /** The demo person of a role. */
    public static String nameOf(Role role) {
        return NAMES.get(role);
    }

    /** Signs in over HTTP. */
    public static Staff as(Role role, int port) {
        return named(NAMES.get(role), port);
    }

    /** Signs in over HTTP as another person of the demo. */
    public static Staff named(String name, int port) {
        Http http = Http.on(port);
        Answer door = http.get("/connexion");
        String cookie = cookie(door, "");
        String page = door.text();
        int person = page.indexOf(name);
        String form = page.substring(page.lastIndexOf("<form", person), person);
        Matcher id = Pattern.compile("name=\"person\" value=\"([^\"]+)\"").matcher(form);
        if (!id.find()) {
            throw new AssertionError("no demo account for " + name);
        }
        Answer entered =
                http.post("/connexion/demo", Map.of("_csrf", token(page), "person", id.group(1)), "Cookie", cookie);
        if (entered.status() != 302) {
            throw new AssertionError("sign-in answered " + entered.status());
        }
        String inside = cookie(entered, cookie);
        return new Staff(
                http, inside, token(http.get("/gestion", "Cookie", inside).text()));
    }

    /** Signs in with a browser, and opens a page. */
    public static Page signIn(Browser browser, Role role, String path) {
        Page page = browser.visit("/connexion?retour=" + Http.encode(path));
        page.locator("button", new Page.LocatorOptions().setHasText(NAMES.get(role)))
                .first()
                .click();
        page.waitForLoadState();
        Locator main = page.locator("main");
        main.waitFor();
        return page;
    }

    public Answer get(String path) {
        return http.get(path, "Cookie", cookie);
    }

    /** Posts a form with the session's token. */
    public Answer post(String path, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", token);
        return http.post(path, all, "Cookie", cookie);
    }

    /** Posts a form as it is, without the token. */
    public Answer postBare(String path, Map<String, String> form) {
        return http.post(path, form, "Cookie", cookie);
    }

    /** The session's cookie, as a header's value. */
    public String cookie() {
        return cookie;
    }

    /** The session's token, which its forms send back. */
    public String token() {
        return token;
    }

    static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no token on the page: " + page);
        }
        return token.group(1);
    }

    private static String cookie(Answer answer, String before) {
        List<String> given = answer.headers().allValues("Set-Cookie");
        for (String one : given) {
            Matcher cookie = COOKIE.matcher(one);
            if (cookie.find()) {
                return cookie.group(1);
            }
        }
        return before;
    }
}
