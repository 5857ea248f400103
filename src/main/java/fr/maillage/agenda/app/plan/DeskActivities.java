package fr.maillage.agenda.app.plan;

import fr.maillage.accounts.Reach;
import fr.maillage.agenda.ActivityId;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Activities as the back office lists them; those of the whole territory, for any of them may be given a session anywhere. */
@Repository
public class DeskActivities {

    /** What the list may be sorted by. */
    public static final Sorts SORTS = Sorts.by("titre", "lower(public.unaccent(a.title))")
            .or("genre", "a.kind", "lower(public.unaccent(a.title))")
            .or("prochaine", "next_at")
            .or("maj", "a.updated_at")
            .lastly("a.id");

    private static final int MOST_CSV = 50_000;

    private static final String WHERE = """
             where (cardinality(cast(:words as text[])) = 0
                    or lower(public.unaccent(a.title || ' ' || a.animator_name)) like all (cast(:words as text[])))
               and (:kind = '' or a.kind = :kind)
               and (cast(:organisation as uuid) is null or a.organisation_id = :organisation)
               and (a.archived_at is not null) = :archived
               and (:everywhere or a.organisation_id = any (cast(:organisations as uuid[]))
                    or a.commune_code = any (cast(:communes as text[])))
            """;

    private static final String ROWS = """
            select a.id, a.code, a.kind, a.title, a.animator_name, a.organisation_id, a.commune_code,
                   (select min(s.starts_at) from agenda.session s
                    where s.activity_id = a.id and s.starts_at > :now and s.state <> 'CANCELLED') as next_at,
                   (select count(*) from agenda.session s
                    where s.activity_id = a.id and s.starts_at > :now and s.state <> 'CANCELLED') as sessions
            from agenda.activity a
            """;

    /**
     * What is asked for.
     *
     * @param reach narrows to what may be edited; everywhere when it does not
     * @param words plain words, all of which must be found in the title or the name of who leads it
     * @param kind name of an {@link fr.maillage.agenda.ActivityKind}; empty for any
     * @param organisation null for any
     */
    public record Asked(
            Reach reach,
            List<String> words,
            String kind,
            @Nullable UUID organisation,
            boolean archived) {}

    /**
     * A line.
     *
     * @param communeCode of the commune that answers for it when no organisation does
     * @param nextAt when it next happens, drafts included
     * @param sessions how many are to come
     */
    public record Row(
            UUID id,
            String code,
            String kind,
            String title,
            String animatorName,
            @Nullable UUID organisationId,
            @Nullable String communeCode,
            @Nullable Instant nextAt,
            int sessions) {}

    private final JdbcClient db;
    private final Clock clock;

    DeskActivities(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many there are. */
    public int count(Asked asked) {
        return with(db.sql("select count(*) from agenda.activity a" + WHERE), asked)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Row> list(Asked asked, Listing listing) {
        Sort sort = listing.sort();
        return with(db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"), asked)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(Row.class)
                .list();
    }

    /** All of them, for a file. */
    public void forEach(Asked asked, Sort sort, Consumer<Row> taker) {
        with(db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :most"), asked)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST_CSV)
                .query(Row.class)
                .list()
                .forEach(taker);
    }

    /** The commune that answers for one when no organisation does. */
    public Optional<String> findCommune(ActivityId id) {
        return db.sql("select commune_code from agenda.activity where id = ? and commune_code is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** Whether it was put away. */
    public boolean isArchived(ActivityId id) {
        return db.sql("select archived_at is not null from agenda.activity where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * An activity to choose.
     *
     * @param code its public code
     */
    public record Offered(String code, String title) {}

    /** Those that sessions can be planned of, by title; permanences are planned by their rule. */
    public List<Offered> listOffered() {
        return db.sql("""
                        select code, title from agenda.activity
                        where archived_at is null and kind <> 'PERMANENCE'
                        order by lower(public.unaccent(title)), id limit 1000
                        """).query(Offered.class).list();
    }

    /** Those whose title holds all these plain words, by title. */
    public List<Offered> search(List<String> words, int most) {
        return db.sql("""
                        select code, title from agenda.activity
                        where archived_at is null
                          and lower(public.unaccent(title)) like all (cast(:words as text[]))
                        order by lower(public.unaccent(title)), id limit :most
                        """)
                .param("words", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
                .param("most", most)
                .query(Offered.class)
                .list();
    }

    /** Names under which activities are led today, for choosing one. */
    public List<String> listAnimators() {
        return db.sql("""
                        select distinct animator_name from agenda.activity
                        where animator_name <> '' and archived_at is null order by 1 limit 500
                        """).query(String.class).list();
    }

    /** The organisations that run activities. */
    public List<UUID> listOrganisations() {
        return db.sql(
                        "select distinct organisation_id from agenda.activity where organisation_id is not null limit 500")
                .query(UUID.class)
                .list();
    }

    private static StatementSpec with(StatementSpec statement, Asked asked) {
        return asked.reach()
                .bind(statement
                        .param(
                                "words",
                                asked.words().stream()
                                        .map(word -> "%" + word + "%")
                                        .toArray(String[]::new))
                        .param("kind", asked.kind())
                        .param("organisation", asked.organisation())
                        .param("archived", asked.archived()));
    }
}
