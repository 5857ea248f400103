package fr.maillage.tours;

import java.util.UUID;

/** Names a tour for ever. */
public record TourId(UUID value) {}
