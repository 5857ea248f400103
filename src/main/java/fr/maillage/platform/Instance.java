package fr.maillage.platform;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How this instance is, for whoever looks after the machine. */
@Component
public class Instance {

    private final JdbcClient db;
    private final MaillageProperties properties;

    Instance(JdbcClient db, MaillageProperties properties) {
        this.db = db;
        this.properties = properties;
    }

    /**
     * The database.
     *
     * @param version of PostgreSQL
     * @param bytes what the whole of it takes
     * @param external whether the operator runs it, and not we
     */
    public record Base(String version, long bytes, boolean external) {}

    /** The disk that holds the data folder, in bytes. */
    public record Disk(long free, long total) {}

    /** The database, asked right now. */
    public Base base() {
        String version = db.sql("show server_version").query(String.class).single();
        long bytes = db.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
        return new Base(version, bytes, properties.db().isExternal());
    }

    /** The disk; empty when it cannot be read. */
    public Optional<Disk> disk() {
        try {
            FileStore store = Files.getFileStore(properties.data().toAbsolutePath());
            return Optional.of(new Disk(store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** When the last backup ended, if one was ever made from here. */
    public @Nullable Instant lastBackup() {
        return db.sql("select value from platform.instance_fact where name = 'last-backup'")
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .orElse(null);
    }

    /** Version of Maillage, {@code dev} when it runs from its classes. */
    public String version() {
        String version = Instance.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
