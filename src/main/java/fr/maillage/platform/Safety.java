package fr.maillage.platform;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Deny by default: only what a module declared in {@link PublicRoutes} answers. */
@Configuration(proxyBeanMethods = false)
class Safety {

    @Bean
    SecurityFilterChain filters(HttpSecurity http, List<PublicRoutes> open) throws Exception {
        http.authorizeHttpRequests(requests -> {
            for (PublicRoutes routes : open) {
                String[] patterns = routes.patterns().toArray(String[]::new);
                requests.requestMatchers(routes.method(), patterns).permitAll();
                if (routes.method().equals(HttpMethod.GET)) {
                    requests.requestMatchers(HttpMethod.HEAD, patterns).permitAll();
                }
            }
            requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR)
                    .permitAll();
            requests.anyRequest().denyAll();
        });
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    PublicRoutes health() {
        return PublicRoutes.get("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");
    }
}
