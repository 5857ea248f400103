package fr.maillage.territory;

import fr.maillage.shared.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * A point that somebody named.
 *
 * @param label what was understood, to be shown back: « Saint-Aubin-sur-Lorande (99120) », « votre position, à Brévannes »
 * @param point the commune's centre, or the very point that was given
 * @param commune the commune named, or the one that holds the point; null when the point is far from all that is known
 */
public record Where(String label, LatLon point, @Nullable Commune commune) {}
