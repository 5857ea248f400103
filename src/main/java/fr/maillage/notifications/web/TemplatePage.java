package fr.maillage.notifications.web;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of message, whose words can be changed.
 *
 * @param language of the words being edited
 * @param variables what may stand in the text, with an example
 * @param previewHtml the text with the examples, made from plain text
 */
public record TemplatePage(
        String url,
        String title,
        String language,
        @Nullable String done,
        TemplateForm form,
        List<Mistake> mistakes,
        List<Example> variables,
        String previewSubject,
        String previewHtml,
        String previewSms,
        String smsLength,
        boolean changed) {

    /** A variable between braces, and what it could be. */
    public record Example(String name, String value) {}

    /** The mistake of one field. */
    public @Nullable String mistake(String field) {
        return Mistake.in(mistakes, field);
    }
}
