package fr.maillage.directory.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of the back office.
 *
 * @param missing fields that a sheet may lack
 * @param organisation name of the one that the list is narrowed to; null when it is not
 * @param undo where what was just done in one go is taken back; null when nothing was
 */
public record PlaceListPage(
        Listing listing,
        List<Row> rows,
        List<Choice> states,
        List<Choice> communes,
        List<Choice> sources,
        List<Choice> typologies,
        List<Choice> missing,
        @Nullable String organisation,
        boolean mayAdd,
        boolean mayEdit,
        boolean mayRemove,
        boolean mayAsk,
        @Nullable String undo) {

    /**
     * A line, in words.
     *
     * @param tags what deserves a look
     */
    public record Row(
            String id, String code, String name, String commune, String updated, String source, List<Tag> tags) {}

    /** A word on a line, and how bad it is: plain, doubt or danger. */
    public record Tag(String label, String kind) {}
}
