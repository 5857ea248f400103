package fr.maillage.territory;

/** What a reader can do to a map with a link alone. */
public enum MapMove {
    ZOOM_IN,
    ZOOM_OUT,
    NORTH,
    SOUTH,
    WEST,
    EAST
}
