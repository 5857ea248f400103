package fr.maillage.platform.launch;

import fr.maillage.platform.MaillageProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the operator reads while the site lives. */
@Component
@ConditionalOnWebApplication
class Greeting {

    private final MaillageProperties properties;
    private boolean ready;

    Greeting(MaillageProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && event.getSource() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            ready = true;
            String local = "http://localhost:" + web.getWebServer().getPort() + "/";
            String base = properties.baseUrl();
            System.out.println("Maillage est prêt : "
                    + (base == null || base.isBlank() ? local : base + "/ (sur cette machine : " + local + ")"));
        }
    }

    @EventListener
    void closing(ContextClosedEvent event) {
        if (ready && event.getApplicationContext() instanceof WebServerApplicationContext) {
            ready = false;
            System.out.println("Maillage s’arrête…");
        }
    }
}
