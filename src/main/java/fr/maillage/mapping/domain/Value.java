package fr.maillage.mapping.domain;

import java.util.List;

/** Something that can be got from a foreign row: a column, a constant, several of them put together. */
@FunctionalInterface
interface Value {

    /** Never an empty text; an empty list for nothing. */
    List<String> of(Row row);
}
