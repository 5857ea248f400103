package fr.maillage.platform.http;

import fr.maillage.platform.Permission;
import fr.maillage.platform.PermissionCheck;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.SignInConfiguration;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The addresses of those who work here: they have sessions, and every form carries a token. Deny by default too: an
 * address below {@code /gestion} is open only to the permission that a {@link StaffRoutes} names.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StaffSafety {

    /** Everything that needs a session lies below these. */
    private static final String[] PLACES = {
        "/gestion", "/gestion/**", "/connexion", "/connexion/**", "/deconnexion", "/invitation", "/invitation/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain staffFilters(
            HttpSecurity http,
            List<PublicRoutes> open,
            List<StaffRoutes> guarded,
            ObjectProvider<PermissionCheck> check,
            ObjectProvider<SignInConfiguration> signIn)
            throws Exception {
        http.securityMatcher(PLACES);
        http.authorizeHttpRequests(requests -> {
            Safety.permit(requests, open);
            for (Guarded one : narrowestFirst(guarded)) {
                guard(requests, one, check);
            }
            requests.anyRequest().denyAll();
        });
        http.exceptionHandling(denied -> denied.authenticationEntryPoint(
                        (request, response, e) -> askToSignIn(open, guarded, request, response))
                .accessDeniedHandler((request, response, e) -> {
                    if (e instanceof CsrfException || isGuarded(guarded, request)) {
                        response.sendError(HttpServletResponse.SC_FORBIDDEN);
                    } else {
                        Safety.doesNotExist(open, request, response);
                    }
                }));
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED));
        Safety.common(http);
        for (SignInConfiguration configuration : signIn) {
            configuration.configure(http);
        }
        return http.build();
    }

    /** One pattern, who may use it, and how. */
    private record Guarded(HttpMethod method, PathPattern pattern, Permission permission) {}

    /** {@code /gestion/lieux/nouveau} before {@code /gestion/lieux/{id}}, whichever module was loaded first. */
    private static List<Guarded> narrowestFirst(List<StaffRoutes> guarded) {
        return guarded.stream()
                .flatMap(routes -> routes.patterns().stream()
                        .map(pattern -> new Guarded(
                                routes.method(),
                                PathPatternParser.defaultInstance.parse(pattern),
                                routes.permission())))
                .sorted(Comparator.comparing(Guarded::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    private static void guard(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Guarded one,
            ObjectProvider<PermissionCheck> check) {
        List<HttpMethod> methods =
                one.method().equals(HttpMethod.GET) ? List.of(HttpMethod.GET, HttpMethod.HEAD) : List.of(one.method());
        for (HttpMethod method : methods) {
            requests.requestMatchers(method, one.pattern().getPatternString()).access((who, request) -> {
                PermissionCheck ready = check.getIfAvailable();
                return new AuthorizationDecision(ready != null && ready.allows(one.permission()));
            });
        }
    }

    private static boolean isGuarded(List<StaffRoutes> guarded, HttpServletRequest request) {
        return guarded.stream()
                .flatMap(routes -> routes.patterns().stream())
                .anyMatch(pattern -> PathPatternRequestMatcher.withDefaults()
                        .matcher(pattern)
                        .matches(request));
    }

    /** Only an address that exists asks to sign in; a form that comes too late is told so, and nothing is done. */
    private static void askToSignIn(
            List<PublicRoutes> open,
            List<StaffRoutes> guarded,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!isGuarded(guarded, request)) {
            Safety.doesNotExist(open, request, response);
        } else if (request.getMethod().equals("GET")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String back = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            response.sendRedirect("/connexion?retour=" + back);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
