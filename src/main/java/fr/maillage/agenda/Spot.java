package fr.maillage.agenda;

import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a session happens.
 *
 * @param place of the directory; null for a one-off place
 * @param path the public address of the place's sheet; null for a one-off place and for a place that is gone
 * @param name of the place; never empty
 * @param address street and number; may be empty
 * @param communeName of the commune, or its code when this instance does not know it
 * @param room within the place; may be empty
 */
public record Spot(
        @Nullable PlaceId place,
        @Nullable String path,
        String name,
        String address,
        CommuneCode commune,
        String communeName,
        LatLon position,
        String room) {}
