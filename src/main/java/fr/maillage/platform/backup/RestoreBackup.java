package fr.maillage.platform.backup;

import fr.maillage.platform.StartRefused;
import fr.maillage.platform.backup.BackupManifest.SequenceValue;
import fr.maillage.platform.backup.BackupManifest.TableFile;
import fr.maillage.platform.database.OwnerAlone;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Puts a backup in the place of whatever the database holds, in one transaction: killed before its end, it has done
 * nothing. What the backup left out comes back empty.
 */
final class RestoreBackup {

    private final OwnerAlone database;
    private final List<String> modules;
    private final Path data;

    RestoreBackup(OwnerAlone database, List<String> modules, Path data) {
        this.database = database;
        this.modules = modules;
        this.data = data;
    }

    /** Whether an instance has already been made here. */
    boolean isInhabited() throws SQLException {
        try (Connection connection = database.connect()) {
            return !new Catalogue(connection, modules).listSchemas().isEmpty();
        }
    }

    /**
     * Does it, then brings the schemas to this version.
     *
     * @throws StartRefused when the rows are not those that the backup announced; nothing is changed then
     */
    void from(CheckedBackup backup) throws SQLException, IOException {
        String ticket = UUID.randomUUID().toString();
        KeptFiles.stage(backup.folder(), backup.manifest().files(), data, ticket);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            empty(connection);
            database.migrateUpTo(backup.manifest().migrations(), connection);
            load(connection, backup);
            note(connection, ticket);
            connection.commit();
        }
        database.bringUpToDate();
        KeptFiles.settle(data, ticket);
        try (Connection connection = database.connect()) {
            run(connection, "delete from platform.instance_fact where name = '" + StagedFiles.FACT + "'");
            run(connection, "analyze");
        }
    }

    private void empty(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>(new Catalogue(connection, modules).listSchemas());
        Collections.reverse(schemas);
        for (String schema : schemas) {
            run(connection, "drop schema " + schema + " cascade");
        }
        run(connection, "drop text search configuration if exists public.maillage_fr"); // made by our first migration
    }

    private void load(Connection connection, CheckedBackup backup) throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(connection, modules);
        List<String> withTriggers = catalogue.listWithTriggers();
        for (String table : withTriggers) {
            run(connection, "alter table " + table + " disable trigger user");
        }
        Map<String, String> histories = readHistories(connection, catalogue);
        List<String> present = new ArrayList<>(catalogue.listTables().keySet());
        Collections.reverse(present);
        for (String table : present) {
            run(connection, "delete from " + table); // the few rows that migrations write
        }
        CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
        for (TableFile table : backup.manifest().tables()) {
            load(copy, table, backup.folder().resolve(table.file()));
        }
        if (!readHistories(connection, catalogue).equals(histories)) {
            throw new StartRefused("Cette sauvegarde a été faite par une autre suite de migrations que celle de cette"
                    + " version. Rien n’a été touché.");
        }
        run(connection, "set constraints all immediate");
        for (String table : withTriggers) {
            run(connection, "alter table " + table + " enable trigger user");
        }
        set(connection, backup.manifest().sequences());
    }

    private static void load(CopyManager copy, TableFile table, Path file) throws SQLException, IOException {
        String sql = "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin";
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 65_536), 65_536)) {
            long rows = copy.copyIn(sql, in);
            if (rows != table.rows()) {
                throw new StartRefused("La table " + table.name() + " compte " + rows + " lignes au lieu de "
                        + table.rows() + ". Rien n’a été touché.");
            }
        }
    }

    private static Map<String, String> readHistories(Connection connection, Catalogue catalogue) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (String schema : catalogue.listSchemas()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select version, checksum from " + schema
                        + ".migration_history where success and version is not null");
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        sums.put(schema + " " + rows.getString(1), String.valueOf(rows.getString(2)));
                    }
                }
            }
        }
        return sums;
    }

    private static void set(Connection connection, List<SequenceValue> sequences) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            for (SequenceValue sequence : sequences) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.value());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    /** The digest goes, so that migrations and rights are looked at again; the ticket tells the files that it is done. */
    private static void note(Connection connection, String ticket) throws SQLException {
        run(connection, "delete from platform.instance_fact where name = 'migrations'");
        try (PreparedStatement note = connection.prepareStatement("""
                insert into platform.instance_fact (name, value) values (?, ?)
                on conflict (name) do update set value = excluded.value
                """)) {
            note.setString(1, StagedFiles.FACT);
            note.setString(2, ticket);
            note.execute();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
