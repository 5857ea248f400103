package fr.maillage.home.web;

/**
 * A page for when an address leads nowhere or something broke.
 *
 * @param key the part of the message keys that says what happened: {@code lost}, {@code refused}, {@code busy}, {@code wrong},
 *     {@code broken}
 */
public record ProblemPage(String key) {

    static ProblemPage of(int status) {
        return new ProblemPage(
                switch (status) {
                    case 404, 410 -> "lost";
                    case 401, 403, 405 -> "refused";
                    case 429, 503 -> "busy";
                    default -> status < 500 ? "wrong" : "broken";
                });
    }
}
