package fr.maillage.directory.app;

import fr.maillage.directory.Service;
import fr.maillage.shared.LatLon;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as a list shows it.
 *
 * @param publicName the last part of its public address
 * @param distanceMetres from where the person is, as the crow flies; {@link Double#NaN} when they did not say
 * @param phone E.164, or null
 * @param hours as given; may be blank or unreadable
 * @param updatedOn when its source last changed it
 * @param unitName the unit that it is a stop of; null for most
 * @param otherStops how many further stops that unit has
 */
public record PlaceRow(
        UUID id,
        String publicName,
        String name,
        String communeName,
        @Nullable String communeCode,
        LatLon position,
        double distanceMetres,
        @Nullable String phone,
        String hours,
        Set<Service> services,
        boolean itinerant,
        @Nullable LocalDate updatedOn,
        @Nullable String unitName,
        int otherStops) {}
