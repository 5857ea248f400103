package fr.maillage.tours.app.bus;

import fr.maillage.agenda.SessionId;
import fr.maillage.notifications.Channel;
import fr.maillage.tours.StopId;
import fr.maillage.tours.domain.bus.Reminder;
import fr.maillage.tours.domain.bus.RiderContact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to be told the day before, and what they have been told. */
@Repository
public class Reminders {

    private static final String REMINDER =
            "select r.id, r.code, r.name, r.phone, r.email, r.channel, r.language, r.stop_id, r.keep_until from tours.reminder r ";

    private final JdbcClient db;

    Reminders(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps one.
     *
     * @param formKey names the form that was sent, once or twice
     * @return false when that form was kept before, or the code is somebody else's
     */
    boolean add(Reminder reminder, @Nullable String formKey, Instant at) {
        return db.sql("""
                        insert into tours.reminder
                            (id, code, name, phone, email, channel, language, stop_id, form_key, keep_until, created_at)
                        values (:id, :code, :name, :phone, :email, :channel, :language, :stop, :key, :until, :at)
                        on conflict do nothing
                        """)
                        .param("id", reminder.id())
                        .param("code", reminder.code())
                        .param("name", reminder.name())
                        .param("phone", reminder.contact().phone())
                        .param("email", reminder.contact().email())
                        .param("channel", reminder.contact().channel().name())
                        .param("language", reminder.language())
                        .param("stop", reminder.stop().value())
                        .param("key", formKey)
                        .param("until", reminder.keepUntil())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Two who ask for the same at the same time wait for each other, until the caller’s transaction ends. */
    void lock(RiderContact contact) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:contact, 0))")
                .param("contact", "tours.reminder:" + contact.phone() + contact.email())
                .query(row -> {});
    }

    /** By the code that stops it. */
    public Optional<Reminder> findByCode(String code) {
        return db.sql(REMINDER + "where r.code = :code")
                .param("code", code)
                .query((row, number) -> reminder(row))
                .optional();
    }

    /** What a form sent before has made. */
    Optional<Reminder> findByForm(String key) {
        return db.sql(REMINDER + "where r.form_key = :key")
                .param("key", key)
                .query((row, number) -> reminder(row))
                .optional();
    }

    /** The same contact at the same stop. */
    Optional<Reminder> findSame(RiderContact contact, StopId stop) {
        return db.sql(REMINDER + "where r.stop_id = :stop and (r.phone = :phone or r.email = :email) limit 1")
                .param("stop", stop.value())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .query((row, number) -> reminder(row))
                .optional();
    }

    /** Asked for once more: kept for longer. */
    void keepUntil(UUID id, LocalDate day) {
        db.sql("update tours.reminder set keep_until = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    /** Those of a stop who have not been told of this session, and asked before an instant. */
    List<Reminder> listUntold(StopId stop, SessionId session, LocalDate today, Instant askedBefore) {
        return db.sql(REMINDER + """
                        where r.stop_id = :stop and r.keep_until >= :today and r.created_at < :before
                          and not exists (select from tours.reminder_sent s
                                          where s.reminder_id = r.id and s.session_id = :session)
                        order by r.created_at
                        """)
                .param("stop", stop.value())
                .param("today", today)
                .param("before", askedBefore.atOffset(ZoneOffset.UTC))
                .param("session", session.value())
                .query((row, number) -> reminder(row))
                .list();
    }

    /** Those who have been told of this session. */
    List<Reminder> listTold(SessionId session) {
        return db.sql(REMINDER + "join tours.reminder_sent s on s.reminder_id = r.id where s.session_id = :session")
                .param("session", session.value())
                .query((row, number) -> reminder(row))
                .list();
    }

    /** Told now; false when they were told before, by another instance too. */
    boolean markTold(Reminder reminder, SessionId session) {
        return db.sql(
                                "insert into tours.reminder_sent (reminder_id, session_id) values (:id, :session) on conflict do nothing")
                        .param("id", reminder.id())
                        .param("session", session.value())
                        .update()
                == 1;
    }

    /** To be told again, the day before its new day. */
    void forgetTold(SessionId session) {
        db.sql("delete from tours.reminder_sent where session_id = :session")
                .param("session", session.value())
                .update();
    }

    /** Stops one; false when there is none. */
    boolean remove(String code) {
        return db.sql("delete from tours.reminder where code = :code")
                        .param("code", code)
                        .update()
                == 1;
    }

    /** How many ask to be told of this stop. */
    public int count(StopId stop) {
        return db.sql("select count(*) from tours.reminder where stop_id = :stop")
                .param("stop", stop.value())
                .query(Integer.class)
                .single();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new RiderContact(
                        Channel.valueOf(row.getString("channel")), row.getString("phone"), row.getString("email")),
                row.getString("language"),
                new StopId(row.getObject("stop_id", UUID.class)),
                row.getObject("keep_until", LocalDate.class));
    }
}
