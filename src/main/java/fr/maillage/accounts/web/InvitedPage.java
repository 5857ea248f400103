package fr.maillage.accounts.web;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of somebody invited.
 *
 * @param invitedBy a name; null for whoever runs the instance
 * @param roles message keys of what they are invited for
 * @param email what is known; null when they must say how they will sign in
 * @param linkIsEnough whether they may do without a password
 */
public record InvitedPage(
        String token,
        @Nullable String invitedBy,
        List<String> roles,
        @Nullable String email,
        boolean linkIsEnough,
        InvitationForm form,
        List<Mistake> mistakes) {

    /** What is wrong with a field; null for nothing. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
