package fr.maillage.territory.domain.map;

import fr.maillage.shared.LatLon;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A commune as the map needs it.
 *
 * @param code INSEE code
 * @param population inhabitants; the larger a commune, the sooner it gets its name on the map
 * @param centre where its name is written
 * @param epci SIREN of its EPCI, when known
 * @param inPerimeter whether this instance serves it
 * @param contour Polygon or MultiPolygon in degrees, longitude first; neighbours repeat each other's vertices exactly
 */
public record CommuneOutline(
        String code,
        String name,
        int population,
        LatLon centre,
        @Nullable String epci,
        boolean inPerimeter,
        Geometry contour) {}
