package fr.maillage.accounts.web;

import fr.maillage.accounts.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody’s sheet, for those who look after people.
 *
 * @param state message key of it
 * @param lastSeen the month they last came in, in words; never the day, which is nobody’s business
 * @param waiting for whom has been invited: until when, or that the invitation is worth nothing any more
 * @param grants their roles
 * @param giving the form that gives another, null when the reader may give none
 * @param channels the ways they can be invited again; empty when they are not waiting
 * @param problem message key of why what was asked has not been done
 */
public record PersonPage(
        String url,
        String name,
        @Nullable String email,
        List<String> postalLines,
        String state,
        String lastSeen,
        @Nullable String invitedBy,
        @Nullable String waiting,
        List<GrantLine> grants,
        @Nullable RoleFields giving,
        List<String> channels,
        boolean closable,
        boolean factorResettable,
        boolean reopenable,
        @Nullable String problem) {

    /** One role: its words, and what the form that takes it away sends. */
    public record GrantLine(
            String role, String area, String roleName, String areaKind, String areaId, boolean takeable) {}

    /** The address of somebody’s sheet. */
    public static String url(PersonId person) {
        return "/gestion/personnes/" + person.value();
    }
}
