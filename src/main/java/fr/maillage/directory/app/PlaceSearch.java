package fr.maillage.directory.app;

import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.shared.LatLon;
import java.util.List;

/** Finds the places that may answer a need. PostgreSQL does it now; a search engine may at national scale. */
public interface PlaceSearch {

    /** How far a place may be from what was asked. */
    enum Reach {
        /** The leading terms, or the words themselves in a name. */
        CLOSE,
        /** Any helping term, or any of the words in a name or a description. */
        WIDE
    }

    /** No answer is longer than this; past it the page says that there are more. */
    int MOST_CANDIDATES = 20_000;

    /** All places within a distance (closed bound), nearest first. */
    List<Candidate> within(Need need, Reach reach, LatLon centre, int radiusMetres);

    /** The nearest places however far, nearest first. */
    List<Candidate> nearest(Need need, Reach reach, LatLon centre, int most);

    /** All places in alphabetical order of communes, then names; their distance is {@link Double#NaN}. */
    List<Candidate> anywhere(Need need, Reach reach, int most);
}
