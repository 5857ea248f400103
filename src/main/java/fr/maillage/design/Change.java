package fr.maillage.design;

/**
 * One value that is different from before.
 *
 * @param label of the field, in the reader’s language
 * @param before empty when there was none
 * @param after empty when there is none any more
 */
public record Change(String label, String before, String after) {}
