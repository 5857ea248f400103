package fr.maillage.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.MaillageProcess;
import fr.maillage.platform.ShortLived;
import fr.maillage.platform.StartRefused;
import fr.maillage.platform.backup.BackupManifest.TableFile;
import fr.maillage.platform.database.FormerRelease;
import fr.maillage.platform.database.OpenDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is whole or is not there; a restore gives the same rows or changes nothing. */
class BackupTests {

    private static final List<ShortLived> NOTHING_MORE = List.of();

    private static Path data;
    private static OpenDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws Exception {
        data = MaillageProcess.freshData();
        FormerRelease.ALL.getFirst().leaveIn(data);
        database = OpenDatabase.embedded(data);
        try (Connection application = database.application()) {
            OpenDatabase.run(application, """
                    insert into platform.audit (action, subject_kind, subject_id, details)
                        values ('platform.test', 'test', E'tab\\tand\\nline', '{"a": "« b »"}');
                    insert into platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
                        values ('platform.test', 'recurring', now(), false, 1)
                    """);
        }
        Files.writeString(data.resolve("cle"), "la clé");
        Files.createDirectories(data.resolve("fichiers/logo"));
        Files.writeString(data.resolve("fichiers/logo/a.png"), "image");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void givesTheSameRowsInAnEmptyInstance() throws Exception {
        Path backup = backup("whole");
        Path other = MaillageProcess.freshData();

        try (MaillageProcess restore = word(other, "restore", backup.toString())) {
            assertThat(restore.awaitEnd()).as("%s", restore.err()).isZero();
            assertThat(restore.out()).first().asString().startsWith("Restauré : ");
        }

        try (OpenDatabase restored = OpenDatabase.embedded(other);
                Connection there = restored.owner();
                Connection here = database.owner()) {
            Map<String, String> expected = digests(here);
            assertThat(digests(there)).isEqualTo(expected);
            assertThat(expected).hasSizeGreaterThan(15);
            assertThat(OpenDatabase.ask(there, "select count(*) from platform.scheduled_task"))
                    .as("left out")
                    .isEqualTo("0");
            assertThat(OpenDatabase.ask(there, "select nextval('territory.revision_number')"))
                    .isEqualTo("3");
            OpenDatabase.run(there, "insert into directory.hours_text (text) values ('Mo 09:00-12:00')");
            try (Connection application = restored.application()) {
                OpenDatabase.run(
                        application,
                        "insert into platform.audit (action, subject_kind, subject_id) values ('a', 'b', 'c')");
                assertThatThrownBy(() -> OpenDatabase.run(application, "delete from platform.audit"))
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> OpenDatabase.run(there, "delete from platform.audit"))
                    .hasMessageContaining("only added to");
        }
        assertThat(Files.readString(other.resolve("cle"))).isEqualTo("la clé");
        assertThat(Files.readString(other.resolve("fichiers/logo/a.png"))).isEqualTo("image");
        assertThat(other.resolve("restauration")).doesNotExist();
        assertThat(Files.readString(other.resolve("secret"))).isNotEqualTo(Files.readString(data.resolve("secret")));
    }

    @Test
    void isOfOneInstantWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        BackupManifest before = write(folder.resolve("before"));
        Thread writer = Thread.ofPlatform().start(() -> {
            try (Connection application = database.application()) {
                for (int i = 0; !enough.get(); i++) {
                    // The first table that is read, and one of the last: both or neither.
                    OpenDatabase.run(
                            application,
                            "begin; insert into territory.epci (siren, name) values ('" + (800_000_000 + i)
                                    + "', 'pair'); insert into directory.source (id, name) values ('pair-" + i
                                    + "', 'pair'); commit");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            for (int time = 0; time < 3; time++) {
                BackupManifest manifest = write(folder.resolve("moving-" + time));
                assertThat(rows(manifest, "territory.epci") - rows(before, "territory.epci"))
                        .isEqualTo(rows(manifest, "directory.source") - rows(before, "directory.source"));
            }
        } finally {
            enough.set(true);
            writer.join();
            try (Connection application = database.application()) {
                OpenDatabase.run(
                        application,
                        "delete from territory.epci where name = 'pair'; delete from directory.source where name = 'pair'");
            }
        }
    }

    @Test
    void keepsToItselfWhatItHolds() throws Exception {
        Path backup = backup("private");

        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var all = Files.walk(backup)) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("secret");
        }
        Process sums = new ProcessBuilder("sha256sum", "--check", "manifest.json.sha256")
                .directory(backup.toFile())
                .start();
        assertThat(sums.waitFor()).isZero();
    }

    @Test
    void doesNotWriteOverAnything() throws Exception {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("letter"), "");

        assertThatThrownBy(() -> write(taken))
                .isInstanceOf(StartRefused.class)
                .hasMessage(taken + " existe déjà : donnez le nom d’un dossier à créer.");
        try (var content = Files.list(folder)) {
            assertThat(content).containsExactly(taken);
        }
    }

    @Test
    void keepsNoRowsOfWhatModulesCallShortLived() throws Exception {
        BackupManifest manifest = new WriteBackup(
                        database.source(),
                        OpenDatabase.MODULES,
                        data,
                        List.of(new ShortLived(List.of("directory.unanswered_query"))))
                .into(folder.resolve("less"));

        assertThat(manifest.leftOut()).contains("directory.unanswered_query", "platform.scheduled_task");
        assertThat(manifest.tables()).extracting(TableFile::name).doesNotContainAnyElementsOf(manifest.leftOut());
    }

