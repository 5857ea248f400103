package fr.maillage.territory.app;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The territory’s logo: one, or none. */
@Component
public class Logos {

    private final JdbcClient db;

    Logos(JdbcClient db) {
        this.db = db;
    }

    /** Its bytes. */
    public Optional<byte[]> find() {
        return db.sql("select png from territory.logo").query(byte[].class).optional();
    }

    /** Its bytes when they have this fingerprint. */
    public Optional<byte[]> find(String fingerprint) {
        return db.sql("select png from territory.logo where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(byte[].class)
                .optional();
    }

    /** Puts this one in the place of the former. */
    public void set(byte[] png, int width, int height, String fingerprint) {
        remove();
        db.sql("""
                        insert into territory.logo (png, width, height, fingerprint)
                        values (:png, :width, :height, :fingerprint)
                        """)
                .param("png", png)
                .param("width", width)
                .param("height", height)
                .param("fingerprint", fingerprint)
                .update();
    }

    /** Takes it away. */
    public void remove() {
        db.sql("delete from territory.logo").update();
    }
}
