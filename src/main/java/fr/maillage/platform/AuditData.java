package fr.maillage.platform;

import fr.maillage.platform.PersonalField.LegalGround;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit log as personal data: who did what. Names stand elsewhere, so it is found by account only, and never erased early. */
@Component
class AuditData implements PersonalData {

    private static final int KEPT_DAYS = 366;

    /** More lines than anybody reads on paper; the audit page has them all. */
    private static final int MOST = 200;

    private final JdbcClient db;

    AuditData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(new PersonalField(
                "platform.audit",
                List.of("at", "actor_id", "action", "subject_kind", "subject_id", "details"),
                "platform.personal.audit",
                LegalGround.LEGAL_OBLIGATION,
                KEPT_DAYS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return List.of();
    }

    @Override
    public List<HeldRecord> findOwn(UUID person) {
        return db.sql("""
                select id, to_char(at at time zone 'Europe/Paris', 'DD/MM/YYYY HH24:MI') as day, action, subject_kind
                from platform.audit where actor_id = :person order by id desc limit :most
                """)
                .param("person", person)
                .param("most", MOST)
                .query((row, n) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    values.put("platform.personal.audit.at", row.getString("day"));
                    values.put("platform.personal.audit.action", row.getString("action"));
                    values.put("platform.personal.audit.subject", row.getString("subject_kind"));
                    return new HeldRecord(
                            "platform.audit", row.getString("id"), "platform.personal.audit.one", values, null, false);
                })
                .list();
    }

    @Override
    public boolean erase(String kind, String id) {
        return false;
    }
}
