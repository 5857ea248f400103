package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.directory.web.office.FieldView;
import fr.maillage.directory.web.office.PlaceListPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal before the sheet that it is about.
 *
 * @param placeUrl the place’s page; null when it is not in the directory
 * @param waits whether nobody has decided it
 * @param mayDecide whether whoever reads this may accept it
 * @param why what stands against accepting it, in words; null for nothing
 * @param who whoever proposed it and how to reach them; empty when they did not say
 * @param lines the columns proposed, each with the value now and the value wanted
 * @param seen the columns as they are now, to be sent back
 * @param decided what was decided, when and by whom; null while it waits
 */
public record ProposalPage(
        String id,
        String code,
        String title,
        String kind,
        @Nullable String placeUrl,
        String received,
        String who,
        boolean answered,
        String remark,
        boolean waits,
        boolean mayDecide,
        @Nullable String why,
        List<Line> lines,
        Map<String, String> seen,
        List<Mistake> mistakes,
        String acceptLabel,
        String reason,
        PlaceListPage.Tag state,
        @Nullable String decided) {

    /**
     * One column.
     *
     * @param now as the sheet says it today, in words
     * @param was as it said when this was proposed, in words; null when that is the same
     * @param wanted as proposed, in words
     * @param field where the reviewer may change it
     * @param taken whether it is to be written
     */
    public record Line(
            String name,
            String label,
            String now,
            @Nullable String was,
            String wanted,
            FieldView field,
            boolean taken) {}

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
