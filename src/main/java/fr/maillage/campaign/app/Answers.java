package fr.maillage.campaign.app;

import fr.maillage.campaign.domain.Answer;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.Outcome;
import fr.maillage.directory.PlaceId;
import fr.maillage.territory.CommuneCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found during campaigns. */
@Repository
public class Answers {

    private final JdbcClient db;

    Answers(JdbcClient db) {
        this.db = db;
    }

    /** All answers of a campaign. */
    List<Answer> list(UUID campaign) {
        return db.sql(
                        "select place_id, commune_code, outcome, answered_on, participant from campaign.answer where campaign_id = ?")
                .param(campaign)
                .query((row, n) -> new Answer(
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        commune(row.getString("commune_code")),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("participant")))
                .list();
    }

    /** How many sheets were answered, by campaign. */
    Map<UUID, Integer> countAll() {
        record Count(UUID id, int answers) {}
        return db
                .sql("select campaign_id as id, count(*) as answers from campaign.answer group by campaign_id")
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::id, Count::answers));
    }

    /** Waits for whoever is answering for the same sheet, until the end of the transaction. */
    void takeTurn(Campaign campaign, PlaceId place) {
        db.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:sheet, 0))) turn")
                .param("sheet", "campaign " + campaign.id() + " " + place.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps an answer. A doubt takes the place of « juste », never the other way round.
     *
     * @return whether anything is new; false leaves all as it was
     */
    boolean put(Campaign campaign, Answer answer) {
        CommuneCode commune = answer.commune();
        return db.sql("""
                                insert into campaign.answer as a
                                    (campaign_id, place_id, commune_code, outcome, answered_on, participant)
                                values (:campaign, :place, :commune, :outcome, :on, :participant)
                                on conflict (campaign_id, place_id) do update
                                set outcome = excluded.outcome, answered_on = excluded.answered_on,
                                    participant = excluded.participant, updated_at = now()
                                where a.outcome <> excluded.outcome and excluded.outcome <> 'RIGHT'
                                """)
                        .param("campaign", campaign.id())
                        .param("place", answer.place().value())
                        .param("commune", commune == null ? null : commune.value(), Types.VARCHAR)
                        .param("outcome", answer.outcome().name())
                        .param("on", answer.on())
                        .param("participant", answer.participant())
                        .update()
                == 1;
    }

    /** Takes back an answer that turned out to lead nowhere. */
    void remove(Campaign campaign, PlaceId place) {
        db.sql("delete from campaign.answer where campaign_id = ? and place_id = ?")
                .params(campaign.id(), place.value())
                .update();
    }

    /** Remembers that this was said; false when it was said before, in this campaign. */
    boolean receive(Campaign campaign, String said, boolean newPlace) {
        return db.sql("""
                                insert into campaign.received (campaign_id, digest, new_place) values (?, ?, ?)
                                on conflict do nothing
                                """).params(campaign.id(), digest(said), newPlace).update() == 1;
    }

    /** Lets it be said once more, for it was not taken. */
    void forget(Campaign campaign, String said) {
        db.sql("delete from campaign.received where campaign_id = ? and digest = ?")
                .params(campaign.id(), digest(said))
                .update();
    }

    /** How many places that were missing somebody told of. */
    int countNewPlaces(UUID campaign) {
        return db.sql("select count(*) from campaign.received where campaign_id = ? and new_place")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    /** Forgets first names, and the telephones, of campaigns that ended before that day; returns how many. */
    int forgetPeopleBefore(LocalDate day) {
        int names = db.sql("""
                        update campaign.answer a set participant = '', updated_at = now()
                        from campaign.campaign c
                        where c.id = a.campaign_id and c.ends_on < :day and a.participant <> ''
                        """).param("day", day).update();
        return names + db.sql("""
                        update campaign.campaign set phone = null, updated_at = now()
                        where ends_on < :day and phone is not null
                        """).param("day", day).update();
    }

    private static @Nullable CommuneCode commune(@Nullable String code) {
        return code == null ? null : new CommuneCode(code);
    }

    private static String digest(String said) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
