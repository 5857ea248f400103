package fr.maillage.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.MaillageProcess;
import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.StartRefused;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that the operator runs, entered by its ordinary owner or refused in one line. */
class ExternalDatabaseTests {

    private static PostgresPrograms programs;
    private static Path cluster;
    private static int port;

    @TempDir
    Path folder;

    @BeforeAll
    static void runAPostgresOfOurOwn() throws Exception {
        Path data = MaillageProcess.freshData();
        programs = PostgresPrograms.in(data);
        cluster = data.resolve("elsewhere");
        Path password = Files.writeString(data.resolve("password"), "admin");
        programs.run(
                "initdb",
                List.of("-D", cluster.toString(), "-U", "admin", "-A", "scram-sha-256", "--pwfile=" + password, "-N"));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-s",
                        "-D",
                        cluster.toString(),
                        "-l",
                        data.resolve("log").toString(),
                        "-o",
                        "-F -p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"));
        try (Connection connection = DriverManager.getConnection(url("postgres"), "admin", "admin");
                Statement statement = connection.createStatement()) {
            statement.execute("create role owner login password 'owner'");
            statement.execute("create role guest login password 'guest'");
            statement.execute("create database maillage owner owner");
        }
    }

    @AfterAll
    static void stopIt() throws Exception {
        PostgresServer.stop(programs, cluster);
    }

    @Test
    void servesFromADatabaseThatAnOrdinaryUserOwns() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> environment = environment("maillage", "owner", "owner", data);
        try (MaillageProcess maillage = MaillageProcess.start(environment, "--no-demo", "--server.port=0")
                        .awaitReady();
                MaillageProcess word = MaillageProcess.start(environment, "etat")) {
            assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
            assertThat(word.out()).contains("Données : " + url("maillage"));
            assertThat(maillage.err()).isEmpty();
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        try (MaillageProcess maillage =
                MaillageProcess.start(environment("maillage", "owner", "devinette", folder), "--server.port=0")) {
            assertThat(maillage.awaitEnd()).isEqualTo(1);
            assertThat(maillage.err())
                    .containsExactly("La base de données " + url("maillage")
                            + " refuse l’utilisateur « owner » ou son mot de passe (MAILLAGE_DB_USER,"
                            + " MAILLAGE_DB_PASSWORD).");
            assertThat(maillage.out()).isEmpty();
        }
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        assertRefused(
                "La base de données " + url("ailleurs") + " n’existe pas : créez-la, ou corrigez MAILLAGE_DB_URL.",
                "ailleurs",
                "owner",
                "owner");
    }

    @Test
    void saysThatTheUserHasNotEnoughRights() {
        assertRefused(
                "L’utilisateur « guest » n’a pas assez de droits sur la base de données : il doit en être le propriétaire.",
                "maillage",
                "guest",
                "guest");
    }

    @Test
    void saysThatTheServerCannotBeReached() {
        assertThatThrownBy(() -> ExternalDatabase.check(
                        new MaillageProperties.Db("jdbc:postgresql://127.0.0.1:1/maillage", "", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("La base de données jdbc:postgresql://127.0.0.1:1/maillage est injoignable (");
    }

    @Test
    void saysHowAnAddressLooks() {
        assertThatThrownBy(() -> ExternalDatabase.check(new MaillageProperties.Db("mysql://ici/base", "", "")))
                .hasMessage("MAILLAGE_DB_URL doit ressembler à jdbc:postgresql://serveur:5432/base.");
    }

    private static void assertRefused(String line, String database, String user, String password) {
        assertThatThrownBy(() -> ExternalDatabase.check(new MaillageProperties.Db(url(database), user, password)))
                .isInstanceOf(StartRefused.class)
                .hasMessage(line);
    }

    private static Map<String, String> environment(String database, String user, String password, Path data) {
        return Map.of(
                "MAILLAGE_DB_URL",
                url(database),
                "MAILLAGE_DB_USER",
                user,
                "MAILLAGE_DB_PASSWORD",
                password,
                "MAILLAGE_DATA",
                data.toString());
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
