package fr.maillage.directory.app.upkeep;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who last said that a sheet is right. */
@Repository
public class Freshness {

    private final JdbcClient db;

    Freshness(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is known.
     *
     * @param checkedOn null when nobody ever did
     * @param by a {@link fr.maillage.directory.PlaceUpkeep.CheckedBy}
     */
    public record State(
            @Nullable LocalDate checkedOn, @Nullable String by) {}

    /** Of a place that exists. */
    public State of(UUID place) {
        return db.sql("select checked_on, checked_by as by from directory.place where id = :id")
                .param("id", place)
                .query(State.class)
                .single();
    }
}
