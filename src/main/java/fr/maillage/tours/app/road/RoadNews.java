package fr.maillage.tours.app.road;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionNews;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The public pages of the agenda say what the crew says. */
@Component
class RoadNews implements SessionNews {

    private final LastRoadWords words;
    private final RoadWording wording;

    RoadNews(LastRoadWords words, RoadWording wording) {
        this.words = words;
        this.wording = wording;
    }

    @Override
    public Map<SessionId, News> of(Collection<Session> sessions, Locale language) {
        Map<SessionId, News> news = new HashMap<>();
        words.of(sessions)
                .forEach((session, latest) -> wording.news(latest.word(), latest.unitKind(), language)
                        .ifPresent(text -> news.put(session, new News(text, RoadWording.isGood(latest.word())))));
        return news;
    }
}
