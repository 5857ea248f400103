package fr.maillage.directory;

import java.util.UUID;

/** A place for the whole of its life, whatever its name and source become. */
public record PlaceId(UUID value) {}
