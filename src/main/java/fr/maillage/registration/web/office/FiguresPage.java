package fr.maillage.registration.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import java.util.List;

/**
 * {@code /gestion/frequentation}: how many came, without names.
 *
 * @param months that can be chosen
 * @param bars the chart by month; none for another dimension
 * @param here the tab that is open
 * @param by what one line is
 * @param csv where the same is as a file
 * @param protectedLines whether a line was kept back
 * @param enough from how many people on numbers are shown
 */
public record FiguresPage(
        String word,
        String from,
        String until,
        List<Choice> months,
        List<Figure> figures,
        List<Bar> bars,
        List<Link> tabs,
        String here,
        String by,
        List<Row> rows,
        String csv,
        boolean protectedLines,
        int enough) {

    /**
     * A month in the chart, in units of its drawing.
     *
     * @param registered height of those who had signed up and came
     * @param walkIns height of those who came without, on top
     */
    public record Bar(int x, int width, int registered, int walkIns, String label, String value) {}

    /**
     * A line.
     *
     * @param percent of the longest bar; negative where the numbers are kept back
     */
    public record Row(
            String name,
            String held,
            String calledOff,
            String registered,
            String came,
            String absent,
            String walkIns,
            String waited,
            String seen,
            int percent) {}
}
