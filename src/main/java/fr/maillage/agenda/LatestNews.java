package fr.maillage.agenda;

import fr.maillage.agenda.SessionNews.News;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is new of sessions, from whoever brings {@link SessionNews}. Only those of these hours are asked about. */
@Component
public class LatestNews {

    private static final Duration ABOUT_NOW = Duration.ofHours(24);

    private final ObjectProvider<SessionNews> sources;
    private final Clock clock;

    LatestNews(ObjectProvider<SessionNews> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** The news of those that have some; nothing is asked when none is near. What is cancelled or over has none. */
    public Map<SessionId, News> of(Collection<Session> sessions, Locale language) {
        Instant now = clock.instant();
        List<Session> near = sessions.stream()
                .filter(session -> session.state() == SessionState.PUBLISHED
                        && !session.isPast(now)
                        && session.startsAt().isBefore(now.plus(ABOUT_NOW)))
                .distinct()
                .toList();
        if (near.isEmpty()) {
            return Map.of();
        }
        List<SessionNews> tellers = sources.orderedStream().toList();
        Map<SessionId, News> news = new HashMap<>();
        tellers.forEach(teller -> news.putAll(teller.of(near, language)));
        return news;
    }
}
