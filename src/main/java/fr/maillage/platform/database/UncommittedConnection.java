package fr.maillage.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * One connection lent again and again, whose borrowers cannot end its transaction: what they commit is kept only when
 * the lender commits. Flyway works on it as one step of a restore.
 */
final class UncommittedConnection extends AbstractDataSource {

    private final Connection lent;
    private boolean autoCommit = true;

    private UncommittedConnection(Connection real) {
        lent = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "commit", "close" -> {
                            return null;
                        }
                        case "setAutoCommit" -> {
                            autoCommit = (Boolean) arguments[0];
                            return null;
                        }
                        case "getAutoCommit" -> {
                            return autoCommit;
                        }
                        default -> {
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause() == null ? e : e.getCause();
                            }
                        }
                    }
                });
    }

    /** Lends a connection whose automatic commit is off. */
    static DataSource lend(Connection real) throws SQLException {
        if (real.getAutoCommit()) {
            throw new IllegalArgumentException("Automatic commit is on");
        }
        return new UncommittedConnection(real);
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String username, String password) {
        return lent;
    }
}
