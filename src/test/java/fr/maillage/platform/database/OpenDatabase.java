package fr.maillage.platform.database;

import fr.maillage.platform.MaillageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.core.io.DefaultResourceLoader;

/** The database of a data folder, opened and migrated in this very process as a server does, without a web server. */
public final class OpenDatabase implements AutoCloseable {

    /** As the settings name them. */
    public static final List<String> MODULES = listModules();

    private final DeferredDataSource source;
    private Entrances entrances;

    private OpenDatabase(MaillageProperties properties) {
        source = new DeferredDataSource(
                () -> Database.open(properties, "", false, new PortCheck(0)), (pool, entrances) -> {
                    this.entrances = entrances;
                    new Migrations(pool, entrances, new DefaultResourceLoader(), properties.modules()).run();
                });
        source.open();
    }

    private static List<String> listModules() {
        String start = "  modules: [";
        try {
            String line = Files.readAllLines(Path.of("src/main/resources/application.yaml")).stream()
                    .filter(text -> text.startsWith(start))
                    .findFirst()
                    .orElseThrow();
            return List.of(line.substring(start.length(), line.indexOf(']')).split(" *, *", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded one. */
    public static OpenDatabase embedded(Path data) {
        return new OpenDatabase(properties(data, new MaillageProperties.Db("", "", "", "", "")));
    }

    /** Another one. */
    static OpenDatabase external(Path data, MaillageProperties.Db db) {
        return new OpenDatabase(properties(data, db));
    }

    static MaillageProperties properties(Path data, MaillageProperties.Db db) {
        return new MaillageProperties(data, null, false, MODULES, new MaillageProperties.MapTiles("", ""), db);
    }

    /** The application’s pool. */
    public DataSource source() {
        return source;
    }

    /** As the application does. */
    public Connection application() throws SQLException {
        return source.getConnection();
    }

    /** As migrations do. */
    public Connection owner() throws SQLException {
        return Objects.requireNonNull(entrances).owner().source().getConnection();
    }

    /** The first column of the first row. */
    public static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Runs statements. */
    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
