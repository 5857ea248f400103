package fr.maillage.directory.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.directory.domain.hours.Schedule;
import fr.maillage.directory.domain.hours.prose.HoursReading;
import fr.maillage.territory.SchoolCalendar;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads opening hours once a text, and answers "open now?" once a minute. */
@Service
public class PlaceHours {

    private record Text(int id, String text) {}

    /** Who is open during one minute, by the id of the hours text, as long as the school calendar is this one. */
    private record Minute(ZonedDateTime time, SchoolCalendar school, Map<Integer, Boolean> open) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Territory territory;
    private final LocalCalendars calendars;
    private final Cache<String, HoursReading> read =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<Integer, String> texts =
            Caffeine.newBuilder().maximumSize(200_000).build();
    private volatile @Nullable Minute minute;

    PlaceHours(JdbcClient db, Clock clock, Territory territory, LocalCalendars calendars) {
        this.calendars = calendars;
        this.territory = territory;
        this.db = db;
        this.clock = clock;
    }

    /** What a text of hours tells, in the syntax, mended or in French; never fails. */
    public HoursReading read(String text) {
        return read.get(text, HoursReading::of);
    }

    /** The hours on the calendar where the place stands; empty when nothing that may be relied on was understood. */
    public Optional<Schedule> schedule(String text, @Nullable String communeCode) {
        return read(text).usable().map(hours -> hours.on(calendars.of(communeCode), zone(communeCode)));
    }

    /** Now, on the clock of the commune's town hall. */
    public ZonedDateTime now(@Nullable String communeCode) {
        return clock.instant().atZone(zone(communeCode));
    }

    /**
     * Whether places are open at this minute, for these hours ids. Doubtful hours count as not open. The clock and the holidays
     * are those of the territory served.
     */
    IntPredicate openNow(List<Integer> ids) {
        String here = territory.listPerimeter().stream()
                .findFirst()
                .map(commune -> commune.code().value())
                .orElse(null);
        Minute current = minute;
        ZonedDateTime now = clock.instant().atZone(zone(here)).truncatedTo(ChronoUnit.MINUTES);
        SchoolCalendar school = territory.schoolCalendar(null);
        if (current == null || !current.time().equals(now) || !current.school().equals(school)) {
            current = new Minute(now, school, new ConcurrentHashMap<>());
            minute = current;
        }
        Map<Integer, Boolean> open = current.open();
        List<Integer> missing = ids.stream()
                .distinct()
                .filter(id -> id != 0 && !open.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            textsOf(missing).forEach((id, text) -> open.put(id, isOpen(text, here, now)));
        }
        return id -> open.getOrDefault(id, false);
    }

    private boolean isOpen(String text, @Nullable String here, ZonedDateTime now) {
        return !read(text).isDoubtful()
                && schedule(text, here)
                        .filter(schedule -> schedule.isSurelyOpenAt(now))
                        .isPresent();
    }

    private Map<Integer, String> textsOf(List<Integer> ids) {
        Map<Integer, String> found = new ConcurrentHashMap<>();
        List<Integer> missing = new ArrayList<>();
        for (Integer id : ids) {
            String text = texts.getIfPresent(id);
            if (text == null) {
                missing.add(id);
            } else {
                found.put(id, text);
            }
        }
        if (!missing.isEmpty()) {
            db.sql("select id, text from directory.hours_text where id = any(?)")
                    .param(missing.toArray(Integer[]::new))
                    .query(Text.class)
                    .list()
                    .forEach(row -> {
                        texts.put(row.id(), row.text());
                        found.put(row.id(), row.text());
                    });
        }
        return found;
    }

    private static String departement(@Nullable String communeCode) {
        if (communeCode == null || communeCode.length() < 3) {
            return "";
        }
        return communeCode.startsWith("97") || communeCode.startsWith("98")
                ? communeCode.substring(0, 3)
                : communeCode.substring(0, 2);
    }

    /** The clocks of France, by département (decree of 9 August 1978 and the time zone database). */
    public static ZoneId zone(@Nullable String communeCode) {
        return ZoneId.of(
                switch (departement(communeCode)) {
                    case "971", "977", "978" -> "America/Guadeloupe";
                    case "972" -> "America/Martinique";
                    case "973" -> "America/Cayenne";
                    case "974" -> "Indian/Reunion";
                    case "975" -> "America/Miquelon";
                    case "976" -> "Indian/Mayotte";
                    case "986" -> "Pacific/Wallis";
                    case "987" -> "Pacific/Tahiti";
                    case "988" -> "Pacific/Noumea";
                    default -> "Europe/Paris";
                });
    }
}
