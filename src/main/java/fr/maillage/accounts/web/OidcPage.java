package fr.maillage.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody could not come in through a provider, or how to leave it.
 *
 * @param problem the end of the message keys {@code accounts.oidc.<case>.title} and {@code .text}
 * @param provider its name
 * @param leaveUrl where to sign out of it too; null when that is not the question
 */
public record OidcPage(String problem, String provider, @Nullable String leaveUrl) {}
