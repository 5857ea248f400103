package fr.maillage.accounts.app.oidc;

import fr.maillage.accounts.app.oidc.OidcAnswer.Refused;
import fr.maillage.accounts.app.oidc.OidcAnswer.Vouched;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Turns the answer that a browser brings back from a provider into who it vouches for. State, code, PKCE verifier, the ID
 * token’s signature, issuer, audience, times and nonce are checked by Spring Security (OpenID Connect Core 1.0, 3.1.3.7).
 */
@Component
public class OidcSignIn {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

    /** RFC 8176: what says by itself that more than one factor was shown. */
    private static final String SEVERAL_FACTORS = "mfa";

    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    OidcSignIn() {
        OidcIdTokenDecoderFactory tokens = new OidcIdTokenDecoderFactory();
        tokens.setJwsAlgorithmResolver(OidcSignIn::algorithm);
        exchange = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new UserInfo());
        exchange.setJwtDecoderFactory(tokens);
    }

    /** The one it says it signs with; RS256, which every provider must know, when it says several. */
    private static SignatureAlgorithm algorithm(ClientRegistration registration) {
        Object said = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        List<String> names = said instanceof Collection<?> all
                ? all.stream().map(Objects::toString).toList()
                : List.of();
        return names.isEmpty() || names.contains(SignatureAlgorithm.RS256.getName())
                ? SignatureAlgorithm.RS256
                : Stream.of(SignatureAlgorithm.ES256, SignatureAlgorithm.PS256)
                        .filter(algorithm -> names.contains(algorithm.getName()))
                        .findFirst()
                        .orElse(SignatureAlgorithm.RS256);
    }

    /** Exchanges the code for what the provider says of the person. */
    public OidcAnswer read(Reached reached, OAuth2AuthorizationRequest asked, OAuth2AuthorizationResponse came) {
        try {
            Authentication done = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                    reached.registration(), new OAuth2AuthorizationExchange(asked, came)));
            if (done != null && done.getPrincipal() instanceof OidcUser user) {
                return vouched(reached, user);
            }
            return new Refused();
        } catch (OAuth2AuthenticationException e) {
            // The provider's own words may hold personal data: only the code of the error is written down.
            log.info(
                    "Sign-in through « {} » refused: {}",
                    reached.registration().getRegistrationId(),
                    e.getError().getErrorCode());
            return new Refused();
        } catch (AuthenticationServiceException e) {
            log.warn("Sign-in through « {} » failed", reached.registration().getRegistrationId());
            return new Refused();
        }
    }

    private static Vouched vouched(Reached reached, OidcUser user) {
        OidcProvider provider = reached.provider();
        String email = user.getClaimAsString("email");
        boolean verified = provider.emailTrusted() || Boolean.TRUE.equals(user.getClaimAsBoolean("email_verified"));
        Object methods = user.getIdToken().getClaim("amr");
        String level = user.getIdToken().getClaimAsString("acr");
        boolean second = (methods instanceof Collection<?> all
                        && all.stream().anyMatch(one -> SEVERAL_FACTORS.equals(
                                Objects.toString(one).toLowerCase(Locale.ROOT))))
                || (level != null && provider.secondFactorAcr().contains(level));
        return new Vouched(
                provider.kind(),
                Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
                user.getIdToken().getSubject(),
                email,
                verified,
                second,
                user.getIdToken().getTokenValue());
    }
}
