package fr.maillage.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a place. Professional contact data only.
 *
 * @param phone E.164, such as {@code +33199000000}; null when unknown
 * @param websites absolute http or https addresses, as {@code accessibilityUrl} and {@code bookingUrl} are
 */
public record Contact(
        @Nullable String phone,
        List<String> emails,
        List<String> websites,
        @Nullable String accessibilityUrl,
        @Nullable String bookingUrl) {}
