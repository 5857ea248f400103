package fr.maillage.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that are too many, too long or wrongly written are the sender's mistake: 400 or 413, and no line in the log,
 * which anybody could fill otherwise. Tomcat throws wherever they are first looked at.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableParametersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            refuse(e, response);
        } catch (ServletException e) {
            if (e.getRootCause() instanceof InvalidParameterException mistake) {
                refuse(mistake, response);
            } else {
                throw e;
            }
        }
    }

    private static void refuse(InvalidParameterException mistake, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.sendError(mistake.getErrorCode());
        }
    }
}
