package fr.maillage.territory.app;

import fr.maillage.territory.Departement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code territory.departement}. */
@Component
public class Departements {

    private final JdbcClient db;

    Departements(JdbcClient db) {
        this.db = db;
    }

    /** All of them, by code. */
    public Map<String, Departement> listAll() {
        Map<String, Departement> all = new LinkedHashMap<>();
        db.sql("select code, name from territory.departement order by code")
                .query((rs, n) -> new Departement(rs.getString("code"), rs.getString("name")))
                .list()
                .forEach(departement -> all.put(departement.code(), departement));
        return all;
    }
}
