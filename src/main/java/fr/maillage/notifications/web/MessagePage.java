package fr.maillage.notifications.web;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message, as it will be sent or was.
 *
 * @param done what was just done, as the end of a message key
 * @param bodyHtml the text as HTML, made from plain text and safe; null when there is none any more
 * @param secrets names of what is not shown here
 * @param length characters and parts of an SMS
 */
public record MessagePage(
        List<Link> tabs,
        String url,
        String title,
        @Nullable String done,
        String state,
        String note,
        boolean uncertain,
        boolean dead,
        List<Fact> facts,
        String subject,
        boolean showsSubject,
        @Nullable String bodyHtml,
        List<String> secrets,
        @Nullable String length,
        boolean letter,
        boolean sendable,
        boolean cancellable,
        List<Try> tries) {

    /** A word and what it stands for. */
    public record Fact(String word, String value) {}

    /** One try. */
    public record Try(String at, String outcome, String detail) {}
}
