package fr.maillage.platform.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The right to run one task, held by one process at a time: a lock of PostgreSQL's that vanishes with the connection,
 * however the process dies. Takes one connection of the pool as long as it is held.
 */
final class TaskLock {

    /** Tells our locks from others' on the same database. */
    private static final int OURS = 0x4D61696C;

    private final int key;

    private TaskLock(int key) {
        this.key = key;
    }

    /** Does the work while holding the lock; does nothing and returns nothing when another process has it. */
    static <T> Optional<T> whileHeld(DataSource source, String task, Supplier<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            TaskLock lock = new TaskLock(task.hashCode());
            if (!lock.ask(connection.prepareStatement("select pg_try_advisory_lock(?, ?)"))) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                lock.ask(connection.prepareStatement("select pg_advisory_unlock(?, ?)"));
            }
        }
    }

    private boolean ask(PreparedStatement statement) throws SQLException {
        try (statement) {
            statement.setInt(1, OURS);
            statement.setInt(2, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
