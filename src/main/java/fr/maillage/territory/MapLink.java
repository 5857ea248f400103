package fr.maillage.territory;

/**
 * A link beside the map that shows another part of the land.
 *
 * @param move what it does
 * @param label the same in the reader's words
 * @param href where it leads, as the request's own function said
 */
public record MapLink(MapMove move, String label, String href) {}
