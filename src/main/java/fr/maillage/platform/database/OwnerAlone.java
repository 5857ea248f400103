package fr.maillage.platform.database;

import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.core.io.ResourceLoader;

/** The database entered by its owner while nobody else uses it, its schemas left as they are until told otherwise. */
public final class OwnerAlone implements AutoCloseable {

    private final Database database;
    private final Migrations migrations;

    private OwnerAlone(Database database, Migrations migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /**
     * Opens it.
     *
     * @param word the operator's word that needs it
     * @throws StartRefused when somebody uses it, or when it cannot be used
     */
    public static OwnerAlone open(MaillageProperties properties, ResourceLoader resources, String word) {
        Database database = Database.openAlone(properties, word);
        Entrances entrances = database.entrances();
        return new OwnerAlone(
                database, new Migrations(entrances.owner().source(), entrances, resources, properties.modules()));
    }

    /** A connection of the owner's. */
    public Connection connect() throws SQLException {
        return database.entrances().owner().source().getConnection();
    }

    /** Makes the schemas as they were at these versions, within the transaction of that connection. */
    public void migrateUpTo(Map<String, String> versions, Connection connection) throws SQLException {
        migrations.runUpTo(versions, UncommittedConnection.lend(connection));
    }

    /** The last migration that this version of Maillage has for each module. */
    public Map<String, String> latestMigrations() {
        return migrations.latest();
    }

    /** Runs what is new, and opens the tables to the application. */
    public void bringUpToDate() {
        migrations.run();
    }

    @Override
    public void close() {
        database.close();
    }
}
