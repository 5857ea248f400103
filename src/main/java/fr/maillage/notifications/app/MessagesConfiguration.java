package fr.maillage.notifications.app;

import fr.maillage.notifications.domain.QuietHours;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the operator set, for whoever asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagesProperties.class)
class MessagesConfiguration {

    @Bean
    QuietHours quietHours(MessagesProperties properties) {
        return new QuietHours(properties.quietFrom(), properties.quietUntil(), properties.zone());
    }
}
