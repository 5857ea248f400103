package fr.maillage.directory.app;

import fr.maillage.shared.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked and found nothing. Words only: not who, not where, not when in the day. */
@Repository
public class UnansweredQueries {

    private static final int MOST_CHARACTERS = 100;

    /** Bounds what a robot can make us keep. */
    private static final int MOST_LINES = 20_000;

    private final JdbcClient db;
    private final Clock clock;

    UnansweredQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts once more that these words found nothing; digits are left out, for they may be somebody's number. */
    void count(String said) {
        String plain = PlainText.of(said.replaceAll("\\S*(?:\\d|@)\\S*", " "));
        if (plain.length() < 2) {
            return;
        }
        LocalDate today = clock.instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
        db.sql("""
                        insert into directory.unanswered_query (plain_text, first_on, last_on)
                        select :text, :today, :today
                        where (select count(*) from directory.unanswered_query) < :most
                           or exists (select from directory.unanswered_query where plain_text = :text)
                        on conflict (plain_text) do update set asked = unanswered_query.asked + 1, last_on = excluded.last_on
                        """)
                .param("text", plain.substring(0, Math.min(plain.length(), MOST_CHARACTERS)))
                .param("today", today)
                .param("most", MOST_LINES)
                .update();
    }

    /** Words that found nothing. */
    public record Query(String plainText, int asked, LocalDate lastOn) {}

    /** How many there are. */
    public int count() {
        return db.sql("select count(*) from directory.unanswered_query")
                .query(Integer.class)
                .single();
    }

    /** The most asked first. */
    public java.util.List<Query> list(int most) {
        return db.sql("""
                        select plain_text, asked, last_on from directory.unanswered_query
                        order by asked desc, last_on desc, plain_text limit :most
                        """).param("most", most).query(Query.class).list();
    }

    /** Forgets words that have been dealt with. */
    public void forget(String plainText) {
        db.sql("delete from directory.unanswered_query where plain_text = :text")
                .param("text", plainText)
                .update();
    }

    /** Deletes the words that nobody has asked for a year; returns how many lines. */
    int deleteDue() {
        int old = db.sql("delete from directory.unanswered_query where last_on < :limit")
                .param(
                        "limit",
                        clock.instant()
                                .atZone(ZoneId.of("Europe/Paris"))
                                .toLocalDate()
                                .minusYears(1))
                .update();
        // What a robot makes up is asked once: it must not keep real questions out.
        return old + db.sql("""
                        delete from directory.unanswered_query
                        where asked = 1 and (select count(*) from directory.unanswered_query) >= :most
                        """).param("most", MOST_LINES).update();
    }
}
