package fr.maillage.platform.database;

import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.StartRefused;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL this process works on, and what must be let go of at the end. */
final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final Entrances entrances;
    private final @Nullable PostgresServer server;
    private final @Nullable DataFolder folder;

    private Database(Entrances entrances, @Nullable PostgresServer server, @Nullable DataFolder folder) {
        this.entrances = entrances;
        this.server = server;
        this.folder = folder;
    }

    /**
     * Opens the operator's database if one is named, else the embedded one. An operator's word joins the database of a
     * server that runs.
     *
     * @param word the operator's word to be run, empty for the server
     * @param durable whether a commit survives a power cut
     * @param port tried once the folder is known to be ours, before anything is made for a server that could not answer
     */
    static Database open(MaillageProperties properties, String word, boolean durable, PortCheck port) {
        if (!properties.db().url().isBlank()) {
            port.run();
            return new Database(ExternalDatabase.check(properties.db()), null, null);
        }
        DataFolder.Opening opening = DataFolder.open(properties.data(), word);
        DataFolder folder = opening.folder();
        if (folder != null) {
            return embedded(folder, durable, port);
        }
        DataFolder.Holder holder = java.util.Objects.requireNonNull(opening.holder());
        if (!holder.isServer()) {
            throw new StartRefused("La commande « " + holder.word() + " » travaille déjà sur "
                    + properties.data().toAbsolutePath().normalize() + " (processus " + holder.pid()
                    + ") : attendez qu’elle se termine.");
        }
        if (word.isEmpty()) {
            throw new StartRefused("Maillage tourne déjà sur "
                    + properties.data().toAbsolutePath().normalize() + " (processus " + holder.pid() + ")"
                    + (holder.address().isEmpty() ? "." : " : " + holder.address()));
        }
        return new Database(join(properties), null, null);
    }

    /**
     * Opens it for work that nobody else may watch: no server and no other word is at it.
     *
     * @throws StartRefused when somebody is
     */
    static Database openAlone(MaillageProperties properties, String word) {
        if (!properties.db().url().isBlank()) {
            return new Database(ExternalDatabase.checkUnused(properties.db()), null, null);
        }
        DataFolder.Opening opening = DataFolder.open(properties.data(), word);
        DataFolder folder = opening.folder();
        if (folder == null) {
            DataFolder.Holder holder = java.util.Objects.requireNonNull(opening.holder());
            throw new StartRefused(
                    (holder.isServer() ? "Maillage tourne" : "La commande « " + holder.word() + " » travaille")
                            + " sur " + properties.data().toAbsolutePath().normalize() + " (processus " + holder.pid()
                            + ") : arrêtez-le d’abord.");
        }
        return embedded(folder, true, new PortCheck(0));
    }

    private static Database embedded(DataFolder folder, boolean durable, PortCheck port) {
        try {
            port.run();
            PostgresServer server = PostgresServer.start(folder, durable);
            return new Database(server.entrances(), server, folder);
        } catch (RuntimeException e) {
            release(folder);
            throw e;
        }
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException ignored) {
            // the lock goes with the process
        }
    }

    private static Entrances join(MaillageProperties properties) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                Entrances running = PostgresServer.findRunning(properties.data().toAbsolutePath());
                if (running != null) {
                    return running;
                }
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new StartRefused("Impossible de lire le dossier de données " + properties.data() + " ("
                    + DataFolder.reason(e) + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StartRefused("Maillage est en train de démarrer : réessayez dans un instant.");
    }

    Entrances entrances() {
        return entrances;
    }

    /** Tells the next start where this server answers. */
    void announce(String address) {
        if (folder != null) {
            try {
                folder.sign("", address);
            } catch (IOException e) {
                log.warn("Could not write the address {}: {}", address, e.getMessage());
            }
        }
    }

    /** PostgreSQL first, then the hold on the folder. */
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop: {}", e.getMessage());
        } finally {
            if (folder != null) {
                release(folder);
            }
        }
    }
}
