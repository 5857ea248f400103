package fr.maillage.accounts.web;

import fr.maillage.accounts.StaffPrincipal;
import fr.maillage.accounts.app.Grants;
import fr.maillage.accounts.app.Standing;
import fr.maillage.platform.SignInConfiguration;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What holds for every session, whatever page is asked for: it ends twelve hours after signing in, or with the account; and
 * until the second factor has been shown, if one is due, the back office stays closed.
 */
@Component
class SessionRules implements SignInConfiguration {

    /** Whatever happens (NIST SP 800-63B-4, section 2.2.3 allows 24). */
    static final Duration LONGEST = Duration.ofHours(12);

    private final Grants grants;
    private final SessionDoor door;
    private final Clock clock;

    SessionRules(Grants grants, SessionDoor door, Clock clock) {
        this.grants = grants;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterBefore(new Watch(), AnonymousAuthenticationFilter.class);
    }

    private final class Watch extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<StaffPrincipal> principal = SessionDoor.currentPrincipal();
            if (principal.isPresent()) {
                Optional<Standing> standing =
                        grants.findStanding(principal.get().person());
                if (standing.isEmpty() || isOver(principal.get())) {
                    door.leave(request);
                } else if (request.getRequestURI().startsWith("/gestion")
                        && !standing.get().isSettledBy(principal.get().proof())) {
                    askForSecondFactor(request, response);
                    return;
                }
            }
            chain.doFilter(request, response);
        }

        private boolean isOver(StaffPrincipal principal) {
            return !clock.instant().isBefore(principal.since().plus(LONGEST));
        }

        private void askForSecondFactor(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getMethod().equals("GET")) {
                String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
                response.sendRedirect(SessionDoor.CODE_PAGE + SessionDoor.query(request.getRequestURI() + query));
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }
}
