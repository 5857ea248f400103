package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Reach;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.app.plan.DeskSessions.Asked;
import fr.maillage.design.Typed;
import fr.maillage.shared.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the agenda is narrowed to, as its address says; whatever makes no sense is as if it had not been asked. */
record AgendaAsked(Map<String, String> given) {

    static final List<String> STATES = List.of("brouillons", "publiees", "annulees", "completes");
    private static final String[] NAMES = {"q", "organisation", "commune", "animateur", "genre", "etat", "miens"};
    private static final int LONGEST = 120;
    private static final Set<UUID> NO_ORGANISATIONS = Set.of();
    private static final Reach EVERYWHERE = new Reach(true, NO_ORGANISATIONS, Set.of());

    static String[] names() {
        return NAMES.clone();
    }

    static AgendaAsked read(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = request.getParameter(name);
            if (value != null) {
                String tidy = value.replaceAll("\\p{Cntrl}+", " ").strip();
                if (!tidy.isEmpty()) {
                    given.put(name, tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy);
                }
            }
        }
        return new AgendaAsked(given);
    }

    String get(String name) {
        return given.getOrDefault(name, "");
    }

    boolean isUsed() {
        return !given.isEmpty();
    }

    /** The same narrowing at another address or day. */
    String at(String path, @Nullable String day) {
        StringBuilder query = new StringBuilder();
        if (day != null) {
            append(query, "jour", day);
        }
        given.forEach((name, value) -> append(query, name, value));
        return path + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /**
     * As the store is asked.
     *
     * @param sight whose drafts are seen
     * @param edit what may be edited
     */
    Asked of(Instant from, Instant until, Reach sight, Reach edit) {
        String plain = PlainText.of(get("q"));
        String kind = get("genre");
        String state = get("etat");
        return new Asked(
                from,
                until,
                sight,
                get("miens").isEmpty() ? EVERYWHERE : edit,
                Typed.id(get("organisation")).orElse(null),
                get("commune"),
                get("animateur"),
                Arrays.stream(ActivityKind.values()).anyMatch(one -> one.name().equals(kind)) ? kind : "",
                STATES.contains(state) ? state : "",
                plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1)));
    }
}
