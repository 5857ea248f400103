package fr.maillage.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Where the data lie: an external PostgreSQL when the operator names one, else our own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MaillageProperties.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoExternalDatabase.class)
    EmbeddedPostgresServer embeddedPostgres(
            MaillageProperties properties, @Value("${maillage.durable:true}") boolean durable) {
        return new EmbeddedPostgresServer(properties.data().resolve("postgres"), durable);
    }

    @Bean
    DataSource dataSource(
            MaillageProperties properties,
            org.springframework.beans.factory.ObjectProvider<EmbeddedPostgresServer> embedded) {
        HikariConfig hikari = new HikariConfig();
        EmbeddedPostgresServer own = embedded.getIfAvailable();
        hikari.setJdbcUrl(own != null ? own.jdbcUrl() : properties.db().url());
        hikari.setUsername(own != null ? "postgres" : properties.db().user());
        hikari.setPassword(own != null ? "" : properties.db().password());
        hikari.setMaximumPoolSize(10);
        hikari.setMinimumIdle(2);
        hikari.setPoolName("maillage");
        return new HikariDataSource(hikari);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
