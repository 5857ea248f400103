package fr.maillage.platform.database;

import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The operator's own PostgreSQL, tried once before anything else so that what is wrong with it can be said plainly. */
final class ExternalDatabase {

    private static final int OLDEST_MAJOR = 15;

    private ExternalDatabase() {}

    /** @throws StartRefused when it cannot be reached or used */
    static Entrances check(MaillageProperties.Db db) {
        String url = db.url().startsWith("jdbc:") ? db.url() : "jdbc:" + db.url();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("MAILLAGE_DB_URL doit ressembler à jdbc:postgresql://serveur:5432/base.");
        }
        DatabaseAccess application = new DatabaseAccess(url, db.user(), db.password());
        if (db.ownerUser().isBlank()) {
            checkOwner(application);
            return new Entrances(application, application);
        }
        DatabaseAccess owner = new DatabaseAccess(url, db.ownerUser(), db.ownerPassword());
        checkOwner(owner);
        enter(application);
        return new Entrances(owner, application);
    }

    /** @throws StartRefused when it cannot be used, or when a Maillage uses it right now */
    static Entrances checkUnused(MaillageProperties.Db db) {
        Entrances entrances = check(db);
        try (Connection connection = connect(entrances.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and application_name = 'maillage'
                        """)) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new StartRefused("Un Maillage travaille sur la base de données " + withoutQuery(db.url())
                        + " : arrêtez-le d’abord.");
            }
            return entrances;
        } catch (SQLException e) {
            throw refusal(e, entrances.owner());
        }
    }

    private static void enter(DatabaseAccess access) {
        try (Connection connection = connect(access)) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw refusal(e, access);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(access.url(), properties);
    }

    private static void checkOwner(DatabaseAccess owner) {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000,
                               has_database_privilege(current_database(), 'CREATE')
                               and has_schema_privilege('public', 'CREATE')
                        """)) {
            row.next();
            if (row.getInt(1) < OLDEST_MAJOR) {
                throw new StartRefused("La base de données tourne sur PostgreSQL " + row.getInt(1)
                        + " : il faut au moins la version " + OLDEST_MAJOR + ".");
            }
            if (!row.getBoolean(2)) {
                throw notEnoughRights(owner.user());
            }
        } catch (SQLException e) {
            throw refusal(e, owner);
        }
    }

    static StartRefused notEnoughRights(String user) {
        return new StartRefused("L’utilisateur « " + user
                + " » n’a pas assez de droits sur la base de données : il doit en être le propriétaire.");
    }

    private static StartRefused refusal(SQLException e, DatabaseAccess access) {
        String url = withoutQuery(access.url());
        String user = access.user();
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                new StartRefused("La base de données " + url + " refuse l’utilisateur « " + user
                        + " » ou son mot de passe (MAILLAGE_DB_USER, MAILLAGE_DB_PASSWORD).");
            case "3D000" ->
                new StartRefused(
                        "La base de données " + url + " n’existe pas : créez-la, ou corrigez MAILLAGE_DB_URL.");
            case "42501" -> notEnoughRights(user);
            default ->
                new StartRefused("La base de données " + url + " est injoignable ("
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ").");
        };
    }

    private static String withoutQuery(String url) {
        return url.split("\\?", 2)[0];
    }
}
