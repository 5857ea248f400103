package fr.maillage.office.web;

import org.jspecify.annotations.Nullable;

/**
 * A page’s text, as typed.
 *
 * @param version of the text when the form was opened
 * @param acte {@code publier} writes, {@code modifier} goes back to the form, anything else shows it as it will be read
 */
public record TextForm(
        @Nullable String texte, @Nullable Integer version, @Nullable String acte) {

    /** In characters. */
    static final int LONGEST = 20_000;

    /** Lines end as ours do; nothing that cannot be seen but tabs. */
    public String tidy() {
        return texte == null
                ? ""
                : texte.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }

    TextForm at(int newVersion) {
        return new TextForm(texte, newVersion, acte);
    }
}
