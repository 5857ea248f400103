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
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/**
 * Brings every module's schema up to date: one PostgreSQL schema and one Flyway history a module, lowest rank first.
 * The database remembers a digest of the files; while they are the same, Flyway is not even loaded.
 */
final class Migrations {

    private static final String FACT = "migrations";

    private final DataSource dataSource;
    private final ResourceLoader resources;
    private final List<String> modules;

    Migrations(DataSource dataSource, ResourceLoader resources, List<String> modules) {
        this.dataSource = dataSource;
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
            withFiles.forEach(this::migrate);
            remember(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:fr/maillage/" + module + "/migrations")
                .schemas(module)
                .defaultSchema(module)
                .table("migration_history")
                .load()
                .migrate();
    }

    private String digest(List<String> withFiles) throws IOException {
        MessageDigest digest = sha256();
        for (String module : modules) {
            String folder = "classpath:fr/maillage/" + module + "/migrations/";
            if (!resources.getResource(folder).exists()) {
                continue;
            }
            withFiles.add(module);
            Resource[] files =
                    ResourcePatternUtils.getResourcePatternResolver(resources).getResources(folder + "*.sql");
            Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            for (Resource file : files) {
                digest.update((module + "/" + file.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String remembered() throws SQLException {
        try (Connection connection = dataSource.getConnection();
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
        }
    }

    private void remember(String digest) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
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
