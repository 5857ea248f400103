package fr.maillage.platform.database;

import fr.maillage.platform.MaillageProperties;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the data lie: an external PostgreSQL when the operator names one, else our own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MaillageProperties.class)
class DatabaseConfiguration {

    /** The server opens its database at once; an operator's word when it first needs it. */
    @Bean
    DeferredDataSource dataSource(
            MaillageProperties properties,
            ResourceLoader resources,
            @Value("${maillage.word:}") String word,
            @Value("${maillage.durable:true}") boolean durable,
            @Value("${server.port:0}") int port) {
        DeferredDataSource source = new DeferredDataSource(
                () -> Database.open(properties, word, durable, new PortCheck(word.isEmpty() ? port : 0)),
                (pool, entrances) -> {
                    new Migrations(pool, entrances, resources, properties.modules()).run();
                    if (!word.isEmpty()) {
                        noDemoAfterAnOperatorsWord(pool);
                    }
                });
        if (word.isEmpty()) {
            source.open();
        }
        return source;
    }

    /** Whoever begins with an import does not want invented places beside it at the first start of the server. */
    private static void noDemoAfterAnOperatorsWord(DataSource pool) {
        JdbcClient.create(pool)
                .sql("insert into platform.instance_fact (name, value) values ('demo', 'none') on conflict do nothing")
                .update();
    }

    @Bean
    JdbcClient jdbcClient(DeferredDataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** So that a second start can say where the first one answers. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> announcement(DeferredDataSource dataSource) {
        return event ->
                dataSource.announce("http://localhost:" + event.getWebServer().getPort() + "/");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
