package fr.maillage.mapping;

import java.util.Set;

/** The columns that a mapping may fill, and the words that they take. */
public interface Targets {

    /** The columns' names. */
    Set<String> names();

    /** Whether a column takes a word; always, where its list of words is open. */
    boolean accepts(String column, String word);

    /** Columns that take anything. */
    static Targets of(Set<String> names) {
        return new Targets() {
            @Override
            public Set<String> names() {
                return names;
            }

            @Override
            public boolean accepts(String column, String word) {
                return true;
            }
        };
    }
}
