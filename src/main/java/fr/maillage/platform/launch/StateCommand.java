package fr.maillage.platform.launch;

import fr.maillage.platform.Command;
import fr.maillage.platform.MaillageProperties;
import java.io.PrintStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in a few lines where this instance keeps its data, whether they answer, and how well the audit log is kept. */
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
        out.println(
                auditIsOutOfReach()
                        ? "Journal des actions : l’application ne peut ni le modifier ni l’effacer"
                        : "Journal des actions : protégé par des déclencheurs seulement, l’application étant"
                                + " propriétaire de la base (voir MAILLAGE_DB_OWNER_USER)");
        out.println("Territoire de démonstration : " + (demo.equals("loaded") ? "chargé" : "non"));
        return 0;
    }

    private boolean auditIsOutOfReach() {
        return db.sql("""
                        select not (has_table_privilege('platform.audit', 'update')
                                    or has_table_privilege('platform.audit', 'delete')
                                    or has_table_privilege('platform.audit', 'truncate')
                                    or pg_has_role(relowner, 'member'))
                        from pg_class where oid = 'platform.audit'::regclass
                        """).query(Boolean.class).single();
    }
}
