package fr.maillage.agenda.web.find;

import fr.maillage.agenda.RegularHours;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.find.FindSessions.Found;
import fr.maillage.directory.TermWords;
import fr.maillage.territory.Where;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final RegularHours regular;

    SessionWordings(SessionWords words, TermWords terms, MessageSource messages, Clock clock, RegularHours regular) {
        this.regular = regular;
        this.words = words;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param where lets the pages of sessions say how far they are; null when the reader did not say */
    SessionWording of(Locale language, @Nullable Where where) {
        return of(language, where, List.of());
    }

    /** The same for these sessions; of permanences among them, it says when they come back. */
    SessionWording of(Locale language, @Nullable Where where, List<Found> found) {
        List<UUID> rules = found.stream()
                .map(one -> one.session().occurrence())
                .filter(Objects::nonNull)
                .map(Session.Occurrence::recurrence)
                .distinct()
                .toList();
        Map<UUID, String> regularly = rules.isEmpty() ? Map.of() : regular.sentences(rules, language);
        return new SessionWording(words, terms, messages, language, clock.instant(), where, regularly);
    }

    Instant now() {
        return clock.instant();
    }
}
