package fr.maillage.tours.app.lend;

import fr.maillage.shared.ShortCode;
import fr.maillage.tours.domain.lend.Condition;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is lent, was lent, will be lent. */
@Repository
public class Loans {

    /** Characters of a code: 24⁵ are 8 million. */
    private static final int CODE_LENGTH = 5;

    private static final String LOAN = """
            select id, code, kit_id, room_id, organisation_id, commune_code, borrower, contact, phone, email, purpose,
                   starts_at, ends_at, state, out_at, out_words, back_at, back_condition, back_words, missing, written_by,
                   version
            from tours.loan
            """;

    /** From when to when a thing is not there: whoever has it keeps it until it is back, and while it is late, at this very instant. */
    private static final String HELD = """
            and state in ('RESERVED', 'OUT')
              and least(starts_at, coalesce(out_at, starts_at)) < :until
              and case when state = 'OUT' then greatest(ends_at, cast(:now as timestamptz) + interval '1 second') else ends_at end > :from
            """;

    private static final String HOLDING_KITS =
            LOAN + "where kit_id = any (:things) " + HELD + "order by starts_at, id limit 500";
    private static final String HOLDING_ROOMS =
            LOAN + "where room_id = any (:things) " + HELD + "order by starts_at, id limit 500";

    private final JdbcClient db;
    private final Clock clock;

    Loans(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Promised or away, those that should be back first. */
    public List<Loan> listOpen() {
        return db.sql(LOAN + "where state in ('RESERVED', 'OUT') order by state = 'RESERVED', "
                        + "case when state = 'OUT' then ends_at else starts_at end, id limit 500")
                .query(LoanRow::loan)
                .list();
    }

    /** Come back or cancelled, the latest first; forgotten ones without their contact. */
    public List<Loan> listOver(int most) {
        return db.sql(
                        LOAN
                                + "where state in ('BACK', 'CANCELLED') order by coalesce(back_at, updated_at) desc, id limit ?")
                .param(most)
                .query(LoanRow::loan)
                .list();
    }

    /** What is away and should be back. */
    public List<Loan> listLate() {
        return db.sql(LOAN + "where state = 'OUT' and ends_at <= :now order by ends_at, id limit 500")
                .param("now", now())
                .query(LoanRow::loan)
                .list();
    }

    /** For things whose last loan came back broken or not whole: that loan. */
    public List<Loan> listSpoilt() {
        return db.sql(LOAN + """
                        where state = 'BACK' and (back_condition = 'BROKEN' or missing <> '')
                          and not exists (select from tours.loan later
                              where later.state = 'BACK' and later.back_at > loan.back_at
                                and (later.kit_id = loan.kit_id or later.room_id = loan.room_id))
                        order by back_at desc limit 200
                        """).query(LoanRow::loan).list();
    }

    /** Those that keep one of these things away at some instant of a time (open bound), soonest first. */
    public List<Loan> listHolding(Thing.Kind kind, Collection<UUID> things, Instant from, Instant until) {
        return (kind == Thing.Kind.KIT ? db.sql(HOLDING_KITS) : db.sql(HOLDING_ROOMS))
                .param("things", things.toArray(UUID[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .query(LoanRow::loan)
                .list();
    }

    /** By its code. */
    public Optional<Loan> findByCode(String code) {
        return db.sql(LOAN + "where code = ?").param(code).query(LoanRow::loan).optional();
    }

    /** By identifier. */
    public Optional<Loan> find(UUID id) {
        return db.sql(LOAN + "where id = ?").param(id).query(LoanRow::loan).optional();
    }

    /** The same, locked until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Loan> lock(UUID id) {
        return db.sql(LOAN + "where id = ? for update")
                .param(id)
                .query(LoanRow::loan)
                .optional();
    }

    /** A code that is free now. */
    String freeCode() {
        String code = ShortCode.random(CODE_LENGTH);
        while (findByCode(code).isPresent()) {
            code = ShortCode.random(CODE_LENGTH);
        }
        return code;
    }

    /** Adds one, reserved. */
    void add(Loan loan, String code) {
        boolean kit = loan.thing().kind() == Thing.Kind.KIT;
        db.sql("""
                        insert into tours.loan (id, code, kit_id, room_id, organisation_id, commune_code, borrower, contact,
                            phone, email, purpose, starts_at, ends_at, written_by)
                        values (:id, :code, :kit, :room, :organisation, :commune, :borrower, :contact, :phone, :email,
                            :purpose, :starts, :ends, :writtenBy)
                        """)
                .param("id", loan.id())
                .param("code", code)
                .param("kit", kit ? loan.thing().id() : null)
                .param("room", kit ? null : loan.thing().id())
                .param("organisation", loan.borrower().organisation())
                .param("commune", commune(loan.borrower()))
                .param("borrower", loan.borrower().name())
                .param("contact", loan.contact().name())
                .param("phone", loan.contact().phone())
                .param("email", loan.contact().email())
                .param("purpose", loan.purpose())
                .param("starts", loan.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", loan.endsAt().atOffset(ZoneOffset.UTC))
                .param("writtenBy", loan.writtenBy())
                .update();
    }

    private static @Nullable String commune(Loan.Borrower borrower) {
        return borrower.commune() == null ? null : borrower.commune().value();
    }

    void handOut(UUID id, String words) {
        db.sql("""
                        update tours.loan set state = 'OUT', out_at = :now, out_words = :words, forgotten = false,
                            version = version + 1,
                            updated_at = now()
                        where id = :id
                        """).param("id", id).param("now", now()).param("words", words).update();
    }

    void handBack(UUID id, Condition condition, String words, String missing) {
        db.sql("""
                        update tours.loan set state = 'BACK', back_at = :now, back_condition = :condition,
                            back_words = :words, missing = :missing, forgotten = false, version = version + 1,
                            updated_at = now()
                        where id = :id
                        """)
                .param("id", id)
                .param("now", now())
                .param("condition", condition.name())
                .param("words", words)
                .param("missing", missing)
                .update();
    }

    void cancel(UUID id) {
        db.sql("update tours.loan set state = 'CANCELLED', version = version + 1, updated_at = now() where id = ?")
                .param(id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
