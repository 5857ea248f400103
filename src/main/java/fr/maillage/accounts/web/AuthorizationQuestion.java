package fr.maillage.accounts.web;

import fr.maillage.accounts.app.oidc.OidcProviders;
import fr.maillage.accounts.app.oidc.Reached;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What is asked of a provider: an authorization code, with state, nonce and PKCE (RFC 7636, S256) fresh each time. */
final class AuthorizationQuestion {

    private AuthorizationQuestion() {}

    static OAuth2AuthorizationRequest ask(Reached reached, String siteAddress, HttpServletRequest request) {
        ClientRegistration registration = reached.registration();
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(List.of(registration)));
        String id = registration.getRegistrationId();
        resolver.setAuthorizationRequestCustomizer(question -> {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(question);
            question.redirectUri(siteAddress + OidcProviders.CALLBACK.replace("{registrationId}", id));
            if (!reached.provider().acrValues().isEmpty()) {
                question.additionalParameters(more ->
                        more.put("acr_values", String.join(" ", reached.provider().acrValues())));
            }
        });
        return Objects.requireNonNull(resolver.resolve(request, id));
    }
}
