package fr.maillage.directory;

import fr.maillage.shared.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * Where a place is.
 *
 * @param communeCode INSEE code; null when the commune is outside what this instance knows
 * @param communeName as its source writes it
 * @param postalCode five digits, or null when unknown
 * @param street number and street; empty when unknown
 * @param extra floor, building, "behind the town hall"; empty when none
 */
public record PlaceAddress(
        @Nullable String communeCode,
        String communeName,
        @Nullable String postalCode,
        String street,
        String extra,
        LatLon position,
        PositionPrecision precision) {}
