package fr.maillage.tours.web.tour;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour: its stops in order, and its next dates.
 *
 * @param state key of its state, as in {@link ToursPage.Row}
 * @param map trusted markup; null when no stop is on it
 * @param count of all its dates
 * @param dates a page of them
 * @param retired stops where it stops no more
 * @param papers timetables to print, by quarter
 * @param hurdles what gets in the way of what is announced
 * @param open the stops of a proposal to which nobody gave an exact spot yet
 */
public record TourPage(
        String name,
        String path,
        String unit,
        String unitPath,
        String days,
        String state,
        int version,
        boolean mayEdit,
        List<StopRow> stops,
        List<StopRow> retired,
        @Nullable String map,
        int count,
        List<DateRow> dates,
        int page,
        int pages,
        List<Link> papers,
        HurdleWords.Said hurdles,
        List<Link> open) {

    /**
     * A stop.
     *
     * @param commune its name
     * @param rule when, in a sentence; empty without a rule
     * @param next date in words; empty for none
     */
    public record StopRow(
            int number,
            String href,
            String commune,
            String name,
            String rule,
            String parking,
            String power,
            String next) {}

    /**
     * A date of the timetable.
     *
     * @param number of its stop; 0 for a date of the unit that is at none
     * @param href of its stop, else of its session
     * @param news why it is not as usual; empty when it is
     */
    public record DateRow(
            String day, String hours, int number, String commune, String name, String href, boolean off, String news) {}
}
