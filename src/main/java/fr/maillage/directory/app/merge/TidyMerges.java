package fr.maillage.directory.app.merge;

import fr.maillage.platform.DailyTask;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the history that imports write within bounds: two years, and the latest hundred lines of a place. Changes made by people
 * are no business of it. Keys of places that are gone are forgotten too.
 */
@Component
public class TidyMerges implements DailyTask {

    private final JdbcClient db;

    TidyMerges(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "directory.import-history";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 50);
    }

    @Override
    @Transactional
    public String run() {
        int old = db.sql("""
                        delete from directory.place_change
                        where kind in ('IMPORTED', 'GONE', 'BACK') and made_at < now() - interval '2 years'
                        """).update();
        int many = db.sql("""
                        delete from directory.place_change c using (
                            select id, row_number() over (partition by place_id order by made_at desc, id desc) as rank
                            from directory.place_change where kind in ('IMPORTED', 'GONE', 'BACK')) ranked
                        where c.id = ranked.id and ranked.rank > 100
                        """).update();
        db.sql("""
                        delete from directory.duplicate_key k using directory.place p
                        where p.id = k.place_id and p.gone_at is not null
                        """).update();
        db.sql("""
                        delete from directory.duplicate_look l using directory.place p
                        where p.id = l.place_id and p.gone_at is not null
                        """).update();
        return old + many == 0 ? "" : "Lignes d’historique d’import effacées : " + (old + many) + ".";
    }
}
