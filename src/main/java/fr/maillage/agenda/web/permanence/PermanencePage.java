package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.Activity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A permanence: its rules, and the next dates of each.
 *
 * @param sheet where its title and presentation are changed
 * @param add where hours are added; null for whoever may not
 */
public record PermanencePage(
        Activity activity,
        String sheet,
        List<Hours> hours,
        boolean edits,
        @Nullable String add) {

    /**
     * One rule.
     *
     * @param path of its pages
     * @param over whether its last day is past
     */
    public record Hours(
            String path,
            String sentence,
            String place,
            String commune,
            String room,
            String note,
            boolean draft,
            boolean over,
            int version,
            List<DateRow> dates) {}

    /**
     * One date that the rule gives.
     *
     * @param day as addresses carry it
     * @param said in words
     * @param takenOut by hand, and so can be put back
     * @param why it is not held, or moved; may be empty
     * @param session where it is moved or called off; null where none is made
     */
    public record DateRow(
            String day,
            String said,
            boolean held,
            boolean takenOut,
            String why,
            @Nullable String session,
            boolean announced) {}
}
