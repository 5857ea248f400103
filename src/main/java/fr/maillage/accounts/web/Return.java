package fr.maillage.accounts.web;

import java.util.regex.Pattern;

/** Where to go after signing in: only ever an address of the back office, so that no link can send people elsewhere. */
final class Return {

    static final String HOME = "/gestion";
    private static final Pattern OURS = Pattern.compile("(?!.*[.][.])/gestion(?:[/?][\\w/?&=%.,+~-]*)?");

    private Return() {}

    static String safe(String asked) {
        return OURS.matcher(asked).matches() ? asked : HOME;
    }
}
