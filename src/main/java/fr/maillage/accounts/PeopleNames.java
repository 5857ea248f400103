package fr.maillage.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who an identifier was, for lists that keep only identifiers. Whoever has been erased has no name any more. */
@Component
public class PeopleNames {

    private final JdbcClient db;

    PeopleNames(JdbcClient db) {
        this.db = db;
    }

    /** The names of those that are still known. */
    public Map<UUID, String> find(Collection<UUID> people) {
        Map<UUID, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            db.sql("select id, name from accounts.person where id = any(:people)")
                    .param("people", people.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }

    /** Those whose name holds these words, at most so many. */
    public List<UUID> search(String words, int most) {
        return db.sql("""
                        select id from accounts.person where strpos(lower(name), lower(:words)) > 0 order by name limit :most
                        """)
                .param("words", words)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
