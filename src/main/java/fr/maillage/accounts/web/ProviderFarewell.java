package fr.maillage.accounts.web;

import fr.maillage.accounts.app.SiteAddress;
import fr.maillage.accounts.app.oidc.OidcProviders;
import fr.maillage.accounts.app.oidc.Reached;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out where somebody came from (OpenID Connect RP-Initiated Logout 1.0): on a shared computer, whoever comes next
 * would otherwise be let in again without a question. Offered as a link, for a form may not lead to another site.
 */
@Component
class ProviderFarewell {

    private static final String KEPT = "accounts.oidc";

    private final SessionDoor door;
    private final OidcProviders providers;
    private final SiteAddress site;

    ProviderFarewell(SessionDoor door, OidcProviders providers, SiteAddress site) {
        this.door = door;
        this.providers = providers;
        this.site = site;
    }

    /** Remembers, in the session just opened, through whom somebody came. */
    void remember(HttpServletRequest request, String provider, String idToken) {
        request.getSession().setAttribute(KEPT, provider + " " + idToken);
    }

    /** Ends the session; returns where to go then. */
    String leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(KEPT);
        door.leave(request);
        if (!(kept instanceof String text)) {
            return "/connexion";
        }
        String provider = text.substring(0, text.indexOf(' '));
        if (providers.reach(provider).map(Reached::endSession).isEmpty()) {
            return "/connexion";
        }
        request.getSession(true).setAttribute(KEPT, text);
        return "/connexion/oidc/" + provider + "/adieu";
    }

    /** The provider’s own way out, once, for whoever has just left; empty when there is none. */
    Optional<String> wayOut(HttpServletRequest request, String provider) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(KEPT);
        if (session == null || !(kept instanceof String text) || !text.startsWith(provider + " ")) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return providers.reach(provider).flatMap(reached -> Optional.ofNullable(reached.endSession())
                .map(end -> UriComponentsBuilder.fromUriString(end)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(
                                text.substring(text.indexOf(' ') + 1),
                                reached.provider().clientId(),
                                site.get() + "/connexion")
                        .toUriString()));
    }
}
