package fr.maillage.platform.launch;

import fr.maillage.platform.Command;
import fr.maillage.platform.MaillageProperties;
import java.io.PrintStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in three lines where this instance keeps its data and whether they can be reached. */
@Component
class StateCommand implements Command {

    private final JdbcClient db;
    private final MaillageProperties properties;

    StateCommand(JdbcClient db, MaillageProperties properties) {
        this.db = db;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "etat";
    }

    @Override
    public String usage() {
        return "etat — dit où sont les données et si elles répondent";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        String version = db.sql("show server_version").query(String.class).single();
        String size = db.sql("select pg_size_pretty(pg_database_size(current_database()))")
                .query(String.class)
                .single();
        String demo = db.sql("select coalesce(max(value), '') from platform.instance_fact where name = 'demo'")
                .query(String.class)
                .single();
        out.println(
                properties.db().url().isBlank()
                        ? "Données : " + properties.data().toAbsolutePath().normalize()
                        : "Données : " + properties.db().url());
        out.println("PostgreSQL " + version + ", " + size);
        out.println("Territoire de démonstration : " + (demo.equals("loaded") ? "chargé" : "non"));
        return 0;
    }
}
