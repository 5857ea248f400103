package fr.maillage.agenda.web.find;

import fr.maillage.agenda.SessionWords;
import fr.maillage.directory.TermWords;
import fr.maillage.territory.Where;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the wording of a page: whose language, and where they are. */
@Component
class SessionWordings {

    private final SessionWords words;
    private final TermWords terms;
    private final MessageSource messages;
    private final Clock clock;

    SessionWordings(SessionWords words, TermWords terms, MessageSource messages, Clock clock) {
        this.words = words;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param where lets the pages of sessions say how far they are; null when the reader did not say */
    SessionWording of(Locale language, @Nullable Where where) {
        return new SessionWording(words, terms, messages, language, clock.instant(), where);
    }

    Instant now() {
        return clock.instant();
    }
}
