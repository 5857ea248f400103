package fr.maillage.territory.domain.map;

import org.locationtech.jts.geom.Geometry;

/**
 * A river or a road.
 *
 * @param name as people say it
 * @param rank 1 for the main ones, 2 and more for the lesser
 * @param course LineString or MultiLineString in degrees, longitude first
 */
public record GroundLine(Kind kind, String name, int rank, Geometry course) {

    /** What runs over the land. */
    public enum Kind {
        RIVER,
        ROAD
    }
}
