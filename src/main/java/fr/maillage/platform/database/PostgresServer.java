package fr.maillage.platform.database;

import fr.maillage.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL run beside Maillage in the data folder, in a session of its own: Ctrl-C on the terminal reaches Maillage
 * only, which stops its web server first and PostgreSQL last. It listens on the loopback address only, and asks for a
 * password that only our user can read.
 */
final class PostgresServer implements AutoCloseable {

    /** Owns the schemas; only migrations and restores enter by it. */
    static final String OWNER = "maillage";

    /** What the application enters by. */
    static final String APPLICATION = "maillage_app";

    private static final String DATABASE = "maillage";

    private final PostgresPrograms programs;
    private final Path cluster;
    private final int port;
    private final String password;

    private PostgresServer(PostgresPrograms programs, Path cluster, int port, String password) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts it, after having stopped whatever a killed Maillage left running.
     *
     * @param durable whether a commit survives a power cut; only tests may say no
     * @throws StartRefused when PostgreSQL does not start, with PostgreSQL's own reason
     */
    static PostgresServer start(DataFolder folder, boolean durable) {
        Path data = folder.path();
        Path cluster = data.resolve("postgres");
        try {
            PostgresPrograms programs = PostgresPrograms.in(data);
            String password = folder.secret();
            if (Files.exists(cluster)) {
                checkMajor(programs, cluster);
                new PostgresLeftovers(cluster, programs).clear();
                if (!Files.readString(cluster.resolve("pg_hba.conf")).contains(APPLICATION)) {
                    admitApplication(programs, cluster, password);
                }
            } else {
                create(programs, data, cluster, password, durable);
            }
            int port = freePort();
            launch(programs, data, cluster, port, durable);
            return new PostgresServer(programs, cluster, port, password);
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL ne démarre pas dans " + cluster + " : " + cause(data, e));
        }
    }

    private static void checkMajor(PostgresPrograms programs, Path cluster) throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : "?";
        if (!found.equals(programs.major())) {
            throw new StartRefused("Le dossier " + cluster + " vient de PostgreSQL " + found
                    + ", cette version de Maillage embarque PostgreSQL " + programs.major()
                    + " : exportez les données avec l’ancienne version.");
        }
    }

    /** Made aside and moved in place when complete: a start that is killed half-way leaves nothing to repair. */
    private static void create(PostgresPrograms programs, Path data, Path cluster, String password, boolean durable)
            throws IOException {
        Path fresh = data.resolve("postgres.nouveau");
        PostgresPrograms.remove(fresh);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + fresh,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=fr-FR",
                "--locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        programs.run("initdb", arguments);
        programs.feed(
                "postgres",
                List.of("--single", "-D", fresh.toString(), "postgres"),
                "create role " + OWNER + " login password '" + password + "'\n" + "create database " + DATABASE
                        + " owner " + OWNER + "\n");
        admitApplication(programs, fresh, password);
        Files.move(fresh, cluster);
    }

    /**
     * Makes the application's role and lets it in. The file that lets it in is written last and tells that it is done:
     * a cluster of the version that knew one role only lacks its line.
     */
    private static void admitApplication(PostgresPrograms programs, Path cluster, String password) throws IOException {
        String own = DatabaseAccess.derivedPassword(password, APPLICATION);
        // One line: in this mode, the end of a line ends a statement.
        programs.feed(
                "postgres",
                List.of("--single", "-D", cluster.toString(), "postgres"),
                "do $$ begin if not exists (select from pg_roles where rolname = '" + APPLICATION
                        + "') then create role " + APPLICATION + "; end if; end $$\n"
                        + "alter role " + APPLICATION + " login password '" + own + "'\n");
        // No one enters as the superuser: it has no password and no line in this file.
        Path fresh = Files.writeString(
                cluster.resolve("pg_hba.conf.nouveau"),
                "host all " + OWNER + "," + APPLICATION + " 127.0.0.1/32 scram-sha-256\n");
        Files.move(fresh, cluster.resolve("pg_hba.conf"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void launch(PostgresPrograms programs, Path data, Path cluster, int port, boolean durable)
            throws IOException {
        Path log = data.resolve("postgres.log");
        if (Files.exists(log)) {
            Files.move(log, data.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        StringBuilder options = new StringBuilder("-p ").append(port);
        settings(durable)
                .forEach((name, value) ->
                        options.append(" -c ").append(name).append('=').append(value));
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + cluster,
                        "--log=" + log,
                        "--wait",
                        "--timeout=300",
                        "--silent",
                        "--options=" + options));
    }

    private static Map<String, String> settings(boolean durable) {
        String safe = durable ? "on" : "off";
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", safe);
        settings.put("synchronous_commit", safe);
        settings.put("full_page_writes", safe);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "''");
        settings.put("timezone", "UTC");
        settings.put("lc_messages", "C.UTF-8");
        settings.put("max_connections", "30");
        settings.put("shared_buffers", "64MB");
        settings.put("jit", "off");
        settings.put("log_checkpoints", "off");
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL writes why it will not start at the end of its log; before it has one, its programs say it. */
    private static String cause(Path data, IOException e) {
        String said = String.valueOf(e.getMessage());
        try {
            Path log = data.resolve("postgres.log");
            if (Files.exists(log)) {
                said = said + "\n" + Files.readString(log);
            }
        } catch (IOException ignored) {
            // the program's own words must do
        }
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("No space left"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "raison inconnue" : lines.getLast())
                .strip();
    }

    Entrances entrances() {
        return entrances(port, password);
    }

    private static Entrances entrances(int port, String password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
        return new Entrances(
                new DatabaseAccess(url, OWNER, password),
                new DatabaseAccess(url, APPLICATION, DatabaseAccess.derivedPassword(password, APPLICATION)));
    }

    /** How to reach the PostgreSQL that another Maillage runs in this data folder; null while it is not ready. */
    static @org.jspecify.annotations.Nullable Entrances findRunning(Path data) throws IOException {
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return null;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready")
                ? entrances(Integer.parseInt(lines.get(3).strip()), DataFolder.readSecret(data))
                : null;
    }

    /** Lets nobody wait: open transactions are rolled back, what is committed is on disk. */
    @Override
    public void close() throws IOException {
        stop(programs, cluster);
    }

    static void stop(PostgresPrograms programs, Path cluster) throws IOException {
        programs.run(
                "pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=120", "--silent"));
    }
}
