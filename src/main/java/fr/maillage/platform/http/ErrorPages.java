package fr.maillage.platform.http;

import fr.maillage.platform.ErrorScreen;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where every failed request ends: JSON for data addresses and programs, a page for people. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    private final ObjectProvider<ErrorScreen> screen;

    ErrorPages(ObjectProvider<ErrorScreen> screen) {
        this.screen = screen;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer given = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Asked for by hand, this address is as unknown as any other.
        int status = given == null || given < FIRST_ERROR || given > LAST_ERROR ? 404 : given;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A request that the firewall refused has not been through the filter that sets these.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Safety.NOTHING);
        if (path.startsWith("/api/")) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            write(response, "application/problem+json", PlainErrorPage.problem(status));
            return;
        }
        if (wantsJson(request, path)) {
            write(response, "application/json", PlainErrorPage.json(status));
            return;
        }
        ErrorScreen ours = screen.getIfAvailable();
        if (ours != null) {
            try {
                ours.show(status, path, request, response);
                return;
            } catch (RuntimeException e) {
                if (!(e instanceof RequestRejectedException)) { // headers so wild that even this page may not read them
                    log.error("The error page itself failed", e);
                }
                if (response.isCommitted()) {
                    return;
                }
                response.resetBuffer();
                response.setStatus(status);
            }
        }
        write(response, "text/html", PlainErrorPage.html(status));
    }

    private static boolean wantsJson(HttpServletRequest request, String path) {
        String accept = accept(request);
        return path.endsWith(".json")
                || path.endsWith(".jsonld")
                || path.endsWith(".geojson")
                || path.startsWith("/actuator")
                || (accept.contains("json") && !accept.contains("html"));
    }

    /** Empty when it says nothing that may be read. */
    private static String accept(HttpServletRequest request) {
        try {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept == null ? "" : accept;
        } catch (RequestRejectedException e) {
            return ""; // the firewall lets nobody read a header so wild
        }
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type + ";charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