    @Test
    void refusesAFileThatChanged() throws Exception {
        Path backup = backup("altered");
        Path file = backup.resolve("tables/directory.place.copy.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertRefused(
                backup,
                "La sauvegarde est abîmée : tables/directory.place.copy.gz manque ou a changé depuis qu’il a été écrit."
                        + " Rien n’a été touché.");
        Files.delete(file);
        assertRefused(
                backup,
                "La sauvegarde est abîmée : tables/directory.place.copy.gz manque ou a changé depuis qu’il a été écrit."
                        + " Rien n’a été touché.");
    }

    @Test
    void refusesAManifestThatChangedOrIsNotThere() throws Exception {
        Path backup = backup("manifest");
        Path manifest = backup.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"rows\" : 6", "\"rows\" : 7"));
        assertRefused(
                backup,
                "La sauvegarde est abîmée : manifest.json manque ou a changé depuis qu’il a été écrit. Rien n’a été"
                        + " touché.");
        Files.delete(manifest);
        assertRefused(backup, backup + " n’est pas une sauvegarde complète de Maillage (il y manque manifest.json).");
    }

    @Test
    void refusesABackupOfANewerVersion() throws Exception {
        Path backup = backup("newer");
        rewrite(backup, "\"directory\" : \"", "\"directory\" : \"9");

        assertRefused(
                backup,
                "Cette sauvegarde vient d’une version plus récente de Maillage : mettez Maillage à jour d’abord. Rien n’a"
                        + " été touché.");
    }

    @Test
    void refusesWhileAServerRunsAndWithoutForceWhereAnInstanceIs() throws Exception {
        Path backup = backup("force");
        Path other = MaillageProcess.freshData();
        try (MaillageProcess server = MaillageProcess.serve(other);
                Connection owner = MaillageProcess.enter(other)) {
            OpenDatabase.run(owner, "insert into directory.source (id, name) values ('mine', 'mine')");
            try (MaillageProcess restore = word(other, "restore", backup.toString(), "--force")) {
                assertThat(restore.awaitEnd()).isEqualTo(1);
                assertThat(restore.err())
                        .containsExactly("Maillage tourne sur " + other + " (processus " + server.pid()
                                + ") : arrêtez-le d’abord.");
            }
        }
        try (MaillageProcess restore = word(other, "restore", backup.toString())) {
            assertThat(restore.awaitEnd()).isEqualTo(1);
            assertThat(restore.err()).hasSize(1).first().asString().startsWith("Il y a déjà une instance ici.");
        }
        try (OpenDatabase kept = OpenDatabase.embedded(other);
                Connection owner = kept.owner()) {
            assertThat(OpenDatabase.ask(owner, "select id from directory.source where id = 'mine'"))
                    .isEqualTo("mine");
        }
        try (MaillageProcess restore = word(other, "restaure", backup.toString(), "--force")) {
            assertThat(restore.awaitEnd()).as("%s", restore.err()).isZero();
        }
        try (OpenDatabase replaced = OpenDatabase.embedded(other);
                Connection owner = replaced.owner()) {
            assertThat(OpenDatabase.ask(
                            owner, "select string_agg(id, ',') from directory.source where id in ('mine', 'demo')"))
                    .isEqualTo("demo");
        }
    }

    @Test
    void tablesComeAfterThoseTheyReferTo() {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        references.put("a.place", new LinkedHashSet<>(List.of("a.source", "a.organisation")));
        references.put("a.report", Set.of("a.place"));

        assertThat(Catalogue.inOrder(List.of("a.report", "a.place", "a.source", "a.organisation"), references))
                .containsExactly("a.source", "a.organisation", "a.place", "a.report");
        references.put("a.source", Set.of("a.report"));
        assertThatThrownBy(() -> Catalogue.inOrder(references.keySet(), references))
                .hasMessageContaining("in a circle");
    }

    private static void assertRefused(Path backup, String line) {
        Map<String, String> known = new LinkedHashMap<>();
        OpenDatabase.MODULES.forEach(module -> known.put(module, "900"));
        assertThatThrownBy(() -> CheckedBackup.read(backup, known))
                .isInstanceOf(StartRefused.class)
                .hasMessage(line);
    }

    private static void rewrite(Path backup, String from, String to) throws Exception {
        Path manifest = backup.resolve("manifest.json");
        String text = Files.readString(manifest).replace(from, to);
        Files.writeString(manifest, text);
        Files.writeString(backup.resolve("manifest.json.sha256"), Sums.of(manifest) + "  manifest.json\n");
    }

    private static MaillageProcess word(Path data, String... arguments) throws IOException {
        return MaillageProcess.start(Map.of("MAILLAGE_DATA", data.toString()), arguments);
    }

    private Path backup(String name) {
        Path backup = folder.resolve(name);
        write(backup);
        return backup;
    }

    private static BackupManifest write(Path backup) {
        return new WriteBackup(database.source(), OpenDatabase.MODULES, data, NOTHING_MORE).into(backup);
    }

    private static long rows(BackupManifest manifest, String table) {
        return manifest.tables().stream()
                .filter(file -> file.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /** Each table that is kept, and a digest of its rows; what a restore notes for itself apart. */
    static Map<String, String> digests(Connection connection) throws SQLException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String table :
                new Catalogue(connection, OpenDatabase.MODULES).listTables().keySet()) {
            if (table.endsWith("scheduled_task")) {
                continue;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                    + table + " t"
                                    + (table.equals("platform.instance_fact") ? " where name <> 'migrations'" : ""))) {
                row.next();
                digests.put(table, row.getString(1));
            }
        }
        return digests;
    }
}
