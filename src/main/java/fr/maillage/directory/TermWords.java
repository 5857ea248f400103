package fr.maillage.directory;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The standard's terms in the reader's language: its own words in French, ours elsewhere. */
@Component
public class TermWords {

    private final MessageSource messages;

    TermWords(MessageSource messages) {
        this.messages = messages;
    }

    /** « Aide aux démarches administratives », “Help with official procedures”. */
    public String say(StandardTerm term, Locale language) {
        return language.getLanguage().equals("fr")
                ? term.label()
                : messages.getMessage("directory.term." + term.code(), null, language);
    }
}
