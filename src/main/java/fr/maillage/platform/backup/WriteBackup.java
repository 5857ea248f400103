package fr.maillage.platform.backup;

import fr.maillage.platform.ShortLived;
import fr.maillage.platform.StartRefused;
import fr.maillage.platform.backup.BackupManifest.KeptFile;
import fr.maillage.platform.backup.BackupManifest.SequenceValue;
import fr.maillage.platform.backup.BackupManifest.TableFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that an instance keeps into a folder, as it all was at one instant, while others go on working. */
final class WriteBackup {

    /** What the frameworks keep for a moment. */
    private static final Set<String> FRAMEWORKS =
            Set.of("spring_session", "spring_session_attributes", "scheduled_task");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final DataSource source;
    private final List<String> modules;
    private final Path data;
    private final Set<String> shortLived = new TreeSet<>();

    WriteBackup(DataSource source, List<String> modules, Path data, List<ShortLived> shortLived) {
        this.source = source;
        this.modules = modules;
        this.data = data;
        shortLived.forEach(declared -> this.shortLived.addAll(declared.tables()));
    }

    /**
     * Does it. Until the end, the folder bears another name; one that was cut short before is removed.
     *
     * @param folder where the backup will be: absent, or empty
     * @throws StartRefused when it cannot be written there
     */
    BackupManifest into(Path folder) {
        try {
            Path target = folder.toAbsolutePath().normalize();
            Path parent = Objects.requireNonNullElse(target.getParent(), target);
            Files.createDirectories(parent);
            if (Files.exists(target) && !isEmptyFolder(target)) {
                throw new StartRefused(target + " existe déjà : donnez le nom d’un dossier à créer.");
            }
            Path fresh = Unfinished.make(target);
            BackupManifest manifest = fill(fresh);
            writeManifest(fresh, manifest);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            Sums.settle(parent);
            return manifest;
        } catch (IOException e) {
            throw new StartRefused("La sauvegarde n’a pas pu être écrite (" + e + ").");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private BackupManifest fill(Path folder) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return fill(folder, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private BackupManifest fill(Path folder, Connection connection) throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(connection, modules);
        String madeAt = ask(connection, "select now()", true);
        Map<String, List<String>> all = catalogue.listTables();
        Set<String> leftOut = leftOut(all.keySet(), catalogue.listReferences());
        CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
        Path tables = makeFolder(folder.resolve("tables"));
        List<TableFile> written = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : all.entrySet()) {
            if (!leftOut.contains(table.getKey())) {
                written.add(write(copy, table.getKey(), table.getValue(), tables));
            }
        }
        Sums.settle(tables);
        List<SequenceValue> sequences = catalogue.listSequences();
        List<KeptFile> files = KeptFiles.copy(data, makeFolder(folder.resolve("fichiers")));
        return new BackupManifest(
                BackupManifest.FORMAT,
                Objects.requireNonNullElse(WriteBackup.class.getPackage().getImplementationVersion(), "développement"),
                ask(connection, "show server_version", false),
                madeAt,
                catalogue.listMigrations(),
                ask(
                        connection,
                        "select coalesce(max(value), '') from platform.instance_fact where name = 'migrations'",
                        false),
                written,
                sequences,
                List.copyOf(leftOut),
                files);
    }

    private Set<String> leftOut(Set<String> tables, Map<String, Set<String>> references) {
        Set<String> leftOut = new LinkedHashSet<>();
        for (String table : tables) {
            if (shortLived.contains(table) || FRAMEWORKS.contains(table.substring(table.indexOf('.') + 1))) {
                leftOut.add(table);
            }
        }
        references.forEach((table, named) -> named.stream()
                .filter(other -> leftOut.contains(other) && !leftOut.contains(table))
                .forEach(other -> {
                    throw new IllegalStateException(table + " is kept and refers to " + other + ", which is not");
                }));
        return leftOut;
    }

    private static TableFile write(CopyManager copy, String table, List<String> columns, Path folder)
            throws IOException {
        String name = table.replace("\"", "") + ".copy.gz";
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") to stdout";
        long[] rows = new long[1];
        String sum = Sums.write(folder.resolve(name), out -> {
            try (OutputStream packed = new QuickGzip(out)) {
                rows[0] = copy.copyOut(sql, packed);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return new TableFile(table, columns, rows[0], "tables/" + name, sum);
    }

    private static void writeManifest(Path folder, BackupManifest manifest) throws IOException {
        byte[] text = JSON.writeValueAsBytes(manifest);
        String sum = Sums.write(folder.resolve(BackupManifest.NAME), out -> out.write(text));
        // As sha256sum --check reads it.
        byte[] line = (sum + "  " + BackupManifest.NAME + "\n").getBytes(StandardCharsets.UTF_8);
        Sums.write(folder.resolve(BackupManifest.SUM), out -> out.write(line));
        Sums.settle(folder);
    }

    static Path makeFolder(Path folder) throws IOException {
        return Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static String ask(Connection connection, String sql, boolean time) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return time
                        ? row.getObject(1, OffsetDateTime.class).toInstant().toString()
                        : String.valueOf(row.getString(1));
            }
        }
    }

    /** Half as long as the usual compression, for a tenth more room. */
    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out, 65_536), 65_536);
            def.setLevel(1);
        }
    }
}
