package fr.maillage.accounts.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A real OpenID provider (Spring Authorization Server) in a context and on a port of its own. It tells the e-mail address only
 * in the user info, as a signed JWT, as ProConnect does. A person's name here is their user name; the password is
 * {@code motdepasse}. No stereotype on this class: the site's own context must not find it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class OidcServer {

    static final String PASSWORD = "motdepasse";

    /** Who can sign in there, and what is told of them. */
    private static final Map<String, Map<String, Object>> TOLD = Map.of(
            "invitee", Map.of("email", "essai.invitee@lorande.example", "email_verified", true),
            "inconnue", Map.of("email", "essai.inconnue@lorande.example", "email_verified", true),
            "douteux", Map.of("email", "essai.douteux@lorande.example", "email_verified", false));

    /** Where the site runs, known once it does. */
    static volatile String site = "http://127.0.0.1";

    /** Starts it. */
    static ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(OidcServer.class)
                .properties(Map.of(
                        "server.port", "0",
                        "spring.config.location", "optional:classpath:/no-such.yaml",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn",
                        "server.servlet.session.cookie.name", "provider"))
                .run();
    }

    static String issuer(ServletWebServerApplicationContext server) {
        return "http://localhost:" + server.getWebServer().getPort();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.providerConfigurationEndpoint(configuration ->
                    configuration.providerConfigurationCustomizer(told -> told.claims(claims -> claims.put(
                            "userinfo_endpoint",
                            claims.get("issuer").toString() + "/informations")))));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(
                denied -> denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/informations").permitAll().anyRequest().authenticated());
        http.formLogin(Customizer.withDefaults());
        return http.build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(TOLD.keySet().stream()
                .map(name -> User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .roles("PERSON")
                        .build())
                .toList());
    }

    /** The two clients of the site, wherever it runs by now. */
    @Bean
    RegisteredClientRepository clients() {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                throw new UnsupportedOperationException();
            }

            @Override
            public RegisteredClient findById(String id) {
                return findByClientId(id);
            }

            @Override
            public RegisteredClient findByClientId(String id) {
                return client(id, id.equals("maillage") ? "essai" : id);
            }
        };
    }

    private static RegisteredClient client(String id, String word) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}secret-" + word)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(site + "/connexion/oidc/" + word + "/retour")
                .postLogoutRedirectUri(site + "/connexion")
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("essai").generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** Names the client in the access token, so that the user info can be made out to it. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().claim("client", context.getRegisteredClient().getClientId());
            } else {
                context.getClaims().claim("acr", "eidas1");
            }
        };
    }

    /** The user info as a signed JWT. */
    @Bean
    RouterFunction<ServerResponse> informations(JwtDecoder decoder, JwtEncoder encoder) {
        return RouterFunctions.route()
                .GET("/informations", request -> {
                    String bearer = request.headers().firstHeader("Authorization");
                    Jwt access = decoder.decode(bearer.substring("Bearer ".length()));
                    return ServerResponse.ok()
                            .contentType(MediaType.valueOf("application/jwt"))
                            .body(signed(access, encoder));
                })
                .build();
    }

    private static String signed(Jwt access, JwtEncoder encoder) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(access.getClaimAsString("iss"))
                .audience(List.of(access.getClaimAsString("client")))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(60))
                .subject(access.getSubject());
        TOLD.get(access.getSubject()).forEach(claims::claim);
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
