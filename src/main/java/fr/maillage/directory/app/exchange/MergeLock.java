package fr.maillage.directory.app.exchange;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who waits for whom where places are merged: imports share one lock, so that no group changes under them; merging and taking
 * back hold it alone. It is taken before any row; rows are then locked in the order of their ids. So nobody waits in a circle.
 */
public final class MergeLock {

    private static final String KEY = "hashtext('directory.merge'), 0";

    private MergeLock() {}

    /** Groups stay as they are until the transaction ends. */
    public static void share(JdbcClient db) {
        db.sql("select 1 from (select pg_advisory_xact_lock_shared(" + KEY + ")) held")
                .query(Integer.class)
                .single();
    }

    /** Nobody else changes groups, and no batch of an import is written, until the transaction ends. */
    public static void alone(JdbcClient db) {
        db.sql("select 1 from (select pg_advisory_xact_lock(" + KEY + ")) held")
                .query(Integer.class)
                .single();
    }

    /** Locks these places, in the order of their ids. */
    public static void places(JdbcClient db, Collection<UUID> places) {
        db.sql("select id from directory.place where id = any (cast(:ids as uuid[])) order by id for no key update")
                .param("ids", places.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }
}
