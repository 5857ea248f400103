package fr.maillage.campaign.app;

import fr.maillage.campaign.domain.Campaign;
import fr.maillage.territory.CommuneCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Campaigns, each with its communes. */
@Repository
public class Campaigns {

    private static final String SELECT = """
            select c.*, array(select commune_code from campaign.campaign_commune m
                              where m.campaign_id = c.id order by commune_code) as communes
            from campaign.campaign c
            """;

    private final JdbcClient db;

    Campaigns(JdbcClient db) {
        this.db = db;
    }

    /** All of them, the latest to end first. */
    public List<Campaign> listAll() {
        return db.sql(SELECT + " order by c.ends_on desc, c.starts_on desc, c.slug")
                .query((row, n) -> campaign(row))
                .list();
    }

    /** Those that a day is part of, the first to end first. */
    public List<Campaign> listOn(LocalDate day) {
        return db.sql(SELECT + " where c.starts_on <= :day and c.ends_on >= :day order by c.ends_on, c.slug")
                .param("day", day)
                .query((row, n) -> campaign(row))
                .list();
    }

    /** The campaign of that address. */
    public Optional<Campaign> find(String slug) {
        return db.sql(SELECT + " where c.slug = :slug")
                .param("slug", slug)
                .query((row, n) -> campaign(row))
                .optional();
    }

    /** Whether the address is taken. */
    boolean isTaken(String slug) {
        return db.sql("select exists (select from campaign.campaign where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void insert(Campaign campaign) {
        with(db.sql("""
                        insert into campaign.campaign (id, slug, name, welcome, phone, code, starts_on, ends_on)
                        values (:id, :slug, :name, :welcome, :phone, :code, :from, :to)
                        """), campaign).update();
        communes(campaign);
    }

    void update(Campaign campaign) {
        with(db.sql("""
                        update campaign.campaign
                        set name = :name, welcome = :welcome, phone = :phone, code = :code, starts_on = :from,
                            ends_on = :to, updated_at = now()
                        where id = :id and slug = :slug
                        """), campaign).update();
        db.sql("delete from campaign.campaign_commune where campaign_id = :id")
                .param("id", campaign.id())
                .update();
        communes(campaign);
    }

    /** Takes away a campaign in which nobody answered; false when somebody did. */
    boolean deleteUnanswered(UUID id) {
        return db.sql("""
                                delete from campaign.campaign c
                                where c.id = :id
                                  and not exists (select from campaign.answer a where a.campaign_id = c.id)
                                  and not exists (select from campaign.received r where r.campaign_id = c.id)
                                """).param("id", id).update() == 1;
    }

    /** Waits until no other file of returns is being read into this campaign. */
    void lock(UUID id) {
        db.sql("select id from campaign.campaign where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private void communes(Campaign campaign) {
        db.sql("""
                        insert into campaign.campaign_commune (campaign_id, commune_code)
                        select :id, code from unnest(cast(:codes as text[])) code
                        """)
                .param("id", campaign.id())
                .param(
                        "codes",
                        campaign.communes().stream()
                                .map(CommuneCode::value)
                                .distinct()
                                .toArray(String[]::new))
                .update();
    }

    private static StatementSpec with(StatementSpec statement, Campaign campaign) {
        return statement
                .param("id", campaign.id())
                .param("slug", campaign.slug())
                .param("name", campaign.name())
                .param("welcome", campaign.welcome())
                .param("phone", campaign.phone())
                .param("code", campaign.code())
                .param("from", campaign.startsOn())
                .param("to", campaign.endsOn());
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        Array communes = row.getArray("communes");
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("welcome"),
                row.getString("phone"),
                row.getString("code"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Arrays.stream((String[]) communes.getArray())
                        .map(CommuneCode::new)
                        .toList());
    }
}
