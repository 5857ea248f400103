package fr.maillage.home.web;

import fr.maillage.design.Prose;
import java.util.List;

/**
 * What a page about the site shows beside its usual words.
 *
 * @param places how many the directory holds
 * @param texts what the territory wrote for this page, at most one of each kind
 */
public record Paper(int places, List<Text> texts) {

    /** The kinds of text. */
    public enum Kind {
        LEGAL,
        PRIVACY,
        ACCESSIBILITY
    }

    /** A text, and the language it is in: French stands in where nothing was written in English. */
    public record Text(Kind kind, Prose prose, String language) {}

    /** Those of one kind: one or none. */
    public List<Text> of(Kind kind) {
        return texts.stream().filter(text -> text.kind() == kind).toList();
    }
}
