package fr.maillage.design;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.platform.FramedRoutes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keeps public pages that say they may be kept for ten seconds, so that a busy moment asks the database once.
 * Ten seconds is short enough for « ouvert » to be true and for an operator's import to show at once.
 * Also remembers the language chosen by {@code ?lang=}, kept page or not.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageCache extends OncePerRequestFilter {

    /** Request attribute under which a page that may be kept is left by {@link Screens}. */
    static final String KEEP = PageCache.class.getName() + ".keep";

    private static final long MAX_BYTES = 24 << 20;
    private static final int MAX_QUERY = 500;

    private final List<FramedRoutes> framed;

    PageCache(List<FramedRoutes> framed) {
        this.framed = framed;
    }

    private final AtomicLong forgotten = new AtomicLong();

    private record Key(String path, @Nullable String query, String language, String host) {}

    private final Cache<Key, RenderedPage> pages = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(10))
            .maximumWeight(MAX_BYTES)
            .weigher((Key key, RenderedPage page) -> page.plain().length + page.gzipped().length + 500)
            .build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isFramed(request) && !request.getRequestURI().startsWith("/api/")) {
            rememberLanguage(request, response);
        }
        String query = request.getQueryString();
        boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!get && request.getRequestURI().startsWith("/gestion/")) {
            chain.doFilter(request, response);
            forget(); // whoever corrects a page wants to see it corrected
            return;
        }
        if (!get || (query != null && query.length() > MAX_QUERY)) {
            chain.doFilter(request, response);
            return;
        }
        Key key = new Key(request.getRequestURI(), query, cookie(request), host(request));
        RenderedPage kept = pages.getIfPresent(key);
        if (kept != null) {
            kept.send(request, response);
            return;
        }
        long before = forgotten.get();
        chain.doFilter(request, response);
        if (before == forgotten.get() && request.getAttribute(KEEP) instanceof RenderedPage page) {
            pages.put(key, page);
        }
    }

    private boolean isFramed(HttpServletRequest request) {
        return framed.stream().anyMatch(routes -> routes.names(request.getRequestURI()));
    }

    /** A page that was begun before is not kept either: it may have read what is no longer true. */
    void forget() {
        forgotten.incrementAndGet();
        pages.invalidateAll();
    }

    private static void rememberLanguage(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        if (query == null || !query.contains("lang=")) {
            return;
        }
        String asked = request.getParameter("lang");
        if ("en".equals(asked) || "fr".equals(asked)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Languages.COOKIE, asked)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .sameSite("Lax")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .build()
                            .toString());
        }
    }

    private static String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, Languages.COOKIE);
        return cookie != null && cookie.getValue().equals("en") ? "en" : "fr";
    }

    /** Pages name their own address (canonical link, QR code), so one host's page is not another's. */
    private static String host(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
