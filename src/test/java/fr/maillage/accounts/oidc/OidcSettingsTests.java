package fr.maillage.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.accounts.app.oidc.OidcProperties;
import fr.maillage.accounts.app.oidc.OidcProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcSettingsTests {

    @Test
    void theVariablesOfTheGuideAreUnderstood() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "MAILLAGE_OIDC_PROCONNECT_ISSUER", "https://proconnect.example/api/v2",
                                        "MAILLAGE_OIDC_PROCONNECT_CLIENT_ID", "abc",
                                        "MAILLAGE_OIDC_PROCONNECT_CLIENT_SECRET", "def",
                                        "MAILLAGE_OIDC_PROCONNECT_NAME", "ProConnect",
                                        "MAILLAGE_OIDC_PROCONNECT_ACR_VALUES", "eidas1",
                                        "MAILLAGE_OIDC_PROCONNECT_SECOND_FACTOR_ACR", "eidas2,eidas3",
                                        "MAILLAGE_OIDC_PROCONNECT_EMAIL_TRUSTED", "true")));
        ConfigurationPropertySources.attach(environment);

        OidcProvider provider = Binder.get(environment)
                .bind("maillage", OidcProperties.class)
                .get()
                .oidc()
                .get("proconnect");

        assertThat(provider.issuer()).isEqualTo("https://proconnect.example/api/v2");
        assertThat(provider.clientId()).isEqualTo("abc");
        assertThat(provider.clientSecret()).isEqualTo("def");
        assertThat(provider.kind()).isEqualTo(OidcProvider.Kind.AGENT);
        assertThat(provider.scopes()).containsExactly("openid", "email");
        assertThat(provider.acrValues()).isEqualTo(List.of("eidas1"));
        assertThat(provider.secondFactorAcr()).containsExactly("eidas2", "eidas3");
        assertThat(provider.emailTrusted()).isTrue();
    }
}
