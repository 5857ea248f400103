package fr.maillage.territory.app;

import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import java.util.LinkedHashMap;
import java.util.Map;
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
}
