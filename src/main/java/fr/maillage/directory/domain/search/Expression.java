package fr.maillage.directory.domain.search;

import java.util.List;
import java.util.Set;

/**
 * An everyday way of saying a need, and what it means in the standard's terms.
 *
 * @param text as people say it, for instance « déclarer mes impôts »
 * @param stems its meaningful words, each cut to its stem
 * @param targets what it points to, the leading one first; never empty
 */
public record Expression(String text, Set<String> stems, List<Target> targets) {

    public Expression {
        stems = Set.copyOf(stems);
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("An expression points to something: " + text);
        }
    }
}
