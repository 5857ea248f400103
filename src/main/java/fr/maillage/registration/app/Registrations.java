package fr.maillage.registration.app;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.SessionId;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.PersonName;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed up for what. Whoever writes holds the lock of the seats ({@code Agenda.lockSeats}). */
@Repository
public class Registrations {

    private static final int TRIES = 5;
    private static final String OPEN = " and state <> 'CANCELLED'";
    private static final String ALL = "select * from registration.registration";

    private final JdbcClient db;

    Registrations(JdbcClient db) {
        this.db = db;
    }

    /**
     * How the seats stand by what is written here.
     *
     * @param taken seats taken or held
     * @param waiting people who wait
     * @param smallestWaiting the smallest party that waits; 0 when nobody does
     */
    public record Standing(int taken, int waiting, int smallestWaiting) {

        /** The smallest party that waits; null when nobody does. */
        @Nullable
        Integer smallest() {
            return smallestWaiting == 0 ? null : smallestWaiting;
        }

        /** How many of these seats a newcomer may have at once. */
        public int left(Seats seats) {
            return Seats.left(seats.seats() - taken, smallest());
        }
    }

    /**
     * Something to be written.
     *
     * @param formKey of the form that it came from; null for none
     * @param startsAt of the first session that it is for
     * @param endsAt of the last one
     * @param eraseAfter when the person is forgotten
     */
    record Entry(
            RegistrationId id,
            SeatingId seating,
            SessionId session,
            @Nullable String formKey,
            Guest guest,
            RegistrationState state,
            Instant startsAt,
            Instant endsAt,
            Instant eraseAfter,
            Instant createdAt) {}

