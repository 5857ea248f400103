package fr.maillage.accounts.app.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The sites that vouch for people here. Nothing is asked of them before somebody wants to use one: an instance starts, and its
 * other ways in work, when one of them is down.
 */
@Component
@EnableConfigurationProperties(OidcProperties.class)
public class OidcProviders {

    /** Where a provider sends people back to, below the address of this site. */
    public static final String CALLBACK = "/connexion/oidc/{registrationId}/retour";

    private static final Logger log = LoggerFactory.getLogger(OidcProviders.class);
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,30}");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Map<String, OidcProvider> configured = new TreeMap<>();
    private final RestClient http = patient();
    private final Cache<String, Reached> reached =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    OidcProviders(OidcProperties properties) {
        properties.oidc().forEach((id, provider) -> {
            if (provider.isComplete() && WORD.matcher(id).matches()) {
                configured.put(id, provider);
            } else {
                log.warn("The OpenID Connect provider « {} » is left out: issuer or client id is missing", id);
            }
        });
    }

    /** A client that does not wait for ever. */
    static RestClient patient() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(java.net.http.HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(PATIENCE);
        return RestClient.builder().requestFactory(factory).build();
    }

    /** Those that can be used, by their word. */
    public Map<String, OidcProvider> list() {
        return Map.copyOf(configured);
    }

    /** Whether there is one of that word. */
    public Optional<OidcProvider> find(String id) {
        return Optional.ofNullable(configured.get(id));
    }

    /** One of them with its configuration, read now if need be; empty when it does not answer as it should. */
    public Optional<Reached> reach(String id) {
        OidcProvider provider = configured.get(id);
        if (provider == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reached.get(id, word -> discover(word, provider)));
        } catch (RuntimeException e) {
            log.warn("The OpenID Connect provider « {} » does not answer: {}", id, e.toString());
            return Optional.empty();
        }
    }

    /** OpenID Connect Discovery 1.0, section 4. */
    private Reached discover(String id, OidcProvider provider) {
        String issuer = provider.issuer().replaceFirst("/+$", "");
        Map<String, Object> told =
                http.get().uri(issuer + "/.well-known/openid-configuration").retrieve().body(JSON);
        if (told == null || !(told.get("issuer") instanceof String named) || !issuer.equals(named.replaceFirst("/+$", ""))) {
            throw new IllegalStateException("it names another issuer");
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(told)
                .registrationId(id)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(provider.scopes())
                .redirectUri("{baseUrl}" + CALLBACK)
                .userNameAttributeName("sub")
                .build();
        return new Reached(provider, registration, text(told.get("end_session_endpoint")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && text.startsWith("http") ? text : null;
    }
}
