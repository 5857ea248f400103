package fr.maillage.accounts.app.oidc;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers of this instance.
 *
 * @param oidc by the word that stands for each in addresses and variables
 */
@ConfigurationProperties("maillage")
public record OidcProperties(@DefaultValue Map<String, OidcProvider> oidc) {}