    /** Adds one, with a code of its own; the order of adding is the order of arrival. */
    Registration add(Entry entry) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Registration> added = insert(entry, RegistrationCode.random());
            if (added.isPresent()) {
                return added.get();
            }
        }
        throw new IllegalStateException("No free code after " + TRIES + " tries");
    }

    private Optional<Registration> insert(Entry entry, String code) {
        Guest guest = entry.guest();
        return db.sql("""
                        insert into registration.registration (id, code, seating_id, session_id, form_key, name, beneficiary,
                            group_name, plain_name, phone, email, channel, language, for_whom, registered_by, party, needs,
                            state, starts_at, ends_at, erase_after, created_at)
                        values (:id, :code, :seating, :session, :form, :name, :beneficiary, :group, :plain, :phone, :email,
                            :channel, :language, :forWhom, :by, :party, :needs, :state, :starts, :ends, :erase, :created)
                        on conflict (code) do nothing
                        returning *
                        """)
                .param("id", entry.id().value())
                .param("code", code)
                .param("seating", entry.seating().value())
                .param("session", entry.session().value())
                .param("form", entry.formKey())
                .param("name", guest.name())
                .param("beneficiary", guest.beneficiary())
                .param("group", guest.groupName())
                .param("plain", PersonName.plain(guest.comes()))
                .param("phone", guest.contact().phone())
                .param("email", guest.contact().email())
                .param("channel", guest.contact().channel().name())
                .param("language", guest.language())
                .param("forWhom", guest.forWhom().name())
                .param("by", guest.registeredBy())
                .param("party", guest.party())
                .param("needs", guest.needs().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("state", entry.state().name())
                .param("starts", at(entry.startsAt()))
                .param("ends", at(entry.endsAt()))
                .param("erase", at(entry.eraseAfter()))
                .param("created", at(entry.createdAt()))
                .query(RegistrationRow::read)
                .optional();
    }

    /** By identifier. */
    public Optional<Registration> find(RegistrationId id) {
        return db.sql(ALL + " where id = ?")
                .param(id.value())
                .query(RegistrationRow::read)
                .optional();
    }

    /** By a tidied code, over or not. */
    public Optional<Registration> findByCode(String code) {
        return RegistrationCode.isWellFormed(code)
                ? db.sql(ALL + " where code = ?")
                        .param(code)
                        .query(RegistrationRow::read)
                        .optional()
                : Optional.empty();
    }

    /** The one that this form made already. */
    Optional<Registration> findByForm(SeatingId seating, String formKey) {
        return db.sql(ALL + " where seating_id = ? and form_key = ?")
                .params(seating.value(), formKey)
                .query(RegistrationRow::read)
                .optional();
    }

    /** The open ones for people of that very name, in order of arrival. */
    List<Registration> listNamesakes(SeatingId seating, String plainName) {
        return db.sql(ALL + " where seating_id = ? and plain_name = ?" + OPEN + " order by arrival")
                .params(seating.value(), plainName)
                .query(RegistrationRow::read)
                .list();
    }

    /** The open ones, in order of arrival. */
    public List<Registration> listOpen(SeatingId seating) {
        return db.sql(ALL + " where seating_id = ?" + OPEN + " order by arrival")
                .param(seating.value())
                .query(RegistrationRow::read)
                .list();
    }

    /** How the seats stand. */
    public Standing standing(SeatingId seating) {
        return db.sql("""
                        select coalesce(sum(party) filter (where state <> 'WAITING'), 0) as taken,
                               coalesce(sum(party) filter (where state = 'WAITING'), 0) as waiting,
                               coalesce(min(party) filter (where state = 'WAITING'), 0) as smallest
                        from registration.registration where seating_id = ? and state <> 'CANCELLED'
                        """)
                .param(seating.value())
                .query((row, i) -> new Standing(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** How many people wait before this one. */
    public int countBefore(Registration waiting) {
        return db.sql("""
                        select coalesce(sum(party), 0) from registration.registration
                        where seating_id = ? and state = 'WAITING' and arrival < ?
                        """)
                .params(waiting.seating().value(), waiting.arrival())
                .query(Integer.class)
                .single();
    }

    /** The first who waits and whose party is not larger. */
    Optional<Registration> findFirstWaiting(SeatingId seating, int free) {
        return db.sql(ALL + " where seating_id = ? and state = 'WAITING' and party <= ? order by arrival limit 1")
                .params(seating.value(), free)
                .query(RegistrationRow::read)
                .optional();
    }

    /** Holds seats until an instant. */
    Registration offer(RegistrationId id, Instant until) {
        return db.sql("""
                        update registration.registration set state = 'OFFERED', offered_until = ?, updated_at = now()
                        where id = ? returning *
                        """)
                .params(at(until), id.value())
                .query(RegistrationRow::read)
                .single();
    }

    /** Gives it its seats, without the person knowing. */
    Registration give(RegistrationId id) {
        return db.sql("""
                        update registration.registration
                        set state = 'CONFIRMED', offered_until = null, untold = true, updated_at = now()
                        where id = ? returning *
                        """).param(id.value()).query(RegistrationRow::read).single();
    }

    /** Gives it its seats. */
    Registration confirm(RegistrationId id) {
        return db.sql("""
                        update registration.registration set state = 'CONFIRMED', offered_until = null, updated_at = now()
                        where id = ? returning *
                        """).param(id.value()).query(RegistrationRow::read).single();
    }

    /** Ends it. */
    Registration end(RegistrationId id, Ending ending) {
        return db.sql("""
                        update registration.registration
                        set state = 'CANCELLED', ending = ?, offered_until = null, updated_at = now()
                        where id = ? returning *
                        """)
                .params(ending.name(), id.value())
                .query(RegistrationRow::read)
                .single();
    }

    /** Writes another number of seats. */
    Registration resize(RegistrationId id, int party) {
        return db.sql("update registration.registration set party = ?, updated_at = now() where id = ? returning *")
                .params(party, id.value())
                .query(RegistrationRow::read)
                .single();
    }

    /** The sessions of these seats begin and end then. */
    void keepInStep(SeatingId seating, Instant startsAt, Instant endsAt, Instant eraseAfter) {
        db.sql("""
                        update registration.registration set starts_at = :starts, ends_at = :ends, erase_after = :erase,
                            offered_until = case when state = 'OFFERED' then least(offered_until, :starts) end, updated_at = now()
                        where seating_id = :seating and not forgotten
                        """)
                .param("starts", at(startsAt))
                .param("ends", at(endsAt))
                .param("erase", at(eraseAfter))
                .param("seating", seating.value())
                .update();
    }

    /** Those whose time to answer is over, or whose session has begun while they waited. */
    List<SeatingId> listDue(Instant now) {
        return db.sql("""
                        select distinct seating_id from registration.registration
                        where state = 'OFFERED' and offered_until <= :now
                           or state in ('WAITING', 'OFFERED') and starts_at <= :now
                        """)
                .param("now", at(now))
                .query((row, i) -> new SeatingId(row.getObject(1, UUID.class)))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
