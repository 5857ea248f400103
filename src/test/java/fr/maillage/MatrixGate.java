package fr.maillage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands right behind the filters of security and tells that a request has been let in, before any controller does
 * anything. Only for requests that ask for it.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
class MatrixGate extends OncePerRequestFilter {

    static final String ASK = "X-Matrix";
    static final int LET_IN = 299;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(ASK) == null) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(LET_IN);
        }
    }
}
