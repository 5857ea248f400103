package fr.maillage.platform.http;

import fr.maillage.platform.UploadRoutes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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
    private static final int MOST_IN_ALL = UploadRoutes.MOST_BYTES + FORM_AROUND_FILE;

    /** What is read away of a too big file, so that the browser gets to read our answer instead of a broken line. */
    private static final long MOST_THROWN_AWAY = 32L << 20;

    @Bean
    MultipartConfigElement multipartBounds() {
        return new MultipartConfigElement("", UploadRoutes.MOST_BYTES, MOST_IN_ALL, MOST_IN_ALL);
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
            } else if (request.getContentLengthLong() > MOST_IN_ALL) {
                throwAway(request);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, route.tooBig());
            } else {
                chain.doFilter(request, response);
            }
        }

        private static void throwAway(HttpServletRequest request) throws IOException {
            if (request.getContentLengthLong() > MOST_THROWN_AWAY) {
                return;
            }
            byte[] buffer = new byte[1 << 14];
            try (InputStream body = request.getInputStream()) {
                while (body.read(buffer) >= 0) {
                    continue;
                }
            }
        }
    }
}
