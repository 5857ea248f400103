package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.MessageId;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.notifications.domain.State;
import fr.maillage.shared.UuidV7;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The messages that were asked for, sent or not. Sending them is for {@link Claims}. */
@Repository
public class Messages {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT = "select * from notifications.message ";

    private static final String MATCHING = """
            where (cast(:state as text) is null or state = :state)
              and (cast(:channel as text) is null or channel = :channel)
              and (cast(:from as timestamptz) is null or created_at >= :from)
              and (cast(:to as timestamptz) is null or created_at < :to)
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final ZoneId zone;

    Messages(JdbcClient db, Clock clock, MessagesProperties properties) {
        this.db = db;
        this.clock = clock;
        this.zone = properties.zone();
    }

    /** Adds it, unless its key is known: then the message of that key is answered. */
    Told.Queued add(NewMessage message) {
        Recipient to = message.asked().to();
        Instant now = clock.instant();
        db.sql("""
                        insert into notifications.message
                          (id, key, template, channel, urgent, name, language, email, phone, postal_lines, subject, body,
                           secrets, unsubscribe, due_at, next_at, useless_after, keep_days, created_at, updated_at)
                        values
                          (:id, :key, :template, :channel, :urgent, :name, :language, :email, :phone, :lines, :subject, :body,
                           cast(:secrets as jsonb), :unsubscribe, :due, :next, :useless, :keep, :now, :now)
                        on conflict (key) do nothing
                        """)
                .param("id", UuidV7.at(now))
                .param("key", message.asked().key())
                .param("template", message.asked().template())
                .param("channel", message.channel().name())
                .param("urgent", message.urgent())
                .param("name", to.name())
                .param("language", to.language().equals("en") ? "en" : "fr")
                .param("email", message.channel() == Channel.EMAIL ? to.email() : null, Types.VARCHAR)
                .param("phone", isByPhone(message.channel()) ? to.phone() : null, Types.VARCHAR)
                .param(
                        "lines",
                        message.channel() == Channel.LETTER ? to.postalLines().toArray(String[]::new) : new String[0])
                .param("subject", message.subject())
                .param("body", message.body())
                .param(
                        "secrets",
                        message.secrets().isEmpty() ? null : JSON.writeValueAsString(message.secrets()),
                        Types.VARCHAR)
                .param("unsubscribe", message.unsubscribe(), Types.VARCHAR)
                .param("due", Timestamp.from(message.due()))
                .param("next", Timestamp.from(message.next()))
                .param("useless", time(message.asked().uselessAfter()), Types.TIMESTAMP)
                .param("keep", message.asked().keepDays())
                .param("now", Timestamp.from(now))
                .update();
        return db.sql("select id, channel from notifications.message where key = ?")
                .param(message.asked().key())
                .query((row, index) ->
                        new Told.Queued(new MessageId(row.getObject(1, UUID.class)), Channel.valueOf(row.getString(2))))
                .single();
    }

    private static boolean isByPhone(Channel channel) {
        return channel == Channel.SMS || channel == Channel.CALL;
    }

    /** The message of that key. */
    Optional<MessageId> findByKey(String key) {
        return db.sql("select id from notifications.message where key = ?")
                .param(key)
                .query(UUID.class)
                .optional()
                .map(MessageId::new);
    }

    /** Takes back a message that nobody has in hand. */
    boolean cancelWaiting(String key) {
        return db.sql("""
                        update notifications.message
                        set state = 'CANCELLED', secrets = null, updated_at = :now,
                            keep_until = cast(:now as date) + keep_days
                        where key = :key and state = 'WAITING'
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("key", key)
                        .update()
                == 1;
    }

    /** One of them. */
    public Optional<MessageLine> find(UUID id) {
        return db.sql(SELECT + "where id = ?")
                .param(id)
                .query(MessageRows::line)
                .optional();
    }

    /** A page of them, the last asked for first. */
    public List<MessageLine> list(MessageFilter filter, int offset, int limit) {
        return matching(
                        db.sql(SELECT + MATCHING + "order by created_at desc, id desc offset :offset limit :limit"),
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(MessageRows::line)
                .list();
    }

    /** How many there are. */
    public int count(MessageFilter filter) {
        return matching(db.sql("select count(*) from notifications.message " + MATCHING), filter)
                .query(Integer.class)
                .single();
    }

    /** How many stand where, of those that are not settled. */
    public Map<State, Integer> countUnsettled() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        db.sql("""
                        select state, count(*)::int from notifications.message
                        where state in ('WAITING', 'UNCERTAIN', 'DEAD', 'PRINTED') group by state
                        """).query(row -> {
            counts.put(State.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** How many of a channel are due and wait. */
    public int countDue(Channel channel) {
        return db.sql("""
                        select count(*)::int from notifications.message
                        where state = 'WAITING' and channel = ? and next_at <= ?
                        """)
                .params(channel.name(), Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** The calls that are due, the oldest first. */
    public List<MessageLine> listCalls(int limit) {
        return db.sql(SELECT
                        + "where state = 'WAITING' and channel = 'CALL' and next_at <= ? order by due_at, id limit ?")
                .params(Timestamp.from(clock.instant()), limit)
                .query(MessageRows::line)
                .list();
    }

    /** What was tried, the first try first. */
    public List<Attempt> listAttempts(UUID id) {
        return db.sql(
                        "select at, outcome, detail, actor_id from notifications.attempt where message_id = ? order by id")
                .param(id)
                .query((row, index) -> new Attempt(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec matching(JdbcClient.StatementSpec statement, MessageFilter filter) {
        LocalDate to = filter.to();
        return statement
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name(),
                        Types.VARCHAR)
                .param("from", time(startOf(filter.from())), Types.TIMESTAMP)
                .param("to", time(startOf(to == null ? null : to.plusDays(1))), Types.TIMESTAMP);
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
