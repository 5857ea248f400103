package fr.maillage.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.MaillageProcess;
import fr.maillage.platform.database.FormerRelease;
import fr.maillage.platform.database.OpenDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a backup or of a restore. */
class KilledBackupTests {

    private static final String LAST = "tables/directory.place_search.copy.gz";

    @TempDir
    Path folder;

    @Test
    void aBackupThatWasKilledIsNoBackup() throws Exception {
        Path data = filled();
        Path backup = folder.resolve("backup");
        try (OpenDatabase database = OpenDatabase.embedded(data)) {
            try (Connection blocker = database.owner()) {
                blocker.setAutoCommit(false);
                OpenDatabase.run(blocker, "lock table directory.place in access exclusive mode");
                // Joins the PostgreSQL that this process runs, as beside a server.
                try (MaillageProcess killed = word(data, "backup", backup.toString())) {
                    MaillageProcess.await(() -> waits(database));
                    killed.kill();
                }
                blocker.rollback();
            }
            assertThat(backup).doesNotExist();
            Path left;
            try (var content = Files.list(folder)) {
                left = content.findFirst().orElseThrow();
            }
            assertThat(left.getFileName().toString()).startsWith("backup.incomplet-");
            try (MaillageProcess restore = word(MaillageProcess.freshData(), "restore", left.toString())) {
                assertThat(restore.awaitEnd()).isEqualTo(1);
                assertThat(restore.err())
                        .containsExactly(
                                left + " n’est pas une sauvegarde complète de Maillage (il y manque manifest.json).");
            }
            try (MaillageProcess again = word(data, "sauvegarde", backup.toString())) {
                assertThat(again.awaitEnd()).as("%s", again.err()).isZero();
            }
            try (var content = Files.list(folder)) {
                assertThat(content).containsExactly(backup);
            }
        }
    }

    @Test
    void aRestoreThatWasKilledLeavesTheFormerData() throws Exception {
        Path data = filled();
        Path backup = folder.resolve("backup");
        try (OpenDatabase database = OpenDatabase.embedded(data);
                Connection owner = database.owner()) {
            new WriteBackup(database.source(), OpenDatabase.MODULES, data, List.of()).into(backup);
            OpenDatabase.run(owner, "insert into directory.source (id, name) values ('since', 'since the backup')");
        }
        Files.writeString(data.resolve("cle"), "depuis");

        // A pipe in the place of the last table: whole when it is checked, cut short when it is loaded.
        Path pipe = backup.resolve(LAST);
        byte[] rows = Files.readAllBytes(pipe);
        Files.delete(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        Thread feeder = Thread.ofPlatform().start(() -> feed(pipe, rows, loading, dead));
        try (MaillageProcess killed = word(data, "restore", backup.toString(), "--force")) {
            MaillageProcess.await(() -> isSaying(data, "copy directory.%"));
            loading.countDown(); // tables before this one are loaded; the restore waits at the pipe
            MaillageProcess.await(() -> isSaying(data, "copy directory.place_search %"));
            killed.kill();
        }
        dead.countDown();
        feeder.join();

        try (MaillageProcess server = MaillageProcess.serve(data);
                Connection owner = MaillageProcess.enter(data)) {
            assertThat(OpenDatabase.ask(owner, "select count(*) from directory.source where id = 'since'"))
                    .isEqualTo("1");
            assertThat(OpenDatabase.ask(owner, "select count(*) from directory.place"))
                    .isEqualTo("6");
            assertThat(server.err()).isEmpty();
        }
        assertThat(Files.readString(data.resolve("cle"))).isEqualTo("depuis");
        assertThat(data.resolve("restauration")).doesNotExist();
    }

    @Test
    void filesTakeTheirPlacesAfterARestoreThatWasKilledBetweenItsCommitAndThem() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path backup = Files.createDirectories(folder.resolve("backup/fichiers/fichiers"));
        Files.writeString(backup.getParent().resolve("cle"), "new key");
        Files.writeString(backup.resolve("a"), "new file");
        Files.createDirectories(data.resolve("fichiers"));
        Files.writeString(data.resolve("fichiers/b"), "old file");
        List<BackupManifest.KeptFile> files =
                List.of(new BackupManifest.KeptFile("cle", ""), new BackupManifest.KeptFile("fichiers/a", ""));

        KeptFiles.stage(folder.resolve("backup"), files, data, "one");
        KeptFiles.settle(data, "another");
        assertThat(data.resolve("fichiers/b")).exists();
        assertThat(data.resolve("cle")).doesNotExist();

        KeptFiles.stage(folder.resolve("backup"), files, data, "one");
        KeptFiles.settle(data, "one");
        assertThat(Files.readString(data.resolve("cle"))).isEqualTo("new key");
        assertThat(data.resolve("fichiers/a")).exists();
        assertThat(data.resolve("fichiers/b")).doesNotExist();
        assertThat(data.resolve("restauration")).doesNotExist();
    }

    private static Path filled() throws Exception {
        Path data = MaillageProcess.freshData();
        FormerRelease.ALL.getFirst().leaveIn(data);
        return data;
    }

    private static boolean waits(OpenDatabase database) {
        try (Connection owner = database.owner()) {
            return !OpenDatabase.ask(
                            owner,
                            "select count(*) from pg_locks where not granted and relation = 'directory.place'::regclass")
                    .equals("0");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a connection of the restore's is at such a statement, or has just ended it. */
    private static boolean isSaying(Path data, String statement) {
        if (!Files.exists(data.resolve("postgres/postmaster.pid"))) {
            return false;
        }
        try (Connection owner = MaillageProcess.enter(data)) {
            return !OpenDatabase.ask(
                            owner,
                            "select count(*) from pg_stat_activity where pid <> pg_backend_pid() and query like '"
                                    + statement + "'")
                    .equals("0");
        } catch (IOException | RuntimeException | java.sql.SQLException starting) {
            return false;
        }
    }

    private static void feed(Path pipe, byte[] rows, CountDownLatch loading, CountDownLatch dead) {
        try {
            try (OutputStream whole = Files.newOutputStream(pipe)) {
                whole.write(rows);
            }
            loading.await();
            try (OutputStream half = Files.newOutputStream(pipe)) {
                half.write(rows, 0, rows.length / 2);
                half.flush();
                dead.await();
            }
        } catch (IOException expected) {
            assertThat(expected).hasMessageContaining("pipe"); // its reader is dead
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MaillageProcess word(Path data, String... arguments) throws IOException {
        return MaillageProcess.start(Map.of("MAILLAGE_DATA", data.toString()), arguments);
    }
}
