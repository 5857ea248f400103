package fr.maillage.territory.app.imports;

import fr.maillage.territory.domain.map.GroundLine;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to {@code territory.line}: rivers and roads. */
@Component
class LineWrites {

    private final JdbcClient db;

    LineWrites(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds one.
     *
     * @param demo whether it is invented
     */
    void add(GroundLine line, boolean demo) {
        db.sql("""
                        insert into territory.line (kind, name, rank, shape, demo)
                        values (:kind, :name, :rank, :shape, :demo)""")
                .param("kind", line.kind().name())
                .param("name", line.name())
                .param("rank", line.rank())
                .param("shape", new WKBWriter(2).write(line.course()))
                .param("demo", demo)
                .update();
    }
}
