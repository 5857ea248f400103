package fr.maillage.platform.launch;

import fr.maillage.platform.DemoPart;
import fr.maillage.platform.MaillageProperties;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the demo territory at the first start on an empty database, if the operator wants one. Later starts never do:
 * what happened at the first one is remembered, an operator's word that came first included.
 */
@Component
@ConditionalOnWebApplication
class DemoLoader implements ApplicationRunner {

    private final JdbcClient db;
    private final MaillageProperties properties;
    private final List<DemoPart> parts;
    private final PrintStream out = System.out;

    DemoLoader(JdbcClient db, MaillageProperties properties, List<DemoPart> parts) {
        this.db = db;
        this.properties = properties;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::rank)).toList();
    }

    @Override
    public void run(ApplicationArguments args) {
        if (isDecided()) {
            return;
        }
        if (properties.demo()) {
            out.println("Chargement du territoire de démonstration…");
            parts.forEach(DemoPart::load);
        }
        db.sql("insert into platform.instance_fact (name, value) values ('demo', :demo) on conflict do nothing")
                .param("demo", properties.demo() ? "loaded" : "none")
                .update();
    }

    private boolean isDecided() {
        return db.sql("select count(*) from platform.instance_fact where name = 'demo'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
