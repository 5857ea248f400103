package fr.maillage.design;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/**
 * Data for programs and for whoever keeps files: sent while it is made, whatever its length, to any site that asks
 * (CORS, RFC 9110 conditional requests and HEAD, gzip).
 *
 * @param name what the file is called when it is kept; null to be read at once
 * @param mediaType for {@code Content-Type}
 * @param tag entity tag, with its quotes; weak, since the compressed and the plain bytes share it
 * @param modified when what is sent last changed; null when only the tag says
 * @param body makes the bytes; not asked for by HEAD, nor by who has them already
 */
public record FileAnswer(
        @Nullable String name,
        String mediaType,
        String tag,
        @Nullable Instant modified,
        Body body) implements View {

    /** Makes the bytes. */
    @FunctionalInterface
    public interface Body {

        /** Writes them all; the stream is closed by whoever called. */
        void write(OutputStream out) throws IOException;
    }

    private static final int BUFFER = 8192;

    /** Bytes that are there already, to be read at once; their tag is made from them. */
    public static FileAnswer of(String mediaType, byte[] bytes) {
        return new FileAnswer(null, mediaType, Assets.weakTag(bytes), null, out -> out.write(bytes));
    }

    @Override
    public String getContentType() {
        return mediaType;
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        ServletWebRequest asked = new ServletWebRequest(request, response);
        if (modified == null ? asked.checkNotModified(tag) : asked.checkNotModified(tag, modified.toEpochMilli())) {
            return;
        }
        response.setContentType(mediaType);
        if (name != null) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        }
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (RenderedPage.acceptsGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            try (OutputStream out = new GZIPOutputStream(response.getOutputStream(), BUFFER)) {
                body.write(out);
            }
        } else {
            body.write(response.getOutputStream());
        }
    }
}
