package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.directory.web.office.FieldView;
import fr.maillage.directory.web.office.SectionPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param about the place’s name
 * @param step « Question 2 sur 4 »; null when there is no order
 * @param hours the week and its text; null for other questions
 * @param map where to choose a point, without a script; null elsewhere
 * @param stamp what proves when the form was shown; null where nobody asks
 */
public record QuestionPage(
        String title,
        String about,
        @Nullable String step,
        @Nullable String intro,
        String action,
        String back,
        String send,
        List<FieldView> fields,
        SectionPage.@Nullable Hours hours,
        @Nullable PointMap map,
        List<Mistake> mistakes,
        @Nullable String stamp) {

    /**
     * A map that is moved by links until the place is under the mark.
     *
     * @param svg trusted
     * @param point what the form sends: latitude and longitude of the mark
     */
    public record PointMap(String svg, List<fr.maillage.design.Link> moves, String point) {}

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
