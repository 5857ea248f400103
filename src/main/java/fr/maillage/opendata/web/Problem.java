package fr.maillage.opendata.web;

import fr.maillage.design.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program is told when it is refused (RFC 9457), in French, or in English with {@code lang=en}.
 *
 * @param status 400, 404, 410 or 429
 * @param title one sentence, the same each time
 * @param detail what was wrong this time, and what would be right
 */
record Problem(HttpStatus status, String title, String detail) implements View {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** A refusal in the reader's language: messages {@code opendata.problem.<key>.title} and {@code .detail}. */
    static Problem of(Ui ui, HttpStatus status, String key, @Nullable Object... arguments) {
        return new Problem(
                status,
                ui.t("opendata.problem." + key + ".title"),
                ui.t("opendata.problem." + key + ".detail", arguments));
    }

    @Override
    public String getContentType() {
        return MEDIA_TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("status", status.value());
        members.put("title", title);
        members.put("detail", detail);
        members.put("instance", request.getRequestURI());
        byte[] body = JsonMapper.shared().writeValueAsBytes(members);
        response.setStatus(status.value());
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
