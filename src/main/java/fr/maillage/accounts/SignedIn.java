package fr.maillage.accounts;

import java.util.List;

/**
 * Who is at the keyboard.
 *
 * @param name as shown
 * @param grants the roles held right now; read anew at each request, so what is taken away is gone at once
 */
public record SignedIn(PersonId id, String name, List<Grant> grants) {

    /** @param grants copied */
    public SignedIn {
        grants = List.copyOf(grants);
    }
}
