package fr.maillage.territory.app.imports;

import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import java.sql.Types;
import java.util.Collection;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to {@code territory.commune}; to be called in a transaction that also raises the revision. */
@Component
class CommuneWrites {

    private static final String SAVE = """
            insert into territory.commune as known (code, name, plain_name, postal_codes, population, seniors, latitude, longitude,
                epci, departement, west, south, east, north, contour, in_perimeter, demo)
            values (:code, :name, :plainName, :postalCodes, coalesce(:population, 0), :seniors, :latitude, :longitude,
                :epci, :departement, :west, :south, :east, :north, :contour, :served, :demo)
            on conflict (code) do update set
                name = excluded.name, plain_name = excluded.plain_name,
                postal_codes = case when excluded.postal_codes = '{}' then known.postal_codes else excluded.postal_codes end,
                population = coalesce(:population, known.population), seniors = coalesce(excluded.seniors, known.seniors),
                latitude = excluded.latitude, longitude = excluded.longitude,
                epci = coalesce(excluded.epci, known.epci), departement = excluded.departement,
                west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north,
                contour = excluded.contour, in_perimeter = known.in_perimeter or excluded.in_perimeter,
                demo = excluded.demo, updated_at = now()
            where (known.name, known.contour, known.postal_codes, known.population, known.seniors, known.epci, known.departement,
                    known.in_perimeter, known.demo)
                is distinct from (excluded.name, excluded.contour,
                    case when excluded.postal_codes = '{}' then known.postal_codes else excluded.postal_codes end,
                    coalesce(:population, known.population), coalesce(excluded.seniors, known.seniors), coalesce(excluded.epci, known.epci), excluded.departement,
                    known.in_perimeter or excluded.in_perimeter, excluded.demo)
            returning xmax = 0 as created
            """;

    private final JdbcClient db;

    CommuneWrites(JdbcClient db) {
        this.db = db;
    }

    /** What became of a commune. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Stores a commune.
     *
     * @param served whether it joins the perimeter; if not, one already known keeps its place
     */
    Outcome save(CommuneDraft draft, boolean served, boolean demo) {
        LatLon centre = draft.contour().centre();
        Envelope bounds = draft.contour().bounds();
        EpciCode epci = draft.epci();
        Optional<Boolean> created = db.sql(SAVE)
                .param("code", draft.code().value())
                .param("name", draft.name())
                .param("plainName", PlainText.of(draft.name()))
                .param("postalCodes", draft.postalCodes().toArray(String[]::new))
                .param("population", draft.population(), Types.INTEGER)
                .param("seniors", draft.seniors(), Types.DOUBLE)
                .param("latitude", centre.lat())
                .param("longitude", centre.lon())
                .param("epci", epci == null ? null : epci.siren(), Types.VARCHAR)
                .param("departement", draft.departement())
                .param("west", bounds.getMinX())
                .param("south", bounds.getMinY())
                .param("east", bounds.getMaxX())
                .param("north", bounds.getMaxY())
                .param("contour", draft.contour().wkb())
                .param("served", served)
                .param("demo", demo)
                .query(Boolean.class)
                .optional();
        return created.map(isNew -> isNew ? Outcome.CREATED : Outcome.UPDATED).orElse(Outcome.UNCHANGED);
    }

    /** Narrows or widens the perimeter to exactly these communes. */
    void setPerimeter(Collection<CommuneCode> served) {
        String[] codes = served.stream().map(CommuneCode::value).toArray(String[]::new);
        db.sql("""
                        update territory.commune set in_perimeter = (code = any(:codes)), updated_at = now()
                        where in_perimeter <> (code = any(:codes))""").param("codes", codes).update();
    }

    /** How many invented communes there are. */
    int countDemo() {
        return db.sql("select count(*) from territory.commune where demo")
                .query(Integer.class)
                .single();
    }

    /** How many communes are served. */
    int countPerimeter() {
        return db.sql("select count(*) from territory.commune where in_perimeter")
                .query(Integer.class)
                .single();
    }

    /** Takes away all that is invented: communes, EPCI, rivers and roads. */
    void removeDemo() {
        db.sql("delete from territory.commune where demo").update();
        db.sql("delete from territory.line where demo").update();
        db.sql("delete from territory.school_holiday where demo").update();
        db.sql(
                        "delete from territory.epci e where demo and not exists (select 1 from territory.commune c where c.epci = e.siren)")
                .update();
        db.sql(
                        "delete from territory.departement d where code = '99' and not exists (select 1 from territory.commune c where c.departement = d.code)")
                .update();
    }
}
