package fr.maillage.tours.app.road;

import fr.maillage.design.Dates;
import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what was said on the road a year ago, and reminders whose year is over. */
@Component
class RoadEndDates implements DailyTask {

    static final int WORDS_DAYS = 365;

    private final JdbcClient db;
    private final Clock clock;

    RoadEndDates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tours.road-end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 50);
    }

    @Override
    @Transactional
    public String run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        int words = db.sql("delete from tours.road_word where heard_at < :end")
                .param(
                        "end",
                        today.minusDays(WORDS_DAYS)
                                .atStartOfDay(Dates.FRANCE)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .update();
        int reminders = db.sql("delete from tours.reminder where keep_until < :today")
                .param("today", today)
                .update();
        return words + reminders == 0
                ? ""
                : "Paroles de la route oubliées : " + words + " ; rappels du bus terminés : " + reminders + ".";
    }
}
