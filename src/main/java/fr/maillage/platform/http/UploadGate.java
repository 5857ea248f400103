package fr.maillage.platform.http;

import fr.maillage.platform.UploadRoutes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in where a module declared {@link UploadRoutes}, and nowhere else. They are held in memory, so nothing that
 * was sent ever lies on the disk. What is announced as too big is not parsed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadGate {

    private static final int FORM_AROUND_FILE = 64 << 10;

    /** What is read away of a too big file, so that the browser gets to read our answer instead of a broken line. */
    private static final long MOST_THROWN_AWAY = 32L << 20;

    /** So many big files are held in memory at once, and no more: those who send them are not known yet when they are read. */
    private static final int MOST_BIG_AT_ONCE = 3;

    /** The file alone may weigh as much as all: were it refused while the form is read, the form's token would be lost too. */
    @Bean
    MultipartConfigElement multipartBounds(List<UploadRoutes> routes) {
        int most = routes.stream().mapToInt(UploadGate::mostInAll).max().orElse(FORM_AROUND_FILE);
        return new MultipartConfigElement("", most, most, most);
    }

    private static int mostInAll(UploadRoutes route) {
        return route.mostBytes() + FORM_AROUND_FILE;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> uploadGateFilter(List<UploadRoutes> routes) {
        FilterRegistrationBean<OncePerRequestFilter> gate = new FilterRegistrationBean<>(new Gate(routes));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return gate;
    }

    /** Stands before anything that would read a parameter. */
    private static final class Gate extends OncePerRequestFilter {

        private final Map<String, UploadRoutes> routes;
        private final Semaphore big = new Semaphore(MOST_BIG_AT_ONCE);

        Gate(List<UploadRoutes> routes) {
            this.routes = routes.stream().collect(Collectors.toMap(UploadRoutes::path, Function.identity()));
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String type = request.getContentType();
            if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                chain.doFilter(request, response);
                return;
            }
            UploadRoutes route = routes.get(request.getRequestURI());
            if (route == null || !request.getMethod().equals("POST")) {
                response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            } else if (request.getContentLengthLong() < 0) {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            } else if (request.getContentLengthLong() > mostInAll(route)) {
                throwAway(request);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, route.tooBig());
            } else if (request.getContentLengthLong() <= UploadRoutes.MOST_BYTES + FORM_AROUND_FILE) {
                chain.doFilter(request, response);
            } else if (big.tryAcquire()) {
                try {
                    chain.doFilter(request, response);
                } finally {
                    big.release();
                }
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }

        private static void throwAway(HttpServletRequest request) throws IOException {
            if (request.getContentLengthLong() > MOST_THROWN_AWAY) {
                return;
            }
            try (InputStream body = request.getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
