package fr.maillage.tours.app.tour;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour's dates of a quarter, on A4 for the boards of town halls.
 *
 * @param territory who speaks
 * @param period « octobre à décembre 2047 »
 * @param months the three, by name
 * @param phone in pairs; null when there is none
 * @param qr trusted markup
 * @param address as it is typed
 * @param printed the day on which it was
 */
public record TourSheet(
        String title,
        String territory,
        String heading,
        String unit,
        String about,
        String period,
        List<String> months,
        List<Line> lines,
        @Nullable String phone,
        String qr,
        String address,
        String printed) {

    /**
     * A stop.
     *
     * @param when « le mercredi, de 9 h à 12 h »; empty when its dates have nothing in common
     * @param days of each month, as numbers: « 6, 20 »; « – » for none
     * @param others dates that are not as usual, and those called off, in a sentence each
     */
    public record Line(int number, String commune, String spot, String when, List<String> days, List<String> others) {}
}
