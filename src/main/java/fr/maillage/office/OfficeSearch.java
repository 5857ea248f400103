package fr.maillage.office;

import fr.maillage.accounts.SignedIn;
import java.util.List;
import java.util.Locale;

/** One module’s answers to the search of the back office. Bring it as a bean. */
public interface OfficeSearch {

    /** Lowest first. */
    int order();

    /**
     * What this person may see and that matches, best first.
     *
     * @param words as typed, at least two characters
     * @param limit at most so many
     */
    List<Hit> search(SignedIn who, String words, int limit, Locale language);

    /** Something found: what kind of thing, its words, where it is, a note. */
    record Hit(String kind, String text, String url, String note) {}
}
