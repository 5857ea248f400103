package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.sources.Source.Memory;
import fr.maillage.platform.OutgoingHttp;
import fr.maillage.platform.OutgoingHttp.Reason;
import fr.maillage.platform.OutgoingHttp.Refused;
import fr.maillage.platform.OutgoingHttp.Saved;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings a source’s file from the web, unless its server says that it is the one we have. */
@Component
class FetchSource {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_REASONABLE = 500;

    private final OutgoingHttp http;
    private final int mostMegabytes;
    private final Duration longest;

    FetchSource(
            OutgoingHttp http,
            @Value("${maillage.sources.most-megabytes:200}") int mostMegabytes,
            @Value("${maillage.sources.longest:10m}") Duration longest) {
        this.http = http;
        this.mostMegabytes = mostMegabytes;
        this.longest = longest;
    }

    /** What came of it. */
    sealed interface Fetched {}

    /** The file is there; what its server says of it. */
    record Came(Path file, @Nullable String etag, @Nullable String lastModified) implements Fetched {}

    /** It is the file that was read last. */
    record Same() implements Fetched {}

    /** Nothing came; the reason is one sentence of French. */
    record Nothing(String reason) implements Fetched {}

    /**
     * Fetches.
     *
     * @param known what to tell the server; nothing to get the file whatever it is
     */
    Fetched fetch(String url, Memory known, ReadingFolder folder) {
        Path file = folder.file(fileName(url));
        return switch (http.download(url, conditions(known), file, (long) mostMegabytes << 20, longest)) {
            case Refused(Reason reason) -> new Nothing(why(reason, url));
            case Saved saved
            when saved.status() == OK ->
                new Came(file, saved.headers().get("etag"), saved.headers().get("last-modified"));
            case Saved saved when saved.status() == NOT_MODIFIED -> new Same();
            case Saved saved -> new Nothing(why(saved.status()));
        };
    }

    private static Map<String, String> conditions(Memory known) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (known.etag() != null) {
            headers.put("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            headers.put("If-Modified-Since", known.lastModified());
        }
        return headers;
    }

    /** The last part of the address, for the journal of imports. */
    private static String fileName(String url) {
        String path = Objects.requireNonNullElse(URI.create(url.strip()).getPath(), "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String why(Reason reason, String url) {
        return switch (reason) {
            case NOT_A_WEB_ADDRESS -> "L’adresse n’est pas celle d’un fichier du web (http ou https).";
            case PORT -> "L’adresse demande un port inhabituel, que cette installation n’autorise pas.";
            case UNKNOWN_HOST ->
                "Le site « " + URI.create(url.strip()).getHost() + " » n’existe pas, ou son nom est mal écrit.";
            case PRIVATE_NETWORK -> "L’adresse mène à un réseau privé, que cette installation n’autorise pas.";
            case REDIRECTS -> "L’adresse renvoie vers une autre, trop de fois ou vers une page non protégée.";
            case TOO_BIG -> "Le fichier dépasse " + mostMegabytes + " Mo.";
            case TOO_SLOW ->
                "Le site est trop lent : le fichier n’était pas arrivé en entier après " + longest.toMinutes()
                        + " minutes.";
            case FAILED -> "La connexion avec le site a échoué avant la fin du fichier.";
        };
    }

    private static String why(int status) {
        String number = " (réponse " + status + ").";
        return switch (status) {
            case 401, 403 -> "Le site refuse de donner le fichier" + number;
            case 404, 410 -> "Le fichier n’est plus à cette adresse" + number;
            case 429 -> "Le site demande d’attendre avant de lire à nouveau" + number;
            default ->
                status >= MOST_REASONABLE
                        ? "Le site est en panne" + number
                        : "Le site a répondu autre chose que le fichier" + number;
        };
    }
}
