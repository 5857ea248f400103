package fr.maillage.tours.app.road;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.tours.app.road.RoadWords.Latest;
import fr.maillage.tours.domain.road.RoadWord;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the crew said last of passages, where it is about the passage as it stands: said on its day, and not before it was moved or
 * announced again.
 */
@Component
class LastRoadWords {

    private final RoadWords words;
    private final Agenda agenda;

    LastRoadWords(RoadWords words, Agenda agenda) {
        this.words = words;
        this.agenda = agenda;
    }

    /** Of each that something holds of; two statements at most. */
    Map<SessionId, Latest> of(Collection<Session> sessions) {
        Map<SessionId, Latest> latest =
                words.latest(sessions.stream().map(Session::id).toList());
        if (latest.isEmpty()) {
            return latest;
        }
        Map<SessionId, Instant> moves = agenda.listLastMoves(latest.keySet());
        Map<SessionId, Latest> standing = new HashMap<>();
        for (Session session : sessions) {
            Latest one = latest.get(session.id());
            if (one != null && isOfItsDay(one.word(), session) && !isOverturned(one.word(), moves.get(session.id()))) {
                standing.put(session.id(), one);
            }
        }
        return standing;
    }

    /** Whether it was said on the day of the passage, where it stops. */
    static boolean isOfItsDay(RoadWord word, Session session) {
        return session.start()
                .toLocalDate()
                .equals(word.saidAt().atZone(session.zone()).toLocalDate());
    }

    /** Whether somebody moved the passage, or announced it again, since it was said. */
    boolean isOverturned(RoadWord word) {
        SessionId session = word.session();
        return isOverturned(word, agenda.listLastMoves(List.of(session)).get(session));
    }

    private static boolean isOverturned(RoadWord word, @Nullable Instant moved) {
        return moved != null && word.saidAt().isBefore(moved);
    }
}
