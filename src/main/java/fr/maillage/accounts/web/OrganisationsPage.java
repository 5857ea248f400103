package fr.maillage.accounts.web;

import java.util.List;

/**
 * The organisations in the reader’s sight.
 *
 * @param words searched for
 * @param more whether there are more than are shown
 */
public record OrganisationsPage(String words, List<Row> rows, boolean more) {

    /** An organisation and how many people hold a role in it. */
    public record Row(String name, String url, int people) {}
}
