package fr.maillage.platform.http;

import java.nio.charset.StandardCharsets;

/** The last resort, when nothing else can speak: a few lines of French, no style, no name of any software. */
final class PlainErrorPage {

    private PlainErrorPage() {}

    static byte[] html(int status) {
        String title = title(status);
        return ("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title><meta name=\"viewport\" content=\"width=device-width\"></head><body><h1>" + title
                        + "</h1><p><a href=\"/\">Retour à l’accueil</a></p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] json(int status) {
        return ("{\"status\":" + status + ",\"erreur\":\"" + title(status) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 9457. */
    static byte[] problem(int status) {
        return ("{\"type\":\"about:blank\",\"status\":" + status + ",\"title\":\"" + title(status) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "Cette demande est refusée";
            case 404 -> "Cette page n’existe pas";
            case 405 -> "Cette action n’est pas possible ici";
            case 410 -> "Cette page n’existe plus";
            case 413, 414, 431 -> "Cette demande est trop longue";
            case 503 -> "Le site revient dans un instant";
            default -> status < 500 ? "Cette demande n’est pas comprise" : "Une erreur est survenue";
        };
    }
}
