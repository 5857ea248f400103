package fr.maillage.directory.app.unit;

import java.time.Instant;
import java.util.UUID;

/**
 * A bus, or anything that brings help from place to place: one thing with several stops, each a place of its own.
 *
 * @param code the last part of its address in the back office
 * @param madeByName who confirmed it, by the name they had then
 * @param stops how many of its places are shown
 */
public record Unit(UUID id, String code, String name, String madeByName, Instant madeAt, int stops) {}
