package fr.maillage.tours;

import fr.maillage.agenda.Session;
import org.jspecify.annotations.Nullable;

/**
 * A unit stops somewhere on a date.
 *
 * @param session of the agenda; it may be called off
 * @param unitCode ends the unit's public address
 * @param stop of a tour; null for a date of the unit that somebody planned in the agenda itself
 * @param stopName where, in a few words: « place de l’église »; where it was moved to when it was moved
 * @param metres from the point that was asked about, as the crow flies; null when none was
 */
public record Passage(
        Session session,
        UnitId unit,
        String unitCode,
        String unitName,
        @Nullable Stop stop,
        String stopName,
        @Nullable Integer metres) {}
