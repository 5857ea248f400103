package fr.maillage.platform.http;

import fr.maillage.platform.FramedRoutes;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Deny by default: only what a module declared in {@link PublicRoutes} answers; the rest does not exist. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Safety {

    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONLY_POSITION = "geolocation=(self), camera=(), microphone=(), payment=()";

    /** Everything the public reads and sends: no session, no cookie, nobody known. */
    @Bean
    SecurityFilterChain filters(HttpSecurity http, List<PublicRoutes> open, List<FramedRoutes> framed)
            throws Exception {
        http.authorizeHttpRequests(requests -> {
            permit(requests, open);
            requests.anyRequest().denyAll();
        });
        http.exceptionHandling(denied -> denied.authenticationEntryPoint(
                        (request, response, e) -> doesNotExist(open, request, response))
                .accessDeniedHandler((request, response, e) -> doesNotExist(open, request, response)));
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        common(http);
        http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter((request, response) -> refuseFrames(framed, request, response)));
        return http.build();
    }

    /** {@code X-Frame-Options} says what {@code frame-ancestors} says, for browsers that do not know the latter. */
    private static void refuseFrames(
            List<FramedRoutes> framed, HttpServletRequest request, HttpServletResponse response) {
        if (framed.stream().anyMatch(routes -> routes.names(request.getRequestURI()))) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        } else {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }

    static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<PublicRoutes> open) {
        for (PublicRoutes routes : open) {
            String[] patterns = routes.patterns().toArray(String[]::new);
            requests.requestMatchers(routes.method(), patterns).permitAll();
            if (routes.method().equals(HttpMethod.GET)) {
                requests.requestMatchers(HttpMethod.HEAD, patterns).permitAll();
            }
        }
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    }

    /** What every answer carries, whoever asks. */
    static void common(HttpSecurity http) {
        http.addFilterAfter(new CrossSiteFilter(), HeaderWriterFilter.class);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .xssProtection(HeadersConfigurer.XXssConfig::disable)
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(ONLY_POSITION))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .contentSecurityPolicy(content -> content.policyDirectives(NOTHING)));
    }

    /** 405 when the address is open to another method, else 404: nothing tells apart what is closed and what is not there. */
    static void doesNotExist(List<PublicRoutes> open, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TreeSet<String> allowed = new TreeSet<>();
        for (PublicRoutes routes : open) {
            for (String pattern : routes.patterns()) {
                if (PathPatternRequestMatcher.withDefaults().matcher(pattern).matches(request)) {
                    allowed.add(routes.method().name());
                }
            }
        }
        if (allowed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Bean
    PublicRoutes health() {
        return PublicRoutes.get("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lastResort() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(LastResortValve.class.getName());
            }
        });
    }
}
