package fr.maillage.tours.web.unit;

/**
 * A unit to put away for good, or to take out again.
 *
 * @param changed whether somebody else changed it meanwhile
 */
public record VehicleRetirePage(String name, String path, int version, boolean retired, boolean changed) {}
