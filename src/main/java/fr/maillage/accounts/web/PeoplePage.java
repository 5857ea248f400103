package fr.maillage.accounts.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import java.util.List;

/**
 * The people who work here.
 *
 * @param roles to filter by
 * @param areas to filter by
 * @param states to filter by
 * @param invites whether the reader may invite
 */
public record PeoplePage(
        Listing listing, List<Row> rows, List<Choice> roles, List<Choice> areas, List<Choice> states, boolean invites) {

    /**
     * Somebody.
     *
     * @param roles one a line
     * @param kind of the state, as {@code design/status} takes it
     */
    public record Row(String name, String url, List<String> roles, String state, String kind, String lastSeen) {}
}
