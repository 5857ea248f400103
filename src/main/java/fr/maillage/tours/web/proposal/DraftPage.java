package fr.maillage.tours.web.proposal;

import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draft, in one of its views.
 *
 * @param view {@code calendrier}, {@code carte} or {@code souhaits}
 * @param interrupted whether its search ended before its time
 * @param searched whether there is a plan at all
 * @param behind whether wishes changed since it was searched
 * @param wishes how many there are
 * @param refused wishes that could not be kept, each with why
 * @param tours what it became; none before it is published
 * @param unanswered needs that no visit answers, each with the page that says why its village is not visited, or when it is
 * @param weeks for the calendar
 * @param units columns of the calendar
 * @param map an {@code <svg>}; empty in other views
 */
public record DraftPage(
        Heading heading,
        String view,
        List<Link> tabs,
        boolean interrupted,
        boolean searched,
        boolean behind,
        int wishes,
        List<String> refused,
        String published,
        List<Link> tours,
        List<Figure> figures,
        List<Link> unanswered,
        List<String> units,
        List<Week> weeks,
        String map,
        List<Village> villages,
        List<Epci> epcis,
        List<WishRow> wished) {

    /** The address of the view that is shown. */
    public String tab() {
        return heading.path() + (view.equals(DraftScreen.CALENDAR) ? "" : "?vue=" + view);
    }

    /** How many columns the calendar has: at most four stand side by side. */
    public String columns() {
        return "n" + Math.min(units.size(), 4);
    }

    /** A week of the calendar; days without a visit are left out. */
    public record Week(String title, List<Day> days) {}

    /** A day of it. */
    public record Day(String title, List<Visit> visits) {}

    /**
     * A visit.
     *
     * @param number of its village on the map
     * @param column of its unit, from 1
     * @param notes « 2 besoins », « souhaité »
     */
    public record Visit(
            String href, int number, int column, String unit, String hours, String village, List<String> notes) {}

    /**
     * A village of the perimeter.
     *
     * @param number on the map; null when it is not visited
     * @param dates of its visits
     * @param help the nearest other help
     * @param needs how many of its needs wait
     * @param standing passages that are planned already
     */
    public record Village(
            @Nullable Integer number,
            String href,
            String name,
            int population,
            String help,
            int needs,
            String lastVisit,
            String standing,
            List<Link> dates) {}

    /** What an EPCI gets. */
    public record Epci(String name, int stops, int visited, int villages) {}

    /** What was wished together. */
    public record WishRow(String act, List<String> words, List<String> broken) {}
}
