package fr.maillage.accounts.app.oidc;

import org.jspecify.annotations.Nullable;

/** What came back from a provider. */
public sealed interface OidcAnswer {

    /**
     * It vouches for somebody.
     *
     * @param subject who they are to the provider; never changes, unlike the e-mail address
     * @param emailVerified whether the provider, or the operator for it, says that the address is theirs
     * @param secondFactor whether it says that two factors were shown
     * @param idToken to sign them out there too
     */
    record Vouched(
            OidcProvider.Kind kind,
            String issuer,
            String subject,
            @Nullable String email,
            boolean emailVerified,
            boolean secondFactor,
            String idToken)
            implements OidcAnswer {}

    /** It does not, or what came back is not what was asked for. */
    record Refused() implements OidcAnswer {}
}
