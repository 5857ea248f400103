package fr.maillage.platform;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the demo territory once, if the operator wants one and the database never had any. */
@Component
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final JdbcClient db;
    private final MaillageProperties properties;
    private final List<DemoPart> parts;

    DemoLoader(JdbcClient db, MaillageProperties properties, List<DemoPart> parts) {
        this.db = db;
        this.properties = properties;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::rank)).toList();
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!properties.demo() || isLoaded()) {
            return;
        }
        parts.forEach(DemoPart::load);
        db.sql("insert into platform.instance_fact (name, value) values ('demo', 'loaded') on conflict do nothing")
                .update();
        log.info("Demo territory loaded");
    }

    private boolean isLoaded() {
        return db.sql("select count(*) from platform.instance_fact where name = 'demo'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
