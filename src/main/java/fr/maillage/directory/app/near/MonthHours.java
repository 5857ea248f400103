package fr.maillage.directory.app.near;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.domain.hours.Schedule;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.SchoolCalendar;
import fr.maillage.territory.Territory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which hours open at least one day of a month: a place that is closed all summer helps nobody in July. */
@Component
public class MonthHours {

    /** Since they were first read: a text that was written with a lower id, but later, is read then. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MONTHS_KEPT = 12;

    private final JdbcClient db;
    private final PlaceHours hours;
    private final Territory territory;
    private final Cache<Asked, Closed> kept;

    @Autowired
    MonthHours(JdbcClient db, PlaceHours hours, Territory territory) {
        this(db, hours, territory, Ticker.systemTicker());
    }

    MonthHours(JdbcClient db, PlaceHours hours, Territory territory, Ticker ticker) {
        this.db = db;
        this.hours = hours;
        this.territory = territory;
        kept = Caffeine.newBuilder()
                .maximumSize(MONTHS_KEPT)
                .ticker(ticker)
                .expireAfter(Expiry.creating((Asked asked, Closed closed) -> KEPT))
                .build();
    }

    /** What closing depends on: holidays that are typed anew make a new calendar. */
    private record Asked(
            YearMonth month,
            SchoolCalendar school,
            @Nullable CommuneCode here) {}

    /** The hours that are closed all month, among those known up to an id: ids grow. */
    private record Closed(int upTo, Set<Integer> ids) {}

    private record Text(int id, String text) {}

    /** Whether the hours of an id open that month; those that say nothing sure do. On the calendar of the territory served. */
    public IntPredicate openIn(YearMonth month) {
        CommuneCode here = territory.listPerimeter().stream()
                .findFirst()
                .map(Commune::code)
                .orElse(null);
        Asked asked = new Asked(month, territory.schoolCalendar(null), here);
        Closed before = kept.getIfPresent(asked);
        Closed now = read(asked, before == null ? new Closed(0, Set.of()) : before);
        kept.put(asked, now);
        return id -> !now.ids().contains(id);
    }

    private Closed read(Asked asked, Closed before) {
        String here = asked.here() == null ? null : asked.here().value();
        Set<Integer> closed = new HashSet<>(before.ids());
        int upTo = before.upTo();
        for (Text text : db.sql("select id, text from directory.hours_text where id > ? order by id")
                .param(before.upTo())
                .query(Text.class)
                .list()) {
            upTo = text.id();
            if (isClosed(asked.month(), text.text(), here)) {
                closed.add(text.id());
            }
        }
        return new Closed(upTo, closed);
    }

    private boolean isClosed(YearMonth month, String text, @Nullable String here) {
        if (hours.read(text).isDoubtful()) {
            return false;
        }
        Schedule schedule = hours.schedule(text, here).orElse(null);
        if (schedule == null) {
            return false;
        }
        // from a Monday, so that most hours are found open within a few days
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        int days = month.lengthOfMonth();
        for (int i = 0; i < days; i++) {
            LocalDate day = month.atDay((monday.getDayOfMonth() - 1 + i) % days + 1);
            if (!schedule.day(day).isClosed()) {
                return false;
            }
        }
        return true;
    }
}
