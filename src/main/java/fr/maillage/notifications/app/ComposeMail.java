package fr.maillage.notifications.app;

import fr.maillage.design.PhoneText;
import fr.maillage.notifications.domain.Paragraphs;
import fr.maillage.notifications.domain.Words;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an e-mail together: what it says, then who speaks and how to reach them. The screens show the same. */
@Component
public class ComposeMail {

    private final Territory territory;

    ComposeMail(Territory territory) {
        this.territory = territory;
    }

    /**
     * An e-mail as it is sent.
     *
     * @param text for readers without HTML
     * @param html the same; no picture, no style, nothing fetched from elsewhere
     */
    public record Mail(String from, String subject, String text, String html) {}

    /** The whole e-mail; a secret that is not given stays between braces. */
    public Mail compose(String language, String subject, String body, Map<String, String> secrets) {
        TerritorySettings settings = territory.settings();
        String said = Words.fill(body, secrets).strip();
        String signature = signature(settings);
        String text = said + "\n\n-- \n" + signature + "\n";
        String html =
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body>
                %s<hr>
                %s</body>
                </html>
                """.formatted(language, Paragraphs.escape(subject), Paragraphs.html(said), Paragraphs.html(signature));
        return new Mail(settings.name(), subject, text, html);
    }

    private static String signature(TerritorySettings settings) {
        return settings.phone() == null
                ? settings.name()
                : settings.name() + "\n" + PhoneText.inPairs(settings.phone()).replace('\u00a0', ' ');
    }
}
