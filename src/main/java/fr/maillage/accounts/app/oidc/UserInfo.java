package fr.maillage.accounts.app.oidc;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider tells of somebody besides their ID token: plain JSON, or a signed JWT as ProConnect and FranceConnect send
 * it (OpenID Connect Core 1.0, section 5.3).
 */
class UserInfo implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final MediaType JWT = MediaType.valueOf("application/jwt");
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = new JsonMapper();

    private final RestClient http = OidcProviders.patient();

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        ClientRegistration registration = request.getClientRegistration();
        String uri = registration.getProviderDetails().getUserInfoEndpoint().getUri();
        if (uri == null || uri.isBlank()) {
            return new DefaultOidcUser(List.of(), request.getIdToken());
        }
        Map<String, Object> claims = ask(request, uri);
        if (!request.getIdToken().getSubject().equals(claims.get("sub"))) {
            throw refused("the user info is about somebody else");
        }
        return new DefaultOidcUser(List.of(), request.getIdToken(), new OidcUserInfo(claims));
    }

    private Map<String, Object> ask(OidcUserRequest request, String uri) {
        try {
            ResponseEntity<byte[]> answer = http.get()
                    .uri(uri)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + request.getAccessToken().getTokenValue())
                    .accept(MediaType.APPLICATION_JSON, JWT)
                    .retrieve()
                    .toEntity(byte[].class);
            byte[] body = answer.getBody() == null ? new byte[0] : answer.getBody();
            String text = new String(body, StandardCharsets.UTF_8);
            MediaType type = answer.getHeaders().getContentType();
            return JWT.isCompatibleWith(type == null ? MediaType.APPLICATION_JSON : type)
                    ? signed(request.getClientRegistration(), text)
                    : MAPPER.readValue(text, CLAIMS);
        } catch (RestClientException | JacksonException | JwtException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"), e);
        }
    }

    private static Map<String, Object> signed(ClientRegistration registration, String text) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256)))
                .build();
        Jwt jwt = decoder.decode(text.strip());
        String issuer = registration.getProviderDetails().getIssuerUri();
        Collection<String> audience = jwt.getAudience();
        if (jwt.hasClaim("iss") && !jwt.getClaimAsString("iss").equals(issuer)) {
            throw refused("the user info comes from somebody else");
        }
        if (audience != null && !audience.isEmpty() && !audience.contains(registration.getClientId())) {
            throw refused("the user info is for somebody else");
        }
        return jwt.getClaims();
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response", why, null), why);
    }
}
