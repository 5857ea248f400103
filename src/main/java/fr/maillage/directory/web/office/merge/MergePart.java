package fr.maillage.directory.web.office.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On the page of a place: the records that its sheet is put together from.
 *
 * @param head where the sheet is, when this place is shown by another; null when it is the head
 */
public record MergePart(@Nullable String head, String headName, List<Member> members, boolean mayUndo) {

    /**
     * A record.
     *
     * @param undo the merge that brought it; null for the head
     */
    public record Member(
            String name,
            String source,
            boolean recordGone,
            @Nullable String undo) {}
}
