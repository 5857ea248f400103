package fr.maillage;

import fr.maillage.Http.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who goes from page to page as a browser does: keeps the session’s cookie, and sends back the token of the last page. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("((?:__Host-)?session=[^;]*)");

    private final Http http;
    private String cookie = "none=1";
    private String token = "";

    public Visitor(int port) {
        http = Http.on(port);
    }

    public Answer get(String path) {
        return keep(http.get(path, "Cookie", cookie, "User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/150.0"));
    }

    /** Posts a form of the last page. */
    public Answer post(String path, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", token);
        return keep(http.post(path, all, "Cookie", cookie, "User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/150.0"));
    }

    /** Posts a form of the page that is read first. */
    public Answer fill(String page, String path, Map<String, String> form) {
        get(page);
        return post(path, form);
    }

    /** Signs in with a password. */
    public Answer signIn(String login, String password) {
        return fill("/connexion", "/connexion/mot-de-passe", Map.of("identifiant", login, "mot-de-passe", password));
    }

    public String cookie() {
        return cookie;
    }

    /** Goes on under another’s cookie. */
    public Visitor with(String other) {
        cookie = other;
        return this;
    }

    private Answer keep(Answer answer) {
        List<String> given = answer.headers().allValues("Set-Cookie");
        for (String one : given) {
            Matcher found = COOKIE.matcher(one);
            if (found.find()) {
                cookie = found.group(1);
            }
        }
        Matcher found = TOKEN.matcher(answer.text());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
