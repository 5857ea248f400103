package fr.maillage.directory.app;

import fr.maillage.directory.ErrorReport;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of errors that wait for somebody to look at them. */
@Repository
public class ErrorReports {

    /** What came of a report. */
    public enum Outcome {
        /** Kept until somebody looks at it. */
        RECEIVED,
        /** So many came within the hour that somebody must be playing; nothing was kept. */
        TOO_MANY
    }

    private static final int MOST_AN_HOUR = 60;
    private static final int MOST_AN_HOUR_A_PLACE = 10;

    private final JdbcClient db;
    private final Clock clock;

    ErrorReports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps a report for a year at most; the same words about the same place within the hour are one report. */
    public Outcome receive(ErrorReport report) {
        Instant now = clock.instant();
        int kept = db.sql("""
                        insert into directory.error_report (id, place_id, subject, message, keep_until, created_at, updated_at)
                        select :id, :place, :subject, :message, :until, :now, :now
                        where (select count(*) from directory.error_report where created_at > :hourAgo) < :most
                          and (select count(*) from directory.error_report
                               where created_at > :hourAgo and place_id = :place) < :mostOfPlace
                          and not exists (select from directory.error_report
                                          where created_at > :hourAgo and place_id = :place
                                            and subject = :subject and message = :message)
                        """)
                .param("id", UuidV7.at(now))
                .param("place", report.place().value())
                .param("subject", report.subject().name())
                .param("message", report.message())
                .param("until", LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1))
                .param("now", java.sql.Timestamp.from(now))
                .param("hourAgo", java.sql.Timestamp.from(now.minusSeconds(3600)))
                .param("most", MOST_AN_HOUR)
                .param("mostOfPlace", MOST_AN_HOUR_A_PLACE)
                .update();
        return kept == 1 || isKnown(report, now) ? Outcome.RECEIVED : Outcome.TOO_MANY;
    }

    /** Deletes the reports whose end date is past, handled or not; returns how many. */
    int deleteDue() {
        return db.sql("delete from directory.error_report where keep_until < :today")
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private boolean isKnown(ErrorReport report, Instant now) {
        return db.sql("""
                        select exists (select from directory.error_report
                                       where created_at > ? and place_id = ? and subject = ? and message = ?)
                        """)
                .params(
                        java.sql.Timestamp.from(now.minusSeconds(3600)),
                        report.place().value(),
                        report.subject().name(),
                        report.message())
                .query(Boolean.class)
                .single();
    }
}
