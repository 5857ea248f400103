package fr.maillage.steering.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Figure;
import java.util.List;

/**
 * {@code /gestion/observatoire}.
 *
 * @param query of the page, for its files
 * @param area what the figures are about
 */
public record ObservatoryPage(
        String query,
        String quarter,
        String quarterName,
        List<Choice> quarters,
        String limit,
        List<Choice> limits,
        String area,
        List<Figure> figures,
        Waiting waiting,
        Answers answers,
        Stops stops,
        Far far) {

    /**
     * Needs that wait, by age.
     *
     * @param states in the order of the counts
     */
    public record Waiting(List<String> states, List<AgeRow> rows, List<String> totals, String all) {}

    /**
     * An age.
     *
     * @param parts of the bar, one a state
     */
    public record AgeRow(String age, List<String> counts, String all, List<Part> parts) {}

    /** A part of a bar, in percent of its whole width. */
    public record Part(int from, int width, int state) {}

    /**
     * Needs of the quarter.
     *
     * @param share « 62 % »
     * @param rule of which needs that is
     */
    public record Answers(List<Bar> rows, String all, String share, String rule) {}

    /** A named number with its bar, in percent of the longest. */
    public record Bar(String name, String count, int percent) {}

    /** Stops of the mobile units. */
    public record Stops(List<StopRow> rows, String held, String calledOff, String people, String note) {}

    /** A commune’s stops; a negative percent draws no bar. */
    public record StopRow(String commune, String held, String calledOff, String people, int percent) {}

    /**
     * People too far from help.
     *
     * @param month « mars 2043 »
     * @param sentence what the tours change
     * @param bars before, after
     * @param map drawn; empty when there is no ground to draw
     * @param more how many communes the table leaves out
     * @param uncounted communes without a known population
     */
    public record Far(
            String month,
            String sentence,
            List<Bar> bars,
            List<NearnessRow> classes,
            String map,
            List<FarRow> rows,
            int more,
            int uncounted) {}

    /** A shade of the map. */
    public record NearnessRow(int level, String name, String communes, String people) {}

    /** A commune from which help is too far without the tours. */
    public record FarRow(String commune, String people, String before, String after, String nearness) {}
}
