package fr.maillage.opendata.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that another site shows inside its own.
 *
 * @param title of the list
 * @param rows the places
 * @param more full address of the whole list here
 */
public record EmbedPage(String title, List<Row> rows, String more) {

    /**
     * A place.
     *
     * @param href full address of its sheet
     * @param where street and commune
     * @param phone as dialled; null for none
     */
    public record Row(
            String name,
            String href,
            String where,
            @Nullable String phone) {}
}
