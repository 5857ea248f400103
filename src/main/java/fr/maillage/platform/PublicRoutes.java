package fr.maillage.platform;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Addresses a module opens to everyone. Whatever no module declares is refused.
 *
 * @param method the HTTP method; GET opens HEAD too
 * @param patterns Spring path patterns, such as {@code /lieux/{slug}}
 */
public record PublicRoutes(HttpMethod method, List<String> patterns) {

    /** Addresses that can be read by everyone. */
    public static PublicRoutes get(String... patterns) {
        return new PublicRoutes(HttpMethod.GET, List.of(patterns));
    }

    /** Addresses that everyone can post to. */
    public static PublicRoutes post(String... patterns) {
        return new PublicRoutes(HttpMethod.POST, List.of(patterns));
    }
}
