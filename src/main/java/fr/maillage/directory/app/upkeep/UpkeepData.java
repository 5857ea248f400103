package fr.maillage.directory.app.upkeep;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who proposed what, who asked which place, and what somebody is typing. */
@Component
class UpkeepData implements PersonalData {

    private static final String PROPOSAL = "directory.proposal";
    private static final int A_YEAR = 366;
    private static final int QUARTER = 90;

    private final JdbcClient db;

    UpkeepData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        PROPOSAL,
                        List.of("name", "contact", "remark", "reason", "before", "cells", "decided_by"),
                        "directory.personal.proposal",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR),
                new PersonalField(
                        "directory.sheet_draft",
                        List.of("name", "contact", "remark", "before", "cells"),
                        "directory.personal.draft",
                        LegalGround.PUBLIC_TASK,
                        QUARTER),
                new PersonalField(
                        "directory.confirmation_request",
                        List.of("asked_by"),
                        "directory.personal.request",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select r.id::text as id, r.name, r.contact, r.remark from directory.proposal r
                        where not r.forgotten
                          and (lower(r.contact) = :email or strpos(lower(r.remark), :email) > 0
                               or right(regexp_replace(r.contact, '[^0-9]', '', 'g'), 9) = :phone
                               or strpos(regexp_replace(r.remark, '[^0-9]', '', 'g'), :phone) > 0
                               or (cardinality(:words::text[]) > 0
                                   and (select bool_and(public.unaccent(lower(r.name || ' ' || r.remark)) like '%' || word || '%')
                                        from unnest(:words::text[]) word)))
                        order by r.created_at limit 200
                        """)
                .param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, number) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "directory.propose.name", row.getString("name"));
                    put(values, "directory.propose.contact", row.getString("contact"));
                    put(values, "directory.personal.text", row.getString("remark"));
                    String id = row.getString("id");
                    return new HeldRecord(
                            PROPOSAL,
                            id,
                            "directory.personal.one.proposal",
                            values,
                            "/gestion/propositions/" + id,
                            true);
                })
                .list();
    }

    @Override
    public boolean erase(String kind, String id) {
        return kind.equals(PROPOSAL) && db.sql("""
                                update directory.proposal set name = '', contact = '', remark = '', forgotten = true
                                where id = cast(:id as uuid)
                                """).param("id", id).update() == 1;
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (!value.isEmpty()) {
            values.put(key, value);
        }
    }
}
