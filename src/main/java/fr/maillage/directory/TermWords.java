package fr.maillage.directory;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Terms of the standard as people say them, for other modules' screens. */
@Component
public class TermWords {

    private final MessageSource messages;

    TermWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * « Papiers et démarches en ligne ».
     *
     * @throws org.springframework.context.NoSuchMessageException for names of schemes, labels and kinds of institution, which are
     *     proper names: {@link StandardTerm#label} says them
     */
    public String of(StandardTerm term, Locale language) {
        return messages.getMessage("directory.term." + term.code(), null, language);
    }
}
