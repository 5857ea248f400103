package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.domain.Delivery;
import fr.maillage.notifications.domain.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who has which message in hand. A message is claimed, then given over, then settled, each in a transaction of its own,
 * and each step asks for the state that the step before left: whoever lost a claim cannot go on (decision 0018).
 */
@Repository
class Claims {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final Duration SERVER_DOWN = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;
    private final Duration claim;

    Claims(JdbcClient db, Clock clock, MessagesProperties properties) {
        this.db = db;
        this.clock = clock;
        this.claim = properties.claim();
    }

    /**
     * Takes in hand the next message of a channel that is due; several may ask at once, none gets the same.
     *
     * @param onlyUrgent because the hour is quiet
     */
    Optional<Outgoing> next(Channel channel, boolean onlyUrgent) {
        Instant now = clock.instant();
        return db.sql("""
                        update notifications.message
                        set state = 'SENDING', claim = :claim, claim_until = :until, tries = tries + 1, updated_at = :now
                        where id = (select id from notifications.message
                                    where state = 'WAITING' and channel = :channel and next_at <= :now and (urgent or not :onlyUrgent)
                                    order by urgent desc, next_at, id
                                    limit 1
                                    for update skip locked)
                        returning *
                        """)
                .param("claim", UUID.randomUUID())
                .param("until", Timestamp.from(now.plus(claim)))
                .param("now", Timestamp.from(now))
                .param("channel", channel.name())
                .param("onlyUrgent", onlyUrgent)
                .query(Claims::outgoing)
                .optional();
    }

    /** Says, for good and before it happens, that the message is about to be given over. False when the claim is lost. */
    boolean beginHanding(Outgoing message) {
        return db.sql("""
                        update notifications.message
                        set state = 'HANDING', updated_at = :now
                        where id = :id and claim = :claim and state = 'SENDING'
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", message.id())
                        .param("claim", message.claim())
                        .update()
                == 1;
    }

    /** Writes down how it ended, and when to try again if that is to be. */
    @Transactional
    public void settle(Outgoing message, Delivery delivery, Optional<Duration> wait) {
        switch (delivery) {
            case Delivery.Accepted accepted -> settle(message, State.SENT, null, "ACCEPTED", accepted.detail());
            case Delivery.RefusedForGood refused -> settle(message, State.DEAD, null, "REFUSED", refused.detail());
            case Delivery.Unknown unknown -> settle(message, State.UNCERTAIN, null, "UNCERTAIN", unknown.detail());
            case Delivery.RefusedForNow refused ->
                settle(
                        message,
                        wait.isPresent() ? State.WAITING : State.DEAD,
                        wait.map(clock.instant()::plus).orElse(null),
                        "NOT_YET",
                        refused.detail());
            case Delivery.NoServer ignored -> putBack(message);
            case Delivery.Withdrawn ignored -> {}
        }
    }

    /** As if nobody had tried: a server that is down for days must not use up the tries of what waits. */
    private void putBack(Outgoing message) {
        Instant now = clock.instant();
        db.sql("""
                        update notifications.message
                        set state = 'WAITING', claim = null, claim_until = null, tries = tries - 1,
                            next_at = :next, updated_at = :now
                        where id = :id and claim = :claim and state in ('SENDING', 'HANDING')
                        """)
                .param("next", Timestamp.from(now.plus(SERVER_DOWN)))
                .param("now", Timestamp.from(now))
                .param("id", message.id())
                .param("claim", message.claim())
                .update();
    }

    private void settle(Outgoing message, State state, @Nullable Instant next, String outcome, String detail) {
        Instant now = clock.instant();
        int changed = db.sql("""
                        update notifications.message
                        set state = :state, claim_until = null, updated_at = :now,
                            next_at = coalesce(:next, next_at),
                            sent_at = case when :state = 'SENT' then :now else sent_at end,
                            secrets = case when :state = 'SENT' then null else secrets end,
                            keep_until = case when :state in ('SENT', 'DEAD') then :keep else keep_until end
                        where id = :id and claim = :claim and state in ('SENDING', 'HANDING', 'UNCERTAIN')
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("next", next == null ? null : Timestamp.from(next), java.sql.Types.TIMESTAMP)
                .param("keep", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(message.keepDays()))
                .param("id", message.id())
                .param("claim", message.claim())
                .update();
        if (changed == 1) {
            db.sql("insert into notifications.attempt (message_id, at, outcome, detail) values (?, ?, ?, ?)")
                    .params(message.id(), Timestamp.from(now), outcome, detail)
                    .update();
        }
    }

    /**
     * Takes back what a process that died had in hand: what was not given over waits again, the rest is uncertain. Gives
     * up what has become useless. Answers how many are uncertain now that were not.
     */
    @Transactional
    public int sweep() {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("""
                        update notifications.message
                        set state = 'WAITING', claim = null, claim_until = null, updated_at = :now
                        where state = 'SENDING' and claim_until < :now
                        """).param("now", now).update();
        db.sql("""
                        update notifications.message
                        set state = 'CANCELLED', secrets = null, updated_at = :now,
                            keep_until = cast(:now as date) + keep_days
                        where state in ('WAITING', 'UNCERTAIN', 'DEAD') and useless_after < :now
                        """).param("now", now).update();
        return db.sql("""
                        with lost as (
                          update notifications.message
                          set state = 'UNCERTAIN', claim_until = null, updated_at = :now
                          where state = 'HANDING' and claim_until < :now
                          returning id)
                        insert into notifications.attempt (message_id, at, outcome)
                        select id, :now, 'UNCERTAIN' from lost
                        """).param("now", now).update();
    }

    private static Outgoing outgoing(ResultSet row, int index) throws SQLException {
        String secrets = row.getString("secrets");
        return new Outgoing(
                row.getObject("id", UUID.class),
                row.getObject("claim", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("name"),
                row.getString("language"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("subject"),
                row.getString("body"),
                secrets == null ? Map.of() : JSON.readValue(secrets, TEXTS),
                row.getString("unsubscribe"),
                row.getInt("tries"),
                row.getInt("keep_days"));
    }
}
