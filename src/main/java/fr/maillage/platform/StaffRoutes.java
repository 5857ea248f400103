package fr.maillage.platform;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Addresses below {@code /gestion} that a module opens to whoever holds a permission. Whether the person may touch the
 * very thing asked for (this place, that commune) is for the use case to check.
 *
 * @param permission what the person must hold, over anything
 * @param method the HTTP method; GET opens HEAD too
 * @param patterns Spring path patterns, such as {@code /gestion/lieux/{id}}
 */
public record StaffRoutes(Permission permission, HttpMethod method, List<String> patterns) {

    /** Addresses that can be read by whoever holds the permission. */
    public static StaffRoutes get(Permission permission, String... patterns) {
        return new StaffRoutes(permission, HttpMethod.GET, List.of(patterns));
    }

    /** Addresses that whoever holds the permission can post to. */
    public static StaffRoutes post(Permission permission, String... patterns) {
        return new StaffRoutes(permission, HttpMethod.POST, List.of(patterns));
    }
}
