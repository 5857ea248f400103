package fr.maillage.office.web.school;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The school calendar, the form for one more holiday, the form for a file, and what came of the last file.
 *
 * @param until the last day of which something is known, in words; null when nothing is
 * @param pasted what was pasted, kept when it was refused
 */
public record SchoolPage(
        List<Row> rows,
        @Nullable String until,
        HolidayForm form,
        List<Choice> zones,
        String zone,
        String pasted,
        @Nullable Report report,
        List<Mistake> mistakes) {

    /** One holiday; its days in words. */
    public record Row(String name, String first, String last, String removal, boolean past) {}

    /**
     * What came of a file.
     *
     * @param rows those that were written, known or wrong, one by one
     * @param others how many were of another zone or for teachers
     */
    public record Report(String title, List<Line> rows, int others) {}

    /** One row of a file. */
    public record Line(int number, String name, String days, String outcome, String kind) {}

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return Mistake.in(mistakes, field);
    }
}
