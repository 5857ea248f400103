package fr.maillage.campaign.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What campaigns hold on people: the first name of those who took part, when they left it, and the organisers’ telephone. */
@Component
class CampaignData implements PersonalData {

    private static final String ANSWER = "campaign.answer";
    private static final int A_YEAR = 366;

    private final JdbcClient db;

    CampaignData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        ANSWER,
                        List.of("participant"),
                        "campaign.personal.participant",
                        LegalGround.PUBLIC_TASK,
                        A_YEAR),
                new PersonalField(
                        "campaign.campaign",
                        List.of("phone"),
                        "campaign.personal.phone",
                        LegalGround.PUBLIC_TASK,
                        A_YEAR));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select a.campaign_id || '/' || a.place_id as id, a.participant, c.name
                        from campaign.answer a join campaign.campaign c on c.id = a.campaign_id
                        where cardinality(:words::text[]) > 0 and a.participant <> ''
                          and (select bool_and(public.unaccent(lower(a.participant)) like '%' || word || '%')
                               from unnest(:words::text[]) word)
                        order by a.created_at, a.place_id limit 200
                        """)
                .param("words", who.words().toArray(String[]::new))
                .query((row, n) -> new HeldRecord(
                        ANSWER,
                        row.getString("id"),
                        "campaign.personal.one",
                        Map.of(
                                "campaign.personal.name", row.getString("participant"),
                                "campaign.personal.campaign", row.getString("name")),
                        null,
                        true))
                .list();
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        return kind.equals(ANSWER) && db.sql("""
                                update campaign.answer set participant = '', updated_at = now()
                                where campaign_id || '/' || place_id = :id and participant <> ''
                                """).param("id", id).update() == 1;
    }
}
