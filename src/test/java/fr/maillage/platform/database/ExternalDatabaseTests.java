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
import java.util.HashMap;
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
            statement.execute("create role clerk login password 'clerk'");
            statement.execute("create database maillage owner owner");
            statement.execute("create database separate owner owner");
            statement.execute("create database copied owner owner");
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
            assertThat(word.out())
                    .contains("Données : " + url("maillage"))
                    .contains("Journal des actions : protégé par des déclencheurs seulement, l’application étant"
                            + " propriétaire de la base (voir MAILLAGE_DB_OWNER_USER)");
            assertThat(maillage.err()).isEmpty();
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void keepsTheAuditOutOfReachOfAUserWhoIsNotTheOwner() throws Exception {
        Map<String, String> environment = new HashMap<>(environment("separate", "clerk", "clerk", folder));
        environment.put("MAILLAGE_DB_OWNER_USER", "owner");
        environment.put("MAILLAGE_DB_OWNER_PASSWORD", "owner");
        try (MaillageProcess word = MaillageProcess.start(environment, "etat")) {
            assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
            assertThat(word.out()).contains("Journal des actions : l’application ne peut ni le modifier ni l’effacer");
        }
        try (OpenDatabase database = OpenDatabase.external(
                        folder, new MaillageProperties.Db(url("separate"), "clerk", "clerk", "owner", "owner"));
                Connection application = database.application()) {
            assertThat(OpenDatabase.ask(application, "select current_user")).isEqualTo("clerk");
            assertThatThrownBy(() -> OpenDatabase.run(application, "delete from platform.audit"))
                    .hasMessageContaining("permission denied");
            OpenDatabase.run(application, "delete from territory.commune");
        }
    }

    @Test
    void isBackedUpAndRestoredLikeTheEmbeddedOne() throws Exception {
        Map<String, String> environment =
                new HashMap<>(environment("copied", "clerk", "clerk", folder.resolve("data")));
        environment.put("MAILLAGE_DB_OWNER_USER", "owner");
        environment.put("MAILLAGE_DB_OWNER_PASSWORD", "owner");
        String backup = folder.resolve("backup").toString();
        try (MaillageProcess word = MaillageProcess.start(environment, "backup", backup)) {
            assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
        }
        try (Connection owner = DriverManager.getConnection(url("copied"), "owner", "owner");
                Connection busy =
                        DriverManager.getConnection(url("copied") + "?ApplicationName=maillage", "clerk", "clerk")) {
            OpenDatabase.run(owner, "update territory.settings set name = 'since the backup'");
            assertThat(busy.isValid(5)).isTrue();
            try (MaillageProcess word = MaillageProcess.start(environment, "restore", backup, "--force")) {
                assertThat(word.awaitEnd()).isEqualTo(1);
                assertThat(word.err())
                        .containsExactly("Un Maillage travaille sur la base de données " + url("copied")
                                + " : arrêtez-le d’abord.");
            }
        }
        try (MaillageProcess word = MaillageProcess.start(environment, "restore", backup, "--force")) {
            assertThat(word.awaitEnd()).as("%s", word.err()).isZero();
        }
        try (OpenDatabase database = OpenDatabase.external(
                        folder, new MaillageProperties.Db(url("copied"), "clerk", "clerk", "owner", "owner"));
                Connection application = database.application()) {
            assertThat(OpenDatabase.ask(application, "select coalesce(name, 'none') from territory.settings"))
                    .isEqualTo("none");
            assertThatThrownBy(() -> OpenDatabase.run(application, "delete from platform.audit"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void opensTheTablesToAnotherUserWhenTheOperatorChangesIt() throws Exception {
        try (OpenDatabase alone =
                OpenDatabase.external(folder, new MaillageProperties.Db(url("maillage"), "owner", "owner", "", ""))) {
            assertThat(alone.source()).isNotNull();
        }
        try (OpenDatabase shared = OpenDatabase.external(
                        folder, new MaillageProperties.Db(url("maillage"), "clerk", "clerk", "owner", "owner"));
                Connection application = shared.application()) {
            OpenDatabase.run(application, "update territory.settings set name = name");
        }
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
                        new MaillageProperties.Db("jdbc:postgresql://127.0.0.1:1/maillage", "", "", "", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("La base de données jdbc:postgresql://127.0.0.1:1/maillage est injoignable (");
    }

    @Test
    void saysHowAnAddressLooks() {
        assertThatThrownBy(() -> ExternalDatabase.check(new MaillageProperties.Db("mysql://ici/base", "", "", "", "")))
                .hasMessage("MAILLAGE_DB_URL doit ressembler à jdbc:postgresql://serveur:5432/base.");
    }

    private static void assertRefused(String line, String database, String user, String password) {
        assertThatThrownBy(
                        () -> ExternalDatabase.check(new MaillageProperties.Db(url(database), user, password, "", "")))
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
