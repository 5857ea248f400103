package fr.maillage.mapping.domain;

/** Something that is so, or not, of a foreign row. */
@FunctionalInterface
interface Condition {

    boolean holds(Row row);
}
