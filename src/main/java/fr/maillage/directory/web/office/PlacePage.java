package fr.maillage.directory.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as those who look after it see it: what waits, every field with where it comes from, what happened.
 *
 * @param publicUrl its public sheet; null while it is gone
 * @param map trusted SVG
 * @param upkeep who last looked at it, who was asked, what is proposed; null while it is gone
 * @param together the records behind its sheet; null when there is one
 * @param doubts what the latest import of its source found strange in it
 */
public record PlacePage(
        String id,
        String code,
        String name,
        String commune,
        @Nullable String publicUrl,
        boolean gone,
        boolean mayEdit,
        boolean mayRemove,
        boolean mayHandle,
        String updated,
        List<PlaceListPage.Tag> tags,
        List<Report> reports,
        List<Doubt> doubts,
        List<Part> parts,
        String map,
        List<Event> history,
        String source,
        fr.maillage.directory.web.office.upkeep.@Nullable UpkeepPart upkeep,
        fr.maillage.directory.web.office.merge.@Nullable MergePart together) {

    /** A reader’s report that waits. */
    public record Report(String id, String subject, String message, String age, String editUrl, String editLabel) {}

    /** A value that an import found strange. */
    public record Doubt(String field, String value, String action) {}

    /** A section of the sheet. */
    public record Part(String code, String title, List<Fact> facts) {}

    /**
     * A field.
     *
     * @param value in words; empty when nothing is said
     * @param source what the source says, when somebody wrote something else; null otherwise
     * @param origin the sources that the value is taken from; empty when there is only one record
     */
    public record Fact(String label, String value, @Nullable String source, String origin) {}

    /**
     * Something that happened.
     *
     * @param undo where it is taken back; null when it cannot be
     * @param back where the sheet is taken back to what it was just after
     */
    public record Event(
            String what,
            String who,
            String when,
            List<fr.maillage.design.Change> changes,
            @Nullable String undo,
            String back) {}
}
