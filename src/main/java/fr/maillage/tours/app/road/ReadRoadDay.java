package fr.maillage.tours.app.road;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.design.Dates;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Tours;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.road.RoadWord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The day of whoever is signed in: the passages that they may speak for, and what was said of each. */
@Service
public class ReadRoadDay {

    /** A day has up to twenty-five hours. */
    private static final Duration A_DAY = Duration.ofHours(25);

    private static final Duration TWO_MONTHS = Duration.ofDays(61);

    private final Tours tours;
    private final LastRoadWords words;
    private final RoadCrew crew;
    private final Clock clock;

    ReadRoadDay(Tours tours, LastRoadWords words, RoadCrew crew, Clock clock) {
        this.tours = tours;
        this.words = words;
        this.crew = crew;
        this.clock = clock;
    }

    /**
     * One passage of the day.
     *
     * @param latest what was said last, where it holds; null when nothing does
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

    /** Where the day of these is lived; metropolitan France when there are none. */
    public static ZoneId zone(List<Stage> stages) {
        return stages.isEmpty() ? Dates.FRANCE : stages.getFirst().session().zone();
    }

    /** Today there. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Today’s where they stop, over or not, in the order of the clock. */
    public List<Stage> list() {
        Instant now = clock.instant();
        BiPredicate<UnitId, Session> mine = crew.speaksFor();
        List<Passage> passages = tours.passages(now.minus(A_DAY), now.plus(A_DAY)).stream()
                .filter(one -> one.session()
                        .start()
                        .toLocalDate()
                        .equals(today(one.session().zone())))
                .filter(one -> mine.test(one.unit(), one.session()))
                .toList();
        Map<SessionId, RoadWords.Latest> latest =
                words.of(passages.stream().map(Passage::session).toList());
        return passages.stream()
                .map(one -> new Stage(one, latest.get(one.session().id())))
                .toList();
    }

    /** The next one after today that they may speak for, within two months. */
    public Optional<Passage> findNext() {
        Instant now = clock.instant();
        BiPredicate<UnitId, Session> mine = crew.speaksFor();
        return tours.passages(now, now.plus(TWO_MONTHS)).stream()
                .filter(one -> !one.session().isCancelled())
                .filter(one -> one.session()
                        .start()
                        .toLocalDate()
                        .isAfter(today(one.session().zone())))
                .filter(one -> mine.test(one.unit(), one.session()))
                .findFirst();
    }
}
