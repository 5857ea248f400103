package fr.maillage.accounts.app.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * A provider whose configuration has been read.
 *
 * @param endSession where somebody is signed out of it too; null when it offers no such thing
 */
public record Reached(OidcProvider provider, ClientRegistration registration, @Nullable String endSession) {}
