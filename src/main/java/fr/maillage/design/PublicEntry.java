package fr.maillage.design;

/**
 * An entry of the public pages’ menu; each module brings its own as beans.
 *
 * @param titleKey message key of its words
 * @param url where it leads
 * @param order lowest first
 */
public record PublicEntry(String titleKey, String url, int order) {}
