package fr.maillage.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A published version whose data folders must still be understood. To add one when a version is published: a line in
 * {@link #ALL} with the last migration of each module, and a file of SQL that fills the tables as that version did.
 *
 * @param name the version, also the name of its SQL file in {@code src/test/resources}
 * @param migrations the last migration of each module, lowest rank first
 * @param oneRole whether its cluster had one role for everything
 */
public record FormerRelease(String name, Map<String, String> migrations, boolean oneRole) {

    /** The oldest first. */
    public static final List<FormerRelease> ALL = List.of(new FormerRelease(
            "0.1.0-annuaire", versions("platform", "001", "territory", "002", "directory", "005"), true));

    private static Map<String, String> versions(String... pairs) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            versions.put(pairs[i], pairs[i + 1]);
        }
        return versions;
    }

    /** Makes in an empty data folder what that version would have left there after a clean stop. */
    public void leaveIn(Path data) throws IOException, SQLException {
        PostgresPrograms programs = PostgresPrograms.in(data);
        Path cluster = data.resolve("postgres");
        String secret = "former-secret";
        Files.writeString(data.resolve("secret"), secret);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--locale-provider=icu",
                        "--icu-locale=fr-FR",
                        "--locale=C.UTF-8",
                        "--no-sync"));
        if (!oneRole) {
            throw new UnsupportedOperationException("say here how the roles of " + name + " were made");
        }
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all maillage 127.0.0.1/32 scram-sha-256\n");
        programs.feed(
                "postgres",
                List.of("--single", "-D", cluster.toString(), "postgres"),
                "create role maillage login password '" + secret + "'\ncreate database maillage owner maillage\n");
        int port = freePort();
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-s",
                        "--pgdata=" + cluster,
                        "--log=" + data.resolve("postgres.log"),
                        "-o",
                        "-F -p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"));
        try {
            fill(new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/maillage", "maillage", secret));
        } finally {
            PostgresServer.stop(programs, cluster);
        }
    }

    /** Brings an empty database to what that version had made of it. */
    void fill(DatabaseAccess owner) throws IOException, SQLException {
        migrations.forEach((module, version) -> Flyway.configure()
                .dataSource(owner.source())
                .locations("classpath:fr/maillage/" + module + "/migrations")
                .schemas(module)
                .defaultSchema(module)
                .table("migration_history")
                .target(version)
                .load()
                .migrate());
        try (Connection connection = owner.source().getConnection();
                var sql = FormerRelease.class.getResourceAsStream("/releases/" + name + ".sql")) {
            connection.setAutoCommit(false);
            OpenDatabase.run(connection, new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
