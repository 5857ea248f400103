package fr.maillage.accounts.web;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Proof;
import fr.maillage.accounts.StaffPrincipal;
import fr.maillage.accounts.app.Grants;
import fr.maillage.accounts.app.People;
import fr.maillage.accounts.app.Sessions;
import fr.maillage.accounts.app.Standing;
import fr.maillage.accounts.domain.Device;
import fr.maillage.platform.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The one door into a session, whatever way somebody has proved who they are; and the way out. */
@Component
class SessionDoor {

    /** Where whoever still owes a second factor is led. */
    static final String CODE_PAGE = "/connexion/code";

    /** A session that still waits for the second factor. */
    private static final Duration WAITING = Duration.ofMinutes(15);

    /** Idle time for those whose roles reach many people’s data (NIST SP 800-63B-4, AAL2: at most an hour). */
    private static final Duration CAREFUL = Duration.ofHours(1);

    private static final Duration USUAL = Duration.ofHours(2);
    private static final String WAY = "accounts.way";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Grants grants;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    SessionDoor(Grants grants, People people, Audit audit, Clock clock) {
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** For somebody another site vouches for. */
    String enter(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        return enter(person, Way.PROVIDER, "", request, response);
    }

    /**
     * Opens a session for this person under a new identifier, so that one planted beforehand is worth nothing. Until a second
     * factor has been shown, if one is due, it opens nothing but the page that asks for it.
     *
     * @param back where they wanted to go
     * @return where to send them
     */
    String enter(PersonId person, Way way, String back, HttpServletRequest request, HttpServletResponse response) {
        Optional<Standing> standing = grants.findStanding(person.value());
        if (standing.isEmpty()) {
            return "/connexion"; // closed meanwhile
        }
        boolean settled = standing.get().isSettledBy(Proof.FIRST);
        open(person, Proof.FIRST, way.word(), settled ? idle(standing.get()) : WAITING, request, response);
        if (settled) {
            remember(person, way.word());
            return Return.safe(back);
        }
        return CODE_PAGE + query(back);
    }

    /** The second factor has been shown: from now on the session is worth everything the person may. */
    String passSecond(PersonId person, String back, HttpServletRequest request, HttpServletResponse response) {
        Optional<Standing> standing = grants.findStanding(person.value());
        if (standing.isEmpty()) {
            return "/connexion";
        }
        HttpSession session = request.getSession(false);
        boolean fresh = session != null
                && currentPrincipal().map(one -> one.proof() == Proof.FIRST).orElse(false);
        String way = session != null && session.getAttribute(WAY) instanceof String word ? word : "";
        Object provider = session == null ? null : session.getAttribute(ProviderFarewell.KEPT);
        open(person, Proof.SECOND, way, idle(standing.get()), request, response);
        if (provider != null) {
            request.getSession().setAttribute(ProviderFarewell.KEPT, provider);
        }
        if (fresh) {
            remember(person, way + "+second-factor");
        }
        return Return.safe(back);
    }

    /** Who the session belongs to, whatever they have proved so far. */
    static Optional<StaffPrincipal> currentPrincipal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    /** Ends the session. */
    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** The address wanted, as a query to carry along; empty when it is the usual one. */
    static String query(String back) {
        String safe = Return.safe(back);
        return safe.equals(Return.HOME) ? "" : "?retour=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }

    private void open(
            PersonId person,
            Proof proof,
            String way,
            Duration idle,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(WAY, way);
        session.setAttribute(Sessions.DEVICE, Device.describe(header(request)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        StaffPrincipal principal = new StaffPrincipal(person.value(), proof, clock.instant());
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static @Nullable String header(HttpServletRequest request) {
        return request.getHeader("User-Agent");
    }

    private void remember(PersonId person, String way) {
        people.signedIn(person);
        audit.recordFor(
                person.value(), "accounts.signed-in", "person", person.value().toString(), Map.of("way", way));
    }

    private static Duration idle(Standing standing) {
        return standing.needsSecondFactor() ? CAREFUL : USUAL;
    }
}
