package fr.maillage.needs.app;

import fr.maillage.directory.Terms;
import fr.maillage.needs.HalfDay;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.needs.domain.NeedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes needs and what happens to them. */
@Repository
class NeedWrites {

    private static final int TRIES = 5;

    private final JdbcClient db;

    NeedWrites(JdbcClient db) {
        this.db = db;
    }

    /**
     * How a need stands after a step.
     *
     * @param answerBy when an answer is promised for
     * @param keepUntil the contact is kept until that day
     */
    record Standing(
            NeedState state,
            @Nullable LocalDate answerBy,
            String reason,
            String lastWord,
            @Nullable NeedId joinedTo,
            LocalDate keepUntil) {}

    /**
     * Adds one, with a code of its own.
     *
     * @return false when its form made one already: nothing is written
     */
    boolean add(
            NeedId id, NeedDraft draft, @Nullable String formKey, @Nullable UUID by, Instant now, LocalDate keepUntil) {
        for (int i = 0; i < TRIES; i++) {
            int added = bind(db.sql("""
                            insert into needs.need (id, code, raised_by, way, commune_code, latitude, longitude, services, workshop,
                                words, people, audiences, suits, urgency, why, wished_until, room, room_address, tables_seen, power,
                                network, step_free, checked_on, contact_name, contact_role, phone, email, postal, channel, language,
                                raised_by_id, keep_until, form_key, raised_at, state_since)
                            values (:id, :code, :raiser, :way, :commune, :lat, :lon, :services, :workshop, :words, :people, :audiences,
                                :suits, :urgency, :why, :until, :room, :address, :tables, :power, :network, :stepFree, :checked, :name,
                                :role, :phone, :email, :postal, :channel, :language, :by, :keep, :form, :now, :now)
                            on conflict do nothing
                            """), draft)
                    .param("id", id.value())
                    .param("code", NeedCode.random())
                    .param("by", by)
                    .param("keep", keepUntil)
                    .param("form", formKey)
                    .param("now", RaisedNeeds.at(now))
                    .update();
            if (added == 1) {
                return true;
            }
            if (formKey != null && isFormKnown(formKey)) {
                return false;
            }
        }
        throw new IllegalStateException("No free code after " + TRIES + " tries");
    }

    private boolean isFormKnown(String formKey) {
        return db.sql("select exists (select from needs.need where form_key = :key)")
                .param("key", formKey)
                .query(Boolean.class)
                .single();
    }

    /** Writes other words over what was said; false when somebody was quicker. */
    boolean change(NeedId id, int version, NeedDraft draft, Instant now) {
        return bind(db.sql("""
                        update needs.need set raised_by = :raiser, way = :way, commune_code = :commune, latitude = :lat,
                            longitude = :lon, services = :services, workshop = :workshop, words = :words, people = :people,
                            audiences = :audiences, suits = :suits, urgency = :urgency, why = :why, wished_until = :until,
                            room = :room, room_address = :address, tables_seen = :tables, power = :power, network = :network,
                            step_free = :stepFree, checked_on = :checked, contact_name = :name, contact_role = :role,
                            phone = :phone, email = :email, postal = :postal, channel = :channel, language = :language,
                            version = version + 1, updated_at = :now
                        where id = :id and version = :version
                        """), draft)
                        .param("id", id.value())
                        .param("version", version)
                        .param("now", RaisedNeeds.at(now))
                        .update()
                == 1;
    }

    private static StatementSpec bind(StatementSpec statement, NeedDraft draft) {
        var room = draft.room();
        var contact = draft.contact();
        return statement
                .param("raiser", draft.raiser().name())
                .param("way", draft.way().name())
                .param("commune", draft.commune().value())
                .param("lat", draft.at().lat())
                .param("lon", draft.at().lon())
                .param("services", Terms.mask(draft.services()))
                .param("workshop", draft.workshop())
                .param("words", draft.words())
                .param("people", draft.people())
                .param("audiences", Terms.mask(draft.audiences()))
                .param("suits", HalfDay.mask(draft.suits()))
                .param("urgency", draft.urgency().name())
                .param("why", draft.why())
                .param("until", draft.until())
                .param("room", room.name())
                .param("address", room.address())
                .param("tables", room.tables())
                .param("power", name(room.power()))
                .param("network", name(room.network()))
                .param("stepFree", room.stepFree())
                .param("checked", room.checkedOn())
                .param("name", contact.name())
                .param("role", contact.role())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("postal", String.join("\n", contact.postal()))
                .param("channel", contact.way().name())
                .param("language", contact.language());
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    /** Writes how a need, locked by the caller, stands after a step. */
    void stand(NeedId id, Standing standing, Instant now) {
        NeedId joined = standing.joinedTo();
        int written = db.sql("""
                        with joined as (update needs.need set keep_until = :keep where joined_to = :id)
                        update needs.need set state_since = case when state = :state then state_since else :now end, state = :state,
                            answer_by = :answerBy, reason = :reason, last_word = :lastWord, joined_to = :joined, climbed_at = null,
                            keep_until = :keep, version = version + 1, updated_at = :now
                        where id = :id
                        """)
                .param("state", standing.state().name())
                .param("now", RaisedNeeds.at(now))
                .param("answerBy", standing.answerBy())
                .param("reason", standing.reason())
                .param("lastWord", standing.lastWord())
                .param("joined", joined == null ? null : joined.value())
                .param("keep", standing.keepUntil())
                .param("id", id.value())
                .update();
        if (written != 1) {
            throw new IllegalStateException("A locked need was gone");
        }
    }

    /** What was joined to one need now lives on in another. */
    void hang(NeedId from, NeedId to) {
        db.sql("update needs.need set joined_to = :to, version = version + 1 where joined_to = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /** Adds a line to its history, and answers the number of that line. */
    long addStep(NeedId id, NeedEvent event, @Nullable NeedState from, String words, Instant now, @Nullable UUID by) {
        return db.sql("""
                        insert into needs.need_step (need_id, event, from_state, to_state, words, done_at, done_by)
                        values (:need, :event, :from, :to, :words, :now, :by) returning id
                        """)
                .param("need", id.value())
                .param("event", event.name())
                .param("from", name(from))
                .param("to", event.to().name())
                .param("words", words)
                .param("now", RaisedNeeds.at(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Writes that it climbed to the coordinator. */
    void climb(NeedId id, Instant now) {
        db.sql("update needs.need set climbed_at = :now where id = :id and climbed_at is null")
                .param("now", RaisedNeeds.at(now))
                .param("id", id.value())
                .update();
    }
}
