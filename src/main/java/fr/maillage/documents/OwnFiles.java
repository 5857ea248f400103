package fr.maillage.documents;

import com.openhtmltopdf.extend.FSStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The only files that a document may use: styles and pictures beside our own code, fonts, and {@code data:}. */
final class OwnFiles {

    static final String PROTOCOL = "classpath";
    static final String ROOT = PROTOCOL + ":";

    private static final Pattern OURS = Pattern.compile("classpath:[a-z]+(/[a-z]+)*/[\\w-]+\\.(css|svg|png|jpg)");

    private OwnFiles() {}

    /** The address itself when it is allowed, else nothing. */
    static @Nullable String resolve(@Nullable String base, @Nullable String uri) {
        return uri != null && isAllowed(uri) ? uri : null;
    }

    static boolean isAllowed(String uri) {
        return uri.startsWith("data:") || OURS.matcher(uri).matches();
    }

    static FSStream open(String uri) {
        if (!OURS.matcher(uri).matches()) {
            throw new IllegalArgumentException("Not a file for documents");
        }
        return new Opened("/fr/maillage/" + uri.substring(ROOT.length()));
    }

    static InputStream font(String name) {
        return stream("/liberation/" + name);
    }

    private static InputStream stream(String path) {
        InputStream stream = OwnFiles.class.getResourceAsStream(path);
        if (stream == null) {
            throw new UncheckedIOException(new IOException("Missing: " + path));
        }
        return stream;
    }

    /** One of our files, as the renderer wants it. */
    private record Opened(String path) implements FSStream {

        @Override
        public InputStream getStream() {
            return stream(path);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(stream(path), StandardCharsets.UTF_8);
        }
    }
}
