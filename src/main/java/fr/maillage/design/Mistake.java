package fr.maillage.design;

/**
 * One thing to correct in a form.
 *
 * @param field the name of the field; the summary links to the element with that id
 * @param message what to do, in one plain sentence, the same as beside the field
 */
public record Mistake(String field, String message) {}
