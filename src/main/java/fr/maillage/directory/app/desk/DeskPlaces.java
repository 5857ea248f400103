package fr.maillage.directory.app.desk;

import fr.maillage.accounts.Reach;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.domain.quality.CountedField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The places somebody may read, as the back office lists them, gone ones included. */
@Repository
public class DeskPlaces {

    /** What the list may be sorted by. */
    public static final Sorts SORTS = Sorts.by("nom", "d.plain_name")
            .or("commune", "d.commune_name", "d.plain_name")
            .or("maj", "d.updated_on")
            .or("source", "d.source_id", "d.plain_name")
            .lastly("d.place_id");

    private static final String WHERE = """
             from directory.place_desk d
             left join directory.hours_text h on h.id = d.hours_id
             where (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                    or d.commune_code = any (cast(:communes as text[])))
               and (:mineEverywhere or d.organisation_id = any (cast(:mineOrganisations as uuid[]))
                    or d.commune_code = any (cast(:mineCommunes as text[])))
               and (cast(:words as text[]) = '{}' or d.plain like all (cast(:words as text[])))
               and (:commune = '' or d.commune_code = :commune)
               and (:source = '' or d.source_id = :source)
               and (:typology = '' or :typology = any (d.typologies))
               and (:organisation = '' or d.organisation_id = cast(nullif(:organisation, '') as uuid))
               and (:missing = 0 or (not d.gone and d.filled & :missing = 0))
               and (:state <> 'incompletes' or (not d.gone and d.completeness < :enough))
               and (:state <> 'sans-date' or (not d.gone and d.updated_on is null))
               and (:state <> 'visibles' or not d.gone)
               and (:state <> 'retires' or d.gone)
               and (:state <> 'anciens' or (not d.gone and (d.updated_on is null or d.updated_on < :old)))
               and (:state <> 'jamais' or (not d.gone and exists (
                        select from directory.place p where p.id = d.place_id and p.checked_on is null)))
               and (:state <> 'horaires' or (not d.gone and h.doubtful))
               and (:state <> 'verifier' or (not d.gone and (h.doubtful or exists (
                        select from directory.open_finding f
                        where f.source_id = d.source_id and f.source_key = d.source_key and f.source_key <> ''))))
               and (:state <> 'signales' or exists (
                        select from directory.error_report r where r.place_id = d.place_id and r.state = 'RECEIVED'))
            """;

    private static final String ROWS = """
            select d.place_id as id, d.code, d.name, d.commune_name, d.commune_code, d.source_id, d.updated_on, d.gone,
                   coalesce(h.doubtful, false) as doubtful, d.organisation_id,
                   exists (select from directory.error_report r
                           where r.place_id = d.place_id and r.state = 'RECEIVED') as reported
            """;

    private static final int UNREAD_AT_ONCE = 5_000;
    private static final int MOST_CSV = 200_000;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final JdbcClient db;
    private final PlaceHours hours;
    private final Clock clock;

    DeskPlaces(JdbcClient db, PlaceHours hours, Clock clock) {
        this.db = db;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param words plain words, all of which must be found
     * @param state one of the list's states; empty for all
     * @param organisation identifier of the one that runs them; empty for any
     * @param missing bit of the {@link CountedField} they lack; 0 for any
     * @param mine narrows to what may be edited too; the same as reach when it does not
     */
    public record Asked(
            Reach reach,
            Reach mine,
            List<String> words,
            String commune,
            String source,
            String typology,
            String state,
            String organisation,
            int missing) {}

    /** A line. */
    public record Row(
            UUID id,
            String code,
            String name,
            String communeName,
            @Nullable String communeCode,
            String sourceId,
            @Nullable LocalDate updatedOn,
            boolean gone,
            boolean doubtful,
            @Nullable UUID organisationId,
            boolean reported) {}

    /** How many there are. */
    public int count(Asked asked) {
        readHours();
        return with(db.sql("select count(*)" + WHERE), asked)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Row> list(Asked asked, Listing listing) {
        Sort sort = listing.sort();
        return with(db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"), asked)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(Row.class)
                .list();
    }

    /** All of them one by one, for a file. */
    public void forEach(Asked asked, Sort sort, Consumer<Row> taker) {
        readHours();
        with(db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :most"), asked)
                .param("most", MOST_CSV)
                .query(Row.class)
                .list()
                .forEach(taker);
    }

    /** These very places, by name. */
    public List<Row> these(Collection<UUID> ids) {
        return db.sql(ROWS + """
                         from directory.place_desk d
                         left join directory.hours_text h on h.id = d.hours_id
                         where d.place_id = any (cast(:ids as uuid[]))
                         order by d.plain_name, d.place_id
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Row.class)
                .list();
    }

    /** The sources that have places. */
    public List<String> listSources() {
        return db.sql("select id from directory.source order by id")
                .query(String.class)
                .list();
    }

    /** Has Java read the hours that nobody read yet, so that SQL can ask for the doubtful ones. */
    public void readHours() {
        record Text(int id, String text) {}
        List<Text> unread;
        do {
            unread = db.sql("select id, text from directory.hours_text where doubtful is null limit :most")
                    .param("most", UNREAD_AT_ONCE)
                    .query(Text.class)
                    .list();
            if (!unread.isEmpty()) {
                db.sql("""
                                update directory.hours_text t set doubtful = read.doubtful
                                from unnest(cast(:ids as int[]), cast(:doubts as boolean[])) read(id, doubtful)
                                where t.id = read.id
                                """)
                        .param("ids", unread.stream().map(Text::id).toArray(Integer[]::new))
                        .param(
                                "doubts",
                                unread.stream()
                                        .map(one -> hours.read(one.text()).isDoubtful())
                                        .toArray(Boolean[]::new))
                        .update();
            }
        } while (unread.size() == UNREAD_AT_ONCE);
    }

    private StatementSpec with(StatementSpec statement, Asked asked) {
        asked.reach().bind(statement);
        return asked.mine()
                .bind(statement, "mineEverywhere", "mineOrganisations", "mineCommunes")
                .param(
                        "words",
                        asked.words().stream().map(word -> "%" + word + "%").toArray(String[]::new))
                .param("commune", asked.commune())
                .param("source", asked.source())
                .param("typology", asked.typology())
                .param("state", asked.state())
                .param("organisation", asked.organisation())
                .param("missing", asked.missing())
                .param("enough", CountedField.ENOUGH)
                .param("old", LocalDate.ofInstant(clock.instant(), FRANCE).minusYears(1));
    }
}
