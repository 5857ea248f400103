package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.PlaceSheet;
import java.util.List;
import java.util.Set;

/** What became of a row: a sheet, or a refusal with its reason; doubts in both cases. */
public sealed interface RowReading {

    /** 1 is the first record after the header. */
    int number();

    /** The row's id in its source, made from its words when it has none. */
    String key();

    /** Every doubtful value; a refusal is among them. */
    List<Finding> findings();

    /** What is counted once a file. */
    Set<Notice> notices();

    /** A place that can be shown. */
    record Understood(int number, PlaceSheet sheet, List<Finding> findings, Set<Notice> notices) implements RowReading {
        @Override
        public String key() {
            return sheet.origin().key();
        }
    }

    /** A row that makes no place: without a name, nowhere, or left out by a mapping. */
    record Refused(int number, String key, List<Finding> findings, Set<Notice> notices) implements RowReading {
        public Refused(int number, String key, List<Finding> findings) {
            this(number, key, findings, Set.of());
        }
    }
}
