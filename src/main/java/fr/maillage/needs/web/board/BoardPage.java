package fr.maillage.needs.web.board;

import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /gestion/besoins}: needs in a list and on a map.
 *
 * @param add where one is raised; null for whoever may not
 * @param map drawn; empty when nothing is on it
 * @param moves how to move it without a script
 */
public record BoardPage(
        Listing listing,
        List<Figure> figures,
        List<Link> tabs,
        BoardFilters filters,
        @Nullable String add,
        List<Row> rows,
        String map,
        List<Link> moves) {

    /**
     * A line.
     *
     * @param number as on the map
     * @param late « en retard de 4 jours »; empty when it is not
     * @param left what is left until then; empty when late or when nothing is owed
     */
    public record Row(
            int number,
            String href,
            String title,
            String commune,
            String people,
            String urgency,
            boolean pressing,
            String age,
            String deadline,
            String late,
            String left,
            String state) {}
}
