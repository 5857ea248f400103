package fr.maillage.accounts.web;

import fr.maillage.accounts.app.LinkIdentity;
import fr.maillage.accounts.app.LinkIdentity.Linked;
import fr.maillage.accounts.app.SiteAddress;
import fr.maillage.accounts.app.oidc.OidcAnswer;
import fr.maillage.accounts.app.oidc.OidcAnswer.Refused;
import fr.maillage.accounts.app.oidc.OidcAnswer.Vouched;
import fr.maillage.accounts.app.oidc.OidcProvider;
import fr.maillage.accounts.app.oidc.OidcProviders;
import fr.maillage.accounts.app.oidc.OidcSignIn;
import fr.maillage.accounts.app.oidc.Reached;
import fr.maillage.design.Screens;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /connexion/oidc/…}: signing in through another site, and leaving it. */
@Controller
class OidcController implements SignInWays {

    private static final String PATH = "/connexion/oidc/{id}";

    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Screens screens;
    private final OidcProviders providers;
    private final OidcSignIn signIn;
    private final LinkIdentity linkIdentity;
    private final SessionDoor door;
    private final ProviderFarewell farewell;
    private final SiteAddress site;

    OidcController(
            Screens screens,
            OidcProviders providers,
            OidcSignIn signIn,
            LinkIdentity linkIdentity,
            SessionDoor door,
            ProviderFarewell farewell,
            SiteAddress site) {
        this.screens = screens;
        this.providers = providers;
        this.signIn = signIn;
        this.linkIdentity = linkIdentity;
        this.door = door;
        this.farewell = farewell;
        this.site = site;
    }

    @Bean
    static PublicRoutes oidcRoutes() {
        return PublicRoutes.get(PATH, PATH + "/retour", PATH + "/adieu", PATH + "/fin");
    }

    @Override
    public List<SignInWay> list() {
        return providers.list().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new SignInWay(name(one.getKey(), one.getValue()), "/connexion/oidc/" + one.getKey()))
                .toList();
    }

    /** Sends the browser to the provider. */
    @GetMapping(PATH)
    View start(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        OidcProvider provider = known(id);
        Optional<Reached> reached = providers.reach(id);
        if (reached.isEmpty()) {
            return page("down", id, provider, HttpStatus.SERVICE_UNAVAILABLE);
        }
        OAuth2AuthorizationRequest question = AuthorizationQuestion.ask(reached.get(), site.get(), request);
        asked.saveAuthorizationRequest(question, request, response);
        return new RedirectView(question.getAuthorizationRequestUri());
    }

    /** The browser comes back with an answer. */
    @GetMapping(PATH + "/retour")
    View back(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(name = "iss", required = false) @Nullable String issuer,
            HttpServletRequest request,
            HttpServletResponse response) {
        OidcProvider provider = known(id);
        OAuth2AuthorizationRequest question = asked.removeAuthorizationRequest(request, response);
        Optional<Reached> reached = providers.reach(id);
        if (reached.isEmpty()) {
            return page("down", id, provider, HttpStatus.SERVICE_UNAVAILABLE);
        }
        boolean ours = question != null
                && id.equals(question.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))
                && (issuer == null
                        || issuer.equals(reached.get()
                                .registration()
                                .getProviderDetails()
                                .getIssuerUri()));
        if (!ours || question == null || code == null || state == null || error != null) {
            return page("refused", id, provider, HttpStatus.FORBIDDEN);
        }
        OAuth2AuthorizationResponse came = OAuth2AuthorizationResponse.success(code)
                .state(state)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .build();
        return switch (signIn.read(reached.get(), question, came)) {
            case Refused refused -> page("refused", id, provider, HttpStatus.FORBIDDEN);
            case Vouched vouched -> enter(id, provider, vouched, request, response);
        };
    }

    private View enter(
            String id,
            OidcProvider provider,
            OidcAnswer.Vouched vouched,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (linkIdentity.link(vouched)) {
            case Linked.Person person -> {
                String next = door.enter(person.id(), request, response);
                if (vouched.secondFactor()) {
                    next = door.passSecond(person.id(), "", request, response);
                }
                farewell.remember(request, id, vouched.idToken());
                yield new RedirectView(next);
            }
            case Linked.Stranger stranger -> page("stranger", id, provider, HttpStatus.FORBIDDEN);
            case Linked.Unverified unverified -> page("unverified", id, provider, HttpStatus.FORBIDDEN);
            case Linked.Resident resident -> page("resident", id, provider, HttpStatus.OK);
        };
    }

    /** After leaving: whether to leave the provider too. */
    @GetMapping(PATH + "/adieu")
    View farewell(@PathVariable String id) {
        String name = name(id, known(id));
        return screens.show("accounts/web/oidc", new OidcPage("leave", name, "/connexion/oidc/" + id + "/fin"));
    }

    @GetMapping(PATH + "/fin")
    View end(@PathVariable String id, HttpServletRequest request) {
        known(id);
        return new RedirectView(farewell.wayOut(request, id).orElse("/connexion"));
    }

    private OidcProvider known(String id) {
        return providers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String name(String id, OidcProvider provider) {
        return provider.name().isBlank() ? id : provider.name();
    }

    private View page(String why, String id, OidcProvider provider, HttpStatus status) {
        return screens.show("accounts/web/oidc", new OidcPage(why, name(id, provider), null), status);
    }
}
