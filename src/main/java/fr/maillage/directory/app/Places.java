package fr.maillage.directory.app;

import fr.maillage.directory.Place;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whole places, one at a time. */
@Repository
public class Places {

    private final JdbcClient db;

    Places(JdbcClient db) {
        this.db = db;
    }

    /** The place of a short code, gone or not. */
    public Optional<Place> findByCode(String code) {
        return db.sql(PlaceMapping.SELECT + " where p.code = ?")
                .param(code)
                .query(PlaceMapping::place)
                .optional();
    }
}
