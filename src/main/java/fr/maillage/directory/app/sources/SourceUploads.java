package fr.maillage.directory.app.sources;

import fr.maillage.platform.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that people brought by hand, until they have been read: in the database, so that whichever instance reads it, and
 * whatever happens to the machine meanwhile, none is lost.
 */
@Repository
public class SourceUploads {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    SourceUploads(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file that waits.
     *
     * @param force whether places that are not in it leave, however many
     */
    record Upload(String fileName, byte[] content, boolean force, Instant sentAt) {}

    /** Keeps a file until it is read; it takes the place of one that still waits. */
    @Transactional
    public void put(String source, String fileName, byte[] content, boolean force) {
        String name = tidy(fileName);
        db.sql("""
                        insert into directory.source_upload (source_id, file_name, content, force, sent_at)
                        values (:source, :name, :content, :force, :now)
                        on conflict (source_id) do update set
                            file_name = excluded.file_name, content = excluded.content, force = excluded.force,
                            sent_at = excluded.sent_at
                        """)
                .param("source", source)
                .param("name", name)
                .param("content", content)
                .param("force", force)
                .param("now", Sources.at(clock.instant()))
                .update();
        audit.record(
                "directory.source.uploaded",
                "source",
                source,
                Map.of("file", name, "bytes", Integer.toString(content.length)));
    }

    Optional<Upload> find(String source) {
        return db.sql("""
                        select file_name, content, force, sent_at from directory.source_upload where source_id = :source
                        """).param("source", source).query(Upload.class).optional();
    }

    /** Forgets a file that was read, unless another has come since. */
    void forget(String source, Upload read) {
        db.sql("delete from directory.source_upload where source_id = :source and sent_at = :sent")
                .param("source", source)
                .param("sent", Sources.at(read.sentAt()))
                .update();
    }

    /** A browser says whatever it likes: only the last part, in harmless characters. */
    private static String tidy(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}._ -]", "")
                .strip()
                .replaceFirst("^\\.+", "");
        if (name.isEmpty()) {
            return "fichier";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
