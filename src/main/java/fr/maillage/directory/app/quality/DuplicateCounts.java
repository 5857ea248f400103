package fr.maillage.directory.app.quality;

import fr.maillage.accounts.Reach;
import java.util.Map;

/** How many sheets wait for somebody to say whether they are the same place as another. Without a bean of it, pages say nothing of it. */
public interface DuplicateCounts {

    /** Sheets in a waiting pair, within reach, by the key of {@link QualityFigures.Line}; none is not there. */
    Map<String, Integer> waiting(Dimension by, Reach reach);

    /** Where somebody deals with them. */
    String page();
}
