package fr.maillage.accounts.web;

import fr.maillage.accounts.app.Account;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Mon compte ».
 *
 * @param roles message keys
 * @param factorDue whether a role asks for the second factor
 * @param recoveryLeft recovery codes not used yet
 * @param fresh whether they have just signed in, as some changes ask
 * @param done what has just been done; empty for nothing
 */
public record AccountPage(
        Account who,
        List<String> roles,
        boolean factorDue,
        int recoveryLeft,
        boolean fresh,
        List<SessionRow> sessions,
        String done,
        List<Mistake> mistakes) {

    /** One session, in words. */
    public record SessionRow(String handle, String device, String since, String lastUsed, boolean current) {}

    /** The languages of this site, each in its own words. */
    public List<Choice> languages() {
        return List.of(new Choice("fr", "Français"), new Choice("en", "English"));
    }

    /** What is wrong with a field; null for nothing. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
