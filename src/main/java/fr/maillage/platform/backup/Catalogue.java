package fr.maillage.platform.backup;

import fr.maillage.platform.backup.BackupManifest.SequenceValue;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL knows of our tables: their columns, which refers to which, their sequences, their migrations. */
final class Catalogue {

    private final Connection connection;
    private final List<String> modules;

    Catalogue(Connection connection, List<String> modules) {
        this.connection = connection;
        this.modules = modules;
    }

    /** The modules that have a schema here. */
    List<String> listSchemas() throws SQLException {
        return strings(connection.prepareStatement("""
                        select nspname from pg_namespace
                        where nspname = any (?) order by array_position(?, nspname::text)
                        """), 2);
    }

    /** Every table with the columns that can be written to; a table comes after those it refers to. */
    Map<String, List<String>> listTables() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (PreparedStatement query = naming(connection.prepareStatement("""
                        select format('%I.%I', n.nspname, c.relname),
                               (select array_agg(quote_ident(a.attname) order by a.attnum)
                                from pg_attribute a
                                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = any (?) and c.relkind = 'r'
                        order by array_position(?, n.nspname::text), c.relname
                        """), 2);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                columns.put(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray()));
            }
        }
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        inOrder(columns.keySet(), listReferences()).forEach(table -> ordered.put(table, columns.get(table)));
        return ordered;
    }

    /** Which tables each table refers to, itself apart. */
    Map<String, Set<String>> listReferences() throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (PreparedStatement query = naming(connection.prepareStatement("""
                        select format('%I.%I', n.nspname, c.relname), format('%I.%I', fn.nspname, f.relname)
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                        where k.contype = 'f' and k.conrelid <> k.confrelid and n.nspname = any (?)
                        """), 1);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), table -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    /** Those that refer to nothing first, then those that refer to them, and so on. */
    static List<String> inOrder(Collection<String> tables, Map<String, Set<String>> references) {
        Set<String> waiting = new LinkedHashSet<>(tables);
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> ready = waiting.stream()
                    .filter(table ->
                            references.getOrDefault(table, Set.of()).stream().noneMatch(waiting::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("These tables refer to one another in a circle: " + waiting);
            }
            ordered.addAll(ready);
            ready.forEach(waiting::remove);
        }
        return ordered;
    }

    /** Where each sequence stands now; sequences follow no transaction, so ask after having read the tables. */
    List<SequenceValue> listSequences() throws SQLException {
        List<SequenceValue> values = new ArrayList<>();
        for (String name : strings(connection.prepareStatement("""
                select format('%I.%I', schemaname, sequencename) from pg_sequences
                where schemaname = any (?) order by 1
                """), 1)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select last_value, is_called from " + name);
                try (ResultSet row = statement.getResultSet()) {
                    row.next();
                    values.add(new SequenceValue(name, row.getLong(1), row.getBoolean(2)));
                }
            }
        }
        return values;
    }

    /** The last migration of each module. */
    Map<String, String> listMigrations() throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String module : listSchemas()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select version from " + module + ".migration_history"
                        + " where success and version is not null order by installed_rank desc limit 1");
                try (ResultSet row = statement.getResultSet()) {
                    if (row.next()) {
                        versions.put(module, row.getString(1));
                    }
                }
            }
        }
        return versions;
    }

    /** The tables that have triggers of ours, foreign keys' own apart. */
    List<String> listWithTriggers() throws SQLException {
        return strings(connection.prepareStatement("""
                select distinct format('%I.%I', n.nspname, c.relname)
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not t.tgisinternal and n.nspname = any (?)
                """), 1);
    }

    private List<String> strings(PreparedStatement statement, int times) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = naming(statement, times);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Our statements take nothing but the modules' names, once or twice. */
    private PreparedStatement naming(PreparedStatement query, int times) throws SQLException {
        Array names = connection.createArrayOf("text", modules.toArray());
        for (int i = 1; i <= times; i++) {
            query.setArray(i, names);
        }
        return query;
    }
}
