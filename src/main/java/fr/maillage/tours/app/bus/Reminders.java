package fr.maillage.tours.app.bus;

import fr.maillage.agenda.SessionId;
import fr.maillage.notifications.Channel;
import fr.maillage.tours.StopId;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.bus.Reminder;
import fr.maillage.tours.domain.bus.RiderContact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to be told the day before, and what they have been told. */
@Repository
public class Reminders {

    private static final String REMINDER =
            "select r.id, r.code, r.name, r.phone, r.email, r.channel, r.language, r.stop_id, r.keep_until from tours.reminder r ";

    private static final String TOLD =
            "select r.id, r.code, r.name, r.phone, r.email, r.channel, r.language, r.stop_id, r.keep_until, s.said from tours.reminder r join tours.reminder_sent s on s.reminder_id = r.id where s.session_id = :session";

    /** Those of a stop, and of what the same unit had in its place in another tour: people ask for a place, not for a quarter. */
    private static final String AT_SPOT = """
            join tours.stop own on own.id = r.stop_id
            join tours.tour t on t.id = own.tour_id
            join tours.stop p on p.id = :stop and p.commune_code = own.commune_code
             and (p.id = own.id or p.name = own.name or (p.latitude = own.latitude and p.longitude = own.longitude))
            join tours.tour pt on pt.id = p.tour_id and pt.unit_id = t.unit_id
            """;

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

    /** The same contact at the same stop, or at the one that was in its place in another tour. */
    Optional<Reminder> findSame(RiderContact contact, StopId stop) {
        return db.sql(REMINDER + AT_SPOT + """
                        where (r.phone = :phone or r.email = :email)
                        order by (r.stop_id = :stop) desc, r.created_at limit 1
                        """)
                .param("stop", stop.value())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .query((row, number) -> reminder(row))
                .optional();
    }

    /** All of a contact, for whoever calls and has lost the code. */
    public List<Reminder> listOf(RiderContact contact) {
        return db.sql(REMINDER + "where r.phone = :phone or r.email = :email order by r.created_at")
                .param("phone", contact.phone())
                .param("email", contact.email())
                .query((row, number) -> reminder(row))
                .list();
    }

    /** The same form once more, with another name. */
    void rename(UUID id, String name, String language) {
        db.sql("update tours.reminder set name = :name, language = :language where id = :id")
                .param("name", name)
                .param("language", language)
                .param("id", id)
                .update();
    }

    /** Asked for once more: kept for longer. */
    void keepUntil(UUID id, LocalDate day) {
        db.sql("update tours.reminder set keep_until = :day where id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    /** Those of a stop who have not been told of this session, or are to be told again, and asked before an instant. */
    List<Reminder> listUntold(StopId stop, SessionId session, LocalDate today, Instant askedBefore) {
        return db.sql(REMINDER + AT_SPOT + """
                        where r.keep_until >= :today and r.created_at < :before
                          and not exists (select from tours.reminder_sent s
                                          where s.reminder_id = r.id and s.session_id = :session and not s.again)
                        order by r.created_at
                        """)
                .param("stop", stop.value())
                .param("today", today)
                .param("before", askedBefore.atOffset(ZoneOffset.UTC))
                .param("session", session.value())
                .query((row, number) -> reminder(row))
                .list();
    }

    /** The units put away for which reminders wait. */
    List<UnitId> listRetiredUnits() {
        return db.sql(
                        "select id from tours.unit where retired_at is not null and id in (select t.unit_id from tours.reminder r join tours.stop s on s.id = r.stop_id join tours.tour t on t.id = s.tour_id)")
                .query((row, number) -> new UnitId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Those whose stop is served no more, and whose unit stops nowhere else in its place; nobody else reads them meanwhile.
     *
     * @param served stops of units put away where they come all the same
     */
    List<Reminder> listEnded(Set<StopId> served) {
        return db.sql(REMINDER + """
                        join tours.stop own on own.id = r.stop_id
                        join tours.tour t on t.id = own.tour_id
                        join tours.unit u on u.id = t.unit_id
                        where (own.retired_at is not null or u.retired_at is not null)
                          and not exists (select from tours.stop other join tours.tour ot on ot.id = other.tour_id
                                          where ot.unit_id = t.unit_id
                                            and (other.id = any (cast(:served as uuid[]))
                                                 or u.retired_at is null and ot.state = 'PUBLISHED'
                                                    and other.retired_at is null)
                                            and other.commune_code = own.commune_code
                                            and (other.name = own.name
                                                 or (other.latitude = own.latitude and other.longitude = own.longitude)))
                        order by r.created_at limit 500 for update of r skip locked
                        """)
                .param(
                        "served",
                        served.stream().map(stop -> stop.value().toString()).toArray(String[]::new))
                .query((row, number) -> reminder(row))
                .list();
    }

    /**
     * Somebody who has been told of a session.
     *
     * @param said key of the message that said that it comes; empty when none did
     */
    record Told(Reminder reminder, String said) {}

    /** Those who have been told of this session, whatever they were told. */
    List<Told> listTold(SessionId session) {
        return db.sql(TOLD)
                .param("session", session.value())
                .query((row, number) -> new Told(reminder(row), row.getString("said")))
                .list();
    }

    /** Told now; false when they were told before, by another instance too. */
    boolean markTold(Reminder reminder, SessionId session) {
        return db.sql("""
                        insert into tours.reminder_sent as s (reminder_id, session_id) values (:id, :session)
                        on conflict (reminder_id, session_id) do update set again = false where s.again
                        """)
                        .param("id", reminder.id())
                        .param("session", session.value())
                        .update()
                == 1;
    }

    /** By which message. */
    void keepSaid(Reminder reminder, SessionId session, String key) {
        db.sql("update tours.reminder_sent set said = :key where reminder_id = :id and session_id = :session")
                .param("key", key)
                .param("id", reminder.id())
                .param("session", session.value())
                .update();
    }

    /** To be told again, the day before its new day. */
    void tellAgain(SessionId session) {
        db.sql("update tours.reminder_sent set again = true where session_id = :session")
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

    /** The same by its identifier. */
    boolean remove(UUID id) {
        return db.sql("delete from tours.reminder where id = :id")
                        .param("id", id)
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
