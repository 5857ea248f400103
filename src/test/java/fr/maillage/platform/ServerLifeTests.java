package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starting, stopping and being killed, with the embedded PostgreSQL. */
class ServerLifeTests {

    private static final int ENDED_BY_SIGTERM = 143;

    @Test
    void stopsTheSiteFirstAndPostgresLast() throws Exception {
        Path data = MaillageProcess.freshData();
        MaillageProcess maillage = MaillageProcess.serve(data);
        ProcessHandle postgres = MaillageProcess.postgres(data);
        assertThat(status(maillage.address() + "actuator/health/readiness")).isEqualTo(200);

        assertThat(maillage.stop()).isEqualTo(ENDED_BY_SIGTERM);

        MaillageProcess.await(() -> !MaillageProcess.isWorking(postgres));
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("postgres.log")))
                .contains("database system is shut down")
                .doesNotContain("terminating connection"); // every connection had been given back before
        assertThat(maillage.out()).last().isEqualTo("Maillage s’arrête…");
        assertThat(maillage.err()).isEmpty();
    }

    @Test
    void keepsWhatIsCommittedWhenTheJvmIsKilledAndPostgresIsLeftRunning() throws Exception {
        Path data = MaillageProcess.freshData();
        MaillageProcess maillage = MaillageProcess.serve(data);
        write(data, "before the kill");
        ProcessHandle orphan = MaillageProcess.postgres(data);

        maillage.kill();

        assertThat(MaillageProcess.isWorking(orphan)).isTrue();
        try (MaillageProcess next = MaillageProcess.serve(data)) {
            assertThat(MaillageProcess.isWorking(orphan)).isFalse();
            assertThat(read(data)).containsExactly("before the kill");
            assertThat(next.err()).isEmpty();
        }
    }

    @Test
    void keepsWhatIsCommittedWhenEverythingIsKilled() throws Exception {
        Path data = MaillageProcess.freshData();
        MaillageProcess maillage = MaillageProcess.serve(data);
        write(data, "before the power cut");
        List<ProcessHandle> postgres = new java.util.ArrayList<>(
                MaillageProcess.postgres(data).children().toList());
        postgres.add(MaillageProcess.postgres(data));

        postgres.forEach(ProcessHandle::destroyForcibly);
        maillage.kill();

        // After a restart of the machine, another process may have got the number that the old PostgreSQL noted.
        MaillageProcess.await(() -> postgres.stream().noneMatch(MaillageProcess::isWorking));
        Path noted = data.resolve("postgres/postmaster.pid");
        List<String> lines = Files.readAllLines(noted);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(noted, lines);
        try (MaillageProcess next = MaillageProcess.serve(data)) {
            assertThat(read(data)).containsExactly("before the power cut");
            assertThat(next.err()).isEmpty();
        }
    }

    @Test
    void beginsAgainWhenTheVeryFirstStartWasKilledHalfWay() throws Exception {
        Path data = MaillageProcess.freshData();
        Files.createDirectories(data.resolve("postgres.nouveau/base"));
        Files.writeString(data.resolve("postgres.nouveau/PG_VERSION"), "18\n");

        try (MaillageProcess maillage = MaillageProcess.serve(data)) {
            assertThat(status(maillage.address())).isEqualTo(200);
        }
    }

    @Test
    void refusesASecondStartOnTheSameDataAndLetsTheFirstOneBe() throws Exception {
        Path data = MaillageProcess.freshData();
        try (MaillageProcess first = MaillageProcess.serve(data);
                MaillageProcess second = MaillageProcess.start("--data", data.toString(), "--server.port=0")) {
            assertThat(second.awaitEnd()).isEqualTo(1);

            assertThat(second.err())
                    .containsExactly("Maillage tourne déjà sur " + data + " (processus " + first.pid() + ") : "
                            + first.address());
            assertThat(second.out()).isEmpty();
            assertThat(status(first.address())).isEqualTo(200);
        }
    }

    @Test
    void runsAnOperatorsWordWithTheServerAndWithoutIt() throws Exception {
        Path data = MaillageProcess.freshData();
        String setting = data.toString();
        try (MaillageProcess first = MaillageProcess.serve(data);
                MaillageProcess word = MaillageProcess.start(java.util.Map.of("MAILLAGE_DATA", setting), "etat")) {
            assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
            assertThat(word.out()).contains("Données : " + data);
            assertThat(word.err()).isEmpty();
            assertThat(status(first.address())).isEqualTo(200);
        }
        try (MaillageProcess word = MaillageProcess.start(java.util.Map.of("MAILLAGE_DATA", setting), "etat")) {
            assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
            assertThat(word.out()).contains("Données : " + data).anyMatch(line -> line.startsWith("PostgreSQL 18"));
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void keepsEveryCommitOnDiskAndEveryStrangerOut() throws Exception {
        Path data = MaillageProcess.freshData();
        try (MaillageProcess maillage = MaillageProcess.serve(data)) {
            assertThat(maillage.err()).isEmpty();
            try (Connection connection = MaillageProcess.enter(data)) {
                assertThat(ask(connection, "show fsync")).isEqualTo("on");
                assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
                assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
                assertThat(ask(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(ask(connection, "select rolsuper from pg_roles where rolname = current_user"))
                        .isEqualTo("f");
                assertThat(ask(
                                connection,
                                "select datlocprovider::text || datlocale from pg_database where datname = 'maillage'"))
                        .isEqualTo("ifr-FR");
            }
            assertThat(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                            .get(4))
                    .as("folder of the local socket, open to every user of the machine")
                    .isEmpty();
            assertThat(Files.getPosixFilePermissions(data.resolve("secret")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> MaillageProcess.enter(data, "maillage", "devinette"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> MaillageProcess.enter(data, "postgres", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void write(Path data, String text) throws Exception {
        try (Connection connection = MaillageProcess.enter(data);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (text text)");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    private static List<String> read(Path data) throws Exception {
        try (Connection connection = MaillageProcess.enter(data)) {
            return List.of(ask(connection, "select string_agg(text, ',') from kept"));
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static int status(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
