package fr.maillage.directory.app;

import fr.maillage.directory.Place;
import fr.maillage.shared.ShortCode;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whole places, one at a time. */
@Repository
public class Places {

    private static final int LONGEST_CODE = 8;

    private final JdbcClient db;

    Places(JdbcClient db) {
        this.db = db;
    }

    /** The place that a public address names by its ending code, whatever the words before it; gone or not. */
    public Optional<Place> findByPublicName(String name) {
        String code = name.substring(name.lastIndexOf('-') + 1);
        return code.length() <= LONGEST_CODE && ShortCode.isWellFormed(code, code.length())
                ? findByCode(code)
                : Optional.empty();
    }

    /** The place of a short code, gone or not. */
    public Optional<Place> findByCode(String code) {
        return db.sql(PlaceMapping.SELECT + " where p.code = ?")
                .param(code)
                .query(PlaceMapping::place)
                .optional();
    }
}
