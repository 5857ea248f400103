package fr.maillage.directory.app.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where a unit stands.
 *
 * @param code the place's short code
 * @param publicName the last part of its public address
 * @param spot its street or square; may be blank
 * @param hours as given; may be blank or unreadable
 */
public record Stop(
        UUID id,
        String code,
        String publicName,
        String name,
        String communeName,
        @Nullable String communeCode,
        String spot,
        String hours) {}
