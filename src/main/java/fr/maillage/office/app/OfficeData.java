package fr.maillage.office.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests about data are data themselves. They prove that the law was followed, so nobody has them erased early. */
@Component
class OfficeData implements PersonalData {

    private static final String KIND = "office.privacy_request";
    private static final int KEPT_DAYS = PrivacyRequests.KEPT_YEARS * 366;

    private final JdbcClient db;

    OfficeData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(new PersonalField(
                KIND,
                List.of(
                        "id",
                        "reference",
                        "kind",
                        "way",
                        "name",
                        "email",
                        "phone",
                        "identity",
                        "state",
                        "reason",
                        "received_on",
                        "due_on",
                        "closed_on",
                        "opened_by",
                        "closed_by",
                        "keep_until",
                        "created_at",
                        "updated_at"),
                "office.personal.request",
                LegalGround.LEGAL_OBLIGATION,
                KEPT_DAYS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                select r.id::text as id, r.reference, r.name, r.received_on::text as day
                from office.privacy_request r
                where lower(r.email) = :email
                   or right(regexp_replace(r.phone, '[^0-9]', '', 'g'), 9) = :phone
                   or (cardinality(:words::text[]) > 0
                       and (select bool_and(public.unaccent(lower(r.name)) like '%' || word || '%')
                            from unnest(:words::text[]) word))
                order by r.reference limit 200
                """)
                .param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, n) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    values.put("office.column.reference", row.getString("reference"));
                    values.put("office.column.name", row.getString("name"));
                    values.put("office.column.received_on", row.getString("day"));
                    return new HeldRecord(
                            KIND,
                            row.getString("id"),
                            "office.personal.request.one",
                            values,
                            "/gestion/personnes-concernees/" + row.getString("id"),
                            false);
                })
                .list();
    }

    @Override
    public boolean erase(String kind, String id) {
        return false;
    }
}
