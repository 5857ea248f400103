package fr.maillage.agenda.web.feed;

import java.util.List;

/**
 * The next sessions, which another site shows inside its own.
 *
 * @param more full address of the agenda here
 */
public record AgendaEmbedPage(String title, List<Row> rows, String more) {

    /**
     * A session.
     *
     * @param when its day and hour
     * @param datetime the same for programs
     * @param href full address of its page
     * @param where place and commune
     * @param seats « Il reste 2 places », « Annulée »
     */
    public record Row(
            String when, String datetime, String name, String href, String where, String seats, boolean cancelled) {}
}
