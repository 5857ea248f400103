package fr.maillage.accounts.web;

import fr.maillage.accounts.app.People.DemoPerson;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param demo who may be played on a demonstration site; empty on a real one
 * @param others other sites through which one may come in
 * @param back where to go afterwards, an address of ours
 * @param byLink whether a link can be sent by e-mail
 * @param login what was typed to say who one is
 * @param mistakes what to correct; the field {@code adresse} belongs to the link, {@code identifiant} and
 *     {@code mot-de-passe} to the password
 * @param waiting when to try again, in words; null for now
 */
public record SignInPage(
        List<DemoPerson> demo,
        List<SignInWay> others,
        String back,
        boolean byLink,
        String login,
        List<Mistake> mistakes,
        @Nullable String waiting) {

    /** What is wrong with a field; null for nothing. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
