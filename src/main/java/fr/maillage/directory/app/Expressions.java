package fr.maillage.directory.app;

import fr.maillage.directory.domain.search.Expression;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.directory.domain.search.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everyday expressions, kept in a table that can be edited; held in memory, and looked at again every minute. */
@Repository
class Expressions {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Line(String text, String[] targets) {}

    private record Kept(Vocabulary vocabulary, String version, Instant readAt) {}

    private final JdbcClient db;
    private final KnownWords words;
    private final java.time.Clock clock;
    private final ShippedVocabulary shipped;
    private volatile @Nullable Kept kept;

    Expressions(JdbcClient db, KnownWords words, java.time.Clock clock, ShippedVocabulary shipped) {
        this.shipped = shipped;
        this.db = db;
        this.words = words;
        this.clock = clock;
    }

    /** The vocabulary as it stands, at most a minute old. */
    Vocabulary vocabulary() {
        Kept current = kept;
        Instant now = clock.instant();
        if (current != null && Duration.between(current.readAt(), now).abs().compareTo(FRESH) < 0) {
            return current.vocabulary();
        }
        String version = version();
        if (current != null && current.version().equals(version)) {
            kept = new Kept(current.vocabulary(), version, now);
            return current.vocabulary();
        }
        if (!shipped.isTakenIn()) {
            shipped.takeIn();
            version = version();
        }
        words.refresh();
        Vocabulary vocabulary = new Vocabulary(read());
        kept = new Kept(vocabulary, version, now);
        return vocabulary;
    }

    private String version() {
        return db.sql("select count(*) || ' ' || coalesce(max(updated_at)::text, '') from directory.expression")
                .query(String.class)
                .single();
    }

    private List<Expression> read() {
        List<Line> lines = db.sql("select text, targets from directory.expression order by id")
                .query((row, i) ->
                        new Line(row.getString(1), (String[]) row.getArray(2).getArray()))
                .list();
        Map<String, List<String>> stems =
                words.stems(lines.stream().map(Line::text).toList());
        return lines.stream()
                .map(line -> expression(line, stems.getOrDefault(line.text(), List.of())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Expression expression(Line line, List<String> stems) {
        List<Target> targets = Arrays.stream(line.targets())
                .map(Target::parse)
                .flatMap(Optional::stream)
                .toList();
        return targets.isEmpty() || stems.isEmpty() ? null : new Expression(line.text(), Set.copyOf(stems), targets);
    }

    /** The next question reads the table again: somebody has just changed it. */
    void forget() {
        kept = null;
    }
}
