package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.app.PlannedSessions.Mark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed that programs walk. The next one begins after the last session of this one, in the order of dates, so
 * that nothing is told twice or left out because something was added before it meanwhile.
 *
 * @param next where the walk stands; null after the last page
 */
record FeedPage(List<Session> sessions, @Nullable String next) {

    static final int USUAL = 50;
    static final int MOST = 200;

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})\\.([0-9a-f-]{36})");

    /** Of one session more than a page holds. */
    static FeedPage of(List<Session> oneMore, int most) {
        if (oneMore.size() <= most) {
            return new FeedPage(oneMore, null);
        }
        List<Session> page = oneMore.subList(0, most);
        Session last = page.getLast();
        return new FeedPage(
                page,
                ChronoUnit.MICROS.between(Instant.EPOCH, last.startsAt()) + "."
                        + last.id().value());
    }

    /** Reads what {@link #next} said; empty for anything else. */
    static Optional<Mark> mark(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mark(
                    Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                    new SessionId(UUID.fromString(parts.group(2)))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** How many sessions a page holds, 1 to {@value #MOST}. */
    static int size(@Nullable String text) {
        return text == null || !text.matches("\\d{1,4}") ? USUAL : Math.clamp(Integer.parseInt(text), 1, MOST);
    }
}
