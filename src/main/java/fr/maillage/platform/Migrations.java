package fr.maillage.platform;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ResourceLoader;

/** Brings every module's schema up to date: one PostgreSQL schema and one Flyway history a module, lowest rank first. */
final class Migrations {

    private final DataSource dataSource;
    private final ResourceLoader resources;
    private final List<String> modules;

    Migrations(DataSource dataSource, ResourceLoader resources, List<String> modules) {
        this.dataSource = dataSource;
        this.resources = resources;
        this.modules = modules;
    }

    void run() {
        for (String module : modules) {
            String folder = "classpath:fr/maillage/" + module + "/migrations";
            if (resources.getResource(folder).exists()) {
                Flyway.configure()
                        .dataSource(dataSource)
                        .locations(folder)
                        .schemas(module)
                        .defaultSchema(module)
                        .table("migration_history")
                        .load()
                        .migrate();
            }
        }
    }
}
