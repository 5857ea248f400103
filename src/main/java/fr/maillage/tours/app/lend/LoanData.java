package fr.maillage.tours.app.lend;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is held on those who come for what is lent, and on who wrote it down. */
@Component
class LoanData implements PersonalData {

    private static final String LOAN = "tours.loan";
    private static final int KEPT_DAYS = 366;

    private final JdbcClient db;

    LoanData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(new PersonalField(
                LOAN,
                List.of("contact", "phone", "email", "purpose", "out_words", "back_words", "written_by"),
                "tours.personal.loan",
                LegalGround.PUBLIC_TASK,
                KEPT_DAYS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return held(null, who.words().toArray(String[]::new), who.phoneDigits(), who.plainEmail());
    }

    @Override
    public List<HeldRecord> findOwn(UUID person) {
        return held(person, new String[0], null, null);
    }

    private List<HeldRecord> held(
            @Nullable UUID person, String[] words, @Nullable String digits, @Nullable String email) {
        return db.sql("""
                        select id, code, borrower, contact, coalesce(phone, '') as phone, coalesce(email, '') as email
                        from tours.loan l
                        where written_by = cast(:person as uuid)
                           or (cast(:digits as text) is not null and phone like '%' || :digits)
                           or (cast(:email as text) is not null and lower(email) = :email)
                           or (cardinality(cast(:words as text[])) > 0 and contact <> ''
                               and (select bool_and(public.unaccent(lower(l.contact)) like '%' || word || '%')
                                    from unnest(cast(:words as text[])) word))
                        order by starts_at desc, id limit 200
                        """)
                .param("person", person)
                .param("digits", digits)
                .param("email", email)
                .param("words", words)
                .query((row, n) -> new HeldRecord(
                        LOAN,
                        row.getString("id"),
                        "tours.personal.loan.record",
                        Map.of(
                                "tours.lend.borrower", row.getString("borrower"),
                                "tours.lend.contact", row.getString("contact"),
                                "tours.unit.phone", row.getString("phone"),
                                "tours.lend.form.email", row.getString("email")),
                        "/gestion/prets/" + row.getString("code"),
                        true))
                .list();
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        return kind.equals(LOAN)
                && db.sql(ForgetTours.FORGET_LOANS + "where id = cast(:id as uuid) and not forgotten")
                                .param("id", id)
                                .update()
                        == 1;
    }
}
