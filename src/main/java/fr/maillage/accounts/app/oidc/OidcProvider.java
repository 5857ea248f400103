package fr.maillage.accounts.app.oidc;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A site that vouches for people, as the operator set it up ({@code MAILLAGE_OIDC_<ID>_…}).
 *
 * @param issuer its address, from which its OpenID Connect configuration is read at first use
 * @param name as people know it, on the button
 * @param kind whom it vouches for
 * @param scopes what is asked of it; no more than is needed to know somebody again
 * @param acrValues what it must make sure of ({@code eidas1} for ProConnect and FranceConnect); empty to leave it to itself
 * @param secondFactorAcr the levels, among those it answers, that mean that two factors were shown
 * @param emailTrusted whether its e-mail addresses count as verified though it does not say so: only for one that takes them
 *     from employers, as ProConnect does
 */
public record OidcProvider(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("AGENT") Kind kind,
        @DefaultValue({"openid", "email"}) List<String> scopes,
        @DefaultValue({}) List<String> acrValues,
        @DefaultValue({}) List<String> secondFactorAcr,
        @DefaultValue("false") boolean emailTrusted) {

    /** Whom a provider vouches for. */
    public enum Kind {
        /** People who work here. */
        AGENT,
        /** Residents, who have no account here: what is said of them opens nothing. */
        RESIDENT
    }

    /** Whether enough is set for it to be used. */
    boolean isComplete() {
        return !issuer.isBlank() && !clientId.isBlank();
    }
}
