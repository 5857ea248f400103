package fr.maillage.directory.app.upkeep;

import fr.maillage.platform.MaillageProperties;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of this site for what is sent: the one the operator has set, or the one that whoever is signed in uses. A task of
 * the night knows only the former.
 */
@Component
class SiteUrl {

    private final MaillageProperties properties;

    SiteUrl(MaillageProperties properties) {
        this.properties = properties;
    }

    /** Without a trailing slash; empty when nobody said it. To be asked on behalf of somebody signed in, or by a task. */
    Optional<String> find() {
        String base = properties.baseUrl();
        if (base != null && !base.isBlank()) {
            return Optional.of(base.replaceFirst("/+$", ""));
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(ServletUriComponentsBuilder.fromContextPath(attributes.getRequest())
                        .build()
                        .toUriString())
                : Optional.empty();
    }
}
