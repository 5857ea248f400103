package fr.maillage.tours.app.road;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.design.Dates;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Tours;
import fr.maillage.tours.domain.road.RoadWord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The day of whoever is signed in: the passages that they may speak for, and what was said of each. */
@Service
public class ReadRoadDay {

    private final Tours tours;
    private final RoadWords words;
    private final RoadCrew crew;
    private final Clock clock;

    ReadRoadDay(Tours tours, RoadWords words, RoadCrew crew, Clock clock) {
        this.tours = tours;
        this.words = words;
        this.crew = crew;
        this.clock = clock;
    }

    /**
     * One passage of the day.
     *
     * @param latest what was said last; null when nothing was
     */
    public record Stage(Passage passage, RoadWords.@Nullable Latest latest) {

        /** The session that it is. */
        public Session session() {
            return passage.session();
        }

        /** What was said last. */
        public @Nullable RoadWord word() {
            return latest == null ? null : latest.word();
        }
    }

    /** Today in metropolitan France. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }

    /** Today’s, over or not, in the order of the clock. */
    public List<Stage> list() {
        Instant morning = today().atStartOfDay(Dates.FRANCE).toInstant();
        Instant night = today().plusDays(1).atStartOfDay(Dates.FRANCE).toInstant();
        List<Passage> passages = tours.passages(morning, night).stream()
                .filter(one -> one.session().start().toLocalDate().equals(today()))
                .filter(one -> crew.maySpeakFor(one.unit(), one.session()))
                .toList();
        Map<SessionId, RoadWords.Latest> latest =
                words.latest(passages.stream().map(one -> one.session().id()).toList());
        return passages.stream()
                .map(one -> new Stage(one, latest.get(one.session().id())))
                .toList();
    }

    /** The next one after today that they may speak for, within two months. */
    public Optional<Passage> findNext() {
        Instant tomorrow = today().plusDays(1).atStartOfDay(Dates.FRANCE).toInstant();
        return tours
                .passages(
                        tomorrow,
                        today().plusMonths(2).atStartOfDay(Dates.FRANCE).toInstant())
                .stream()
                .filter(one -> !one.session().isCancelled())
                .filter(one -> crew.maySpeakFor(one.unit(), one.session()))
                .findFirst();
    }
}
