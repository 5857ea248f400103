package fr.maillage.accounts.web;

import fr.maillage.accounts.OrganisationPanel.Line;
import java.util.List;

/**
 * One organisation.
 *
 * @param people who holds a role in it
 * @param lines what other modules say of it
 * @param invites whether the reader may invite somebody to it
 */
public record OrganisationPage(String name, List<Member> people, List<Line> lines, boolean invites) {

    /** Somebody and their roles in this organisation. */
    public record Member(String name, String url, String roles, String state, String kind) {}
}
