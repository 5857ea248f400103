package fr.maillage.platform;

/**
 * Something that a person may be allowed to do. The modules' addresses are guarded with these; the table that says who
 * holds which is one enum of the module {@code accounts}.
 */
public interface Permission {

    /** Its name in code, such as {@code EDIT_PLACES}. */
    String name();
}
