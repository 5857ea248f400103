package fr.maillage.directory.web;

/** Where the wording of hours takes its sentences from: the messages of the page's language. */
@FunctionalInterface
public interface HoursMessages {

    /** The sentence of a key, its places {0}, {1}… filled with the arguments. */
    String text(String key, Object... arguments);
}
