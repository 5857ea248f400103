package fr.maillage.platform;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out a {@link JdbcClient} only once the schemas are up to date, so that nobody can speak to an old one. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    JdbcClient jdbcClient(DataSource dataSource, ResourceLoader resources, MaillageProperties properties) {
        new Migrations(dataSource, resources, properties.modules()).run();
        return JdbcClient.create(dataSource);
    }
}
