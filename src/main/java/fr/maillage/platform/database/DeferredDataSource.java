package fr.maillage.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A pool that opens its database at the first connection asked for, and hands none out before the schemas are up to
 * date: {@code bin/maillage help} starts nothing, and nobody can speak to an old schema.
 */
final class DeferredDataSource extends AbstractDataSource implements AutoCloseable {

    private final Supplier<Database> opening;
    private final BiConsumer<DataSource, Entrances> migrations;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable HikariDataSource pool;
    private @Nullable HikariDataSource connections;
    private @Nullable Database database;
    private boolean closed;

    DeferredDataSource(Supplier<Database> opening, BiConsumer<DataSource, Entrances> migrations) {
        this.opening = opening;
        this.migrations = migrations;
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource ready = pool;
        return (ready != null ? ready : open()).getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The database is entered with its own user only");
    }

    /** Opens the database now. */
    HikariDataSource open() {
        lock.lock();
        try {
            HikariDataSource ready = pool;
            if (ready != null) {
                return ready;
            }
            if (closed) {
                throw new IllegalStateException("The database is closed");
            }
            Database opened = opening.get();
            database = opened;
            HikariDataSource fresh = connect(opened.entrances().application());
            connections = fresh;
            migrations.accept(fresh, opened.entrances());
            pool = fresh;
            return fresh;
        } catch (RuntimeException e) {
            letGo();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private static HikariDataSource connect(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(2);
        config.setPoolName("maillage");
        config.addDataSourceProperty("ApplicationName", "maillage");
        config.addDataSourceProperty("logServerErrorDetail", "false"); // the detail holds values of rows
        return new HikariDataSource(config);
    }

    /** Tells the next start where this server answers; nothing to tell while no database is open. */
    void announce(String address) {
        Database opened = database;
        if (opened != null) {
            opened.announce(address);
        }
    }

    /** The connections first, PostgreSQL last. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            letGo();
        } finally {
            lock.unlock();
        }
    }

    private void letGo() {
        HikariDataSource open = connections;
        connections = null;
        pool = null;
        if (open != null) {
            open.close();
        }
        Database opened = database;
        database = null;
        if (opened != null) {
            opened.close();
        }
    }
}
