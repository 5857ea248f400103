package fr.maillage.accounts.app;

import fr.maillage.platform.MaillageProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of this site for links that are sent. What a stranger’s request says of it is never believed, for a link to
 * sign in with must not lead to a stranger’s site.
 */
@Component
public class SiteAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final MaillageProperties properties;
    private final Environment environment;

    SiteAddress(MaillageProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /**
     * The address for a link that anybody may have sent: the one the operator has set ({@code MAILLAGE_BASE_URL}), or this
     * machine’s when the request comes to it; empty otherwise.
     */
    public Optional<String> findSafe() {
        if (configured() != null) {
            return Optional.ofNullable(configured());
        }
        HttpServletRequest request = request();
        return request != null && THIS_MACHINE.contains(request.getServerName())
                ? Optional.of(of(request))
                : Optional.empty();
    }

    /** The address for a link that somebody signed in sends, or the operator: the one set, the one they use, or this machine’s. */
    public String get() {
        String configured = configured();
        if (configured != null) {
            return configured;
        }
        HttpServletRequest request = request();
        return request == null
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : of(request);
    }

    private @Nullable String configured() {
        String base = properties.baseUrl();
        return base == null || base.isBlank() ? null : base.replaceFirst("/+$", "");
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static String of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
