package fr.maillage.agenda.app.intake;

import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.OutgoingHttp;
import fr.maillage.platform.OutgoingHttp.Refused;
import fr.maillage.platform.OutgoingHttp.Saved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a calendar from the web, unless its server says that it is the one we have. */
@Component
class FetchFeed {

    private static final long MOST_BYTES = 10L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final OutgoingHttp http;
    private final MaillageProperties properties;

    FetchFeed(OutgoingHttp http, MaillageProperties properties) {
        this.http = http;
        this.properties = properties;
    }

    /** What came of it. */
    sealed interface Fetched {}

    /** The file. */
    record Came(
            byte[] file, @Nullable String etag, @Nullable String lastModified) implements Fetched {}

    /** It is the file that was read last. */
    record Same() implements Fetched {}

    /** Nothing came; the reason is a word of {@code agenda.intake.reason}. */
    record Nothing(String reason) implements Fetched {}

    /** Fetches; with nothing known, the file comes whatever it is. {@code webcal} addresses are those of the web. */
    Fetched fetch(String url, @Nullable String etag, @Nullable String lastModified) {
        Path file = null;
        try {
            Path folder = Files.createDirectories(properties.data().resolve("lectures"));
            file = Files.createTempFile(folder, "agenda", ".tmp");
            Map<String, String> headers = new LinkedHashMap<>();
            if (etag != null) {
                headers.put("If-None-Match", etag);
            }
            if (lastModified != null) {
                headers.put("If-Modified-Since", lastModified);
            }
            return switch (http.download(web(url), headers, file, MOST_BYTES, LONGEST)) {
                case Refused refused -> new Nothing(refused.reason().name());
                case Saved saved
                when saved.status() == OK ->
                    new Came(
                            Files.readAllBytes(file),
                            saved.headers().get("etag"),
                            saved.headers().get("last-modified"));
                case Saved saved when saved.status() == NOT_MODIFIED -> new Same();
                case Saved saved -> new Nothing(word(saved.status()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(file);
        }
    }

    /** Calendars are often given as {@code webcal://}, which means the same over https. */
    static String web(String url) {
        return url.strip().replaceFirst("(?i)^webcals?:", "https:");
    }

    private static String word(int status) {
        return switch (status) {
            case 401, 403 -> "FORBIDDEN";
            case 404, 410 -> "NOT_THERE";
            default -> status >= 500 ? "BROKEN" : "OTHER_ANSWER";
        };
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // the folder is swept by whoever reads sources
        }
    }
}
