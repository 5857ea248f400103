package fr.maillage.design;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * A page as it goes over the wire, made once and sent many times.
 *
 * @param status the HTTP status
 * @param headers all its own headers but length and encoding
 * @param etag entity tag of the body, weak since the compressed and the plain one share it
 * @param plain the body
 * @param gzipped the body, compressed
 */
record RenderedPage(int status, Map<String, String> headers, String etag, byte[] plain, byte[] gzipped) {

    /** The same page with another policy for what it may show, or be shown in. */
    RenderedPage withPolicy(String instead, String of) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.computeIfPresent("Content-Security-Policy", (name, policy) -> policy.replace(instead, of));
        return new RenderedPage(status, Map.copyOf(changed), etag, plain, gzipped);
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.addHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        if (status == 200) {
            response.setHeader(HttpHeaders.ETAG, etag);
            String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
            if (known != null && known.contains(etag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        byte[] body = plain;
        if (acceptsGzip(request)) {
            body = gzipped;
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.replace(" ", "").contains("gzip;q=0,")
                && !accepted.replace(" ", "").endsWith("gzip;q=0");
    }
}
