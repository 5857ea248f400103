package fr.maillage.directory;

/** A word of one of the national standard's closed lists; implemented by enums. */
public interface StandardTerm {

    /** The exact words of the standard, as files carry them and as people read them. */
    String label();

    /** The same in an address of a page: lower case, no accent, hyphens; it never changes. */
    String code();

    /** The enum constant's name, as the database keeps it. */
    String name();

    /** The enum constant's place in its list, from 0: its bit in search masks. */
    int ordinal();
}
