package fr.maillage.opendata.web;

import fr.maillage.design.Screens;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Allowance;
import fr.maillage.platform.RateLimits.Pace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps one program from taking the place of all others, and says at each answer what is left (IETF draft « RateLimit
 * header fields for HTTP », version 10): 300 requests at once, five more a second. The whole directory takes a few hundred.
 */
@Component
class ApiPace implements HandlerInterceptor, WebMvcConfigurer {

    static final int AT_ONCE = 300;

    private static final Pace PACE = new Pace("opendata.api", AT_ONCE, Duration.ofMillis(200));
    private static final long WINDOW_SECONDS =
            PACE.every().multipliedBy(AT_ONCE).toSeconds();

    private final RateLimits limits;
    private final Screens screens;

    ApiPace(RateLimits limits, Screens screens) {
        this.limits = limits;
        this.screens = screens;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Allowance allowance = limits.take(PACE, request);
        response.setHeader("RateLimit-Policy", "\"api\";q=" + AT_ONCE + ";w=" + WINDOW_SECONDS);
        response.setHeader("RateLimit", "\"api\";r=" + allowance.left() + ";t=" + allowance.fullSeconds());
        if (allowance.allowed()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, allowance.nextSeconds())));
        Problem.of(screens.ui(request), HttpStatus.TOO_MANY_REQUESTS, "pace", AT_ONCE)
                .render(Map.of(), request, response);
        return false;
    }
}
