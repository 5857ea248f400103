package fr.maillage.territory.app;

import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code territory.epci}. */
@Component
public class Epcis {

    private final JdbcClient db;

    Epcis(JdbcClient db) {
        this.db = db;
    }

    /** All of them, by name. */
    public Map<EpciCode, Epci> listAll() {
        Map<EpciCode, Epci> all = new LinkedHashMap<>();
        db.sql("select siren, name from territory.epci order by name, siren")
                .query((rs, n) -> new Epci(new EpciCode(rs.getString("siren")), rs.getString("name")))
                .list()
                .forEach(epci -> all.put(epci.siren(), epci));
        return all;
    }

    /**
     * Stores an EPCI; a null name leaves the one that is known.
     *
     * @param demo whether it is invented
     */
    public void save(EpciCode siren, @Nullable String name, boolean demo) {
        db.sql("""
                        insert into territory.epci as known (siren, name, demo) values (:siren, coalesce(:name, :unnamed), :demo)
                        on conflict (siren) do update
                            set name = coalesce(:name, known.name), demo = excluded.demo, updated_at = now()
                            where (known.name, known.demo) is distinct from (coalesce(:name, known.name), excluded.demo)""")
                .param("siren", siren.siren())
                .param("name", name, Types.VARCHAR)
                .param("unnamed", unnamed(siren))
                .param("demo", demo)
                .update();
    }

    /** Whether nobody has told its name yet. */
    public static boolean isUnnamed(Epci epci) {
        return epci.name().equals(unnamed(epci.siren()));
    }

    private static String unnamed(EpciCode siren) {
        return "EPCI " + siren.siren();
    }
}
