package fr.maillage.design;

/**
 * A way from one page to another.
 *
 * @param label what the reader sees, in their language
 * @param href where it leads, query already encoded
 */
public record Link(String label, String href) {}
