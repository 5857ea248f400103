package fr.maillage.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/**
 * Brings every module's schema up to date: one PostgreSQL schema and one Flyway history a module, lowest rank first.
 * The owner runs them, then says what the application may do. The database remembers a digest of the files; while they
 * are the same, Flyway is not even loaded and the owner does not come in.
 */
final class Migrations {

    static final String HISTORY = "migration_history";

    private static final String FACT = "migrations";
    private static final Pattern VERSION = Pattern.compile("V([0-9]+)__.*\\.sql");
    private static final String NOT_ALLOWED = "42501";

    /** Raised when {@code platform.open_to} is to be run again though no migration is new. */
    private static final String RIGHTS = "rights 1";

    private final DataSource pool;
    private final Entrances entrances;
    private final ResourceLoader resources;
    private final List<String> modules;

    Migrations(DataSource pool, Entrances entrances, ResourceLoader resources, List<String> modules) {
        this.pool = pool;
        this.entrances = entrances;
        this.resources = resources;
        this.modules = modules;
    }

    void run() {
        try {
            List<String> withFiles = new ArrayList<>();
            String digest = digest(withFiles);
            if (digest.equals(remembered())) {
                return;
            }
            DataSource owner = entrances.owner().source();
            withFiles.forEach(module -> migrate(owner, module, "latest"));
            try (Connection connection = owner.getConnection()) {
                if (entrances.areTwo()) {
                    admitApplication(connection, withFiles);
                }
                remember(connection, digest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the schemas as they were at these versions, on one connection and within its transaction.
     *
     * @param versions the last migration of each module
     */
    void runUpTo(Map<String, String> versions, DataSource one) {
        modules.stream()
                .filter(versions::containsKey)
                .forEach(module -> migrate(one, module, Objects.requireNonNull(versions.get(module))));
    }

    /** The last migration of each module, as the files say. */
    Map<String, String> latest() {
        try {
            Map<String, String> latest = new LinkedHashMap<>();
            for (String module : modules) {
                for (Resource file : files(module)) {
                    Matcher version = VERSION.matcher(Objects.requireNonNull(file.getFilename()));
                    if (version.matches()) {
                        latest.put(module, version.group(1));
                    }
                }
            }
            return latest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(DataSource owner, String module, String target) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:fr/maillage/" + module + "/migrations")
                .schemas(module)
                .defaultSchema(module)
                .table(HISTORY)
                .target(target)
                .load()
                .migrate();
    }

    private void admitApplication(Connection owner, List<String> withFiles) throws SQLException {
        try (PreparedStatement open = owner.prepareStatement("select platform.open_to(?, ?)")) {
            open.setString(1, entrances.application().user());
            open.setArray(2, owner.createArrayOf("text", withFiles.toArray()));
            open.execute();
        }
    }

    private String digest(List<String> withFiles) throws IOException {
        MessageDigest digest = sha256();
        digest.update((RIGHTS + entrances.application().user() + "\n").getBytes(StandardCharsets.UTF_8));
        for (String module : modules) {
            Resource[] files = files(module);
            if (files.length > 0) {
                withFiles.add(module);
            }
            for (Resource file : files) {
                digest.update((module + "/" + file.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The oldest first. */
    private Resource[] files(String module) throws IOException {
        String folder = "classpath:fr/maillage/" + module + "/migrations/";
        if (!resources.getResource(folder).exists()) {
            return new Resource[0];
        }
        Resource[] files =
                ResourcePatternUtils.getResourcePatternResolver(resources).getResources(folder + "*.sql");
        Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
        return files;
    }

    private String remembered() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('platform.instance_fact') is null")) {
                table.next();
                if (table.getBoolean(1)) {
                    return "";
                }
            }
            try (ResultSet row =
                    statement.executeQuery("select value from platform.instance_fact where name = '" + FACT + "'")) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                return ""; // the application's user is new here
            }
            throw e;
        }
    }

    private static void remember(Connection owner, String digest) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("""
                        insert into platform.instance_fact (name, value) values (?, ?)
                        on conflict (name) do update set value = excluded.value
                        """)) {
            insert.setString(1, FACT);
            insert.setString(2, digest);
            insert.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
