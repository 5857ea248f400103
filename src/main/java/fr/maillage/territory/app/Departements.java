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

    /** Makes sure that the code can be referred to; one that nobody named is called by its code. */
    public void saveUnnamed(String code) {
        db.sql("insert into territory.departement (code, name) values (:code, :code) on conflict do nothing")
                .param("code", code)
                .update();
    }

    /** Names a département. */
    public void save(Departement departement) {
        db.sql("""
                        insert into territory.departement as known (code, name) values (:code, :name)
                        on conflict (code) do update set name = excluded.name, updated_at = now()
                            where known.name <> excluded.name""")
                .param("code", departement.code())
                .param("name", departement.name())
                .update();
    }
}
