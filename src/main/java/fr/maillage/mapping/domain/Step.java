package fr.maillage.mapping.domain;

import java.util.List;

/** Something done to values on their way. */
@FunctionalInterface
interface Step {

    /** The values after it: as many, fewer or more. */
    List<String> apply(List<String> values, Row row);

    /** A step that makes one text of each; an empty one falls out. */
    static Step each(One one) {
        return (values, row) -> values.stream()
                .map(value -> one.apply(value, row).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What such a step does to one text. */
    @FunctionalInterface
    interface One {
        String apply(String value, Row row);
    }
}
