package fr.maillage.design;

import org.jspecify.annotations.Nullable;

/**
 * A line of the opening-hours table.
 *
 * @param day the day's name, such as « lundi »
 * @param hours when it is open, such as « 9 h à 12 h, 14 h à 18 h »; null when it is closed
 * @param note what is special that day, such as a public holiday's name; null when nothing is
 * @param today whether the line is today's
 */
public record OpeningDay(
        String day, @Nullable String hours, @Nullable String note, boolean today) {}
