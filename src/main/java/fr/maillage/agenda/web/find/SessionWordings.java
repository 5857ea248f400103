package fr.maillage.agenda.web.find;

import fr.maillage.agenda.LatestNews;
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
    private final LatestNews latest;

    SessionWordings(
            SessionWords words,
            TermWords terms,
            MessageSource messages,
            Clock clock,
            RegularHours regular,
            LatestNews latest) {
        this.regular = regular;
        this.latest = latest;
        this.words = words;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * For these sessions; of permanences among them, it says when they come back, of those of today what is new.
     *
     * @param where lets the pages of sessions say how far they are; null when the reader did not say
     */
    SessionWording of(Locale language, @Nullable Where where, List<Found> found) {
        List<UUID> rules = found.stream()
                .map(one -> one.session().occurrence())
                .filter(Objects::nonNull)
                .map(Session.Occurrence::recurrence)
                .distinct()
                .toList();
        Map<UUID, String> regularly = rules.isEmpty() ? Map.of() : regular.sentences(rules, language);
        return new SessionWording(
                words,
                terms,
                messages,
                language,
                clock.instant(),
                where,
                regularly,
                latest.of(found.stream().map(Found::session).toList(), language));
    }

    /** The same of sessions that stand by themselves. */
    SessionWording ofAll(Locale language, @Nullable Where where, List<Session> sessions) {
        return of(
                language,
                where,
                sessions.stream()
                        .map(session -> new Found(session, Double.NaN, 0, 1))
                        .toList());
    }

    Instant now() {
        return clock.instant();
    }
}
