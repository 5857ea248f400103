package fr.maillage.registration.web.office;

import java.util.List;

/**
 * {@code /gestion/inscriptions/nouvelle} before a session was chosen.
 *
 * @param asked what was searched for
 * @param told how many were found, or why none
 */
public record ChoosePage(Asked asked, String told, List<Row> rows) {

    /** What was searched for, as typed. */
    public record Asked(String words, String where, String from) {}

    /**
     * A session one can sign up for.
     *
     * @param note how far it is; may be empty
     */
    public record Row(String name, String when, String place, String note, String seats, boolean full, String href) {}
}
