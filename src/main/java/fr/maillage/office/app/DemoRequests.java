package fr.maillage.office.app;

import fr.maillage.office.app.PrivacyRequest.Kind;
import fr.maillage.office.app.PrivacyRequest.Way;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.DemoReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One invented request in the Pays de Lorande, so that nobody meets an empty page; gone with the first real communes. */
@Component
class DemoRequests implements DemoPart {

    private static final int DAYS_AGO = 6;

    private final PrivacyRequests requests;

    DemoRequests(PrivacyRequests requests) {
        this.requests = requests;
    }

    @Override
    public int rank() {
        return 4;
    }

    @Override
    @Transactional
    public void load() {
        if (requests.list().isEmpty()) {
            requests.open(
                    Kind.ACCESS,
                    Way.COUNTER,
                    "Solange Brémontier",
                    "solange.bremontier@lorande.example",
                    "01 99 00 45 12",
                    "Pièce d’identité vue au guichet de Valbrune",
                    requests.today().minusDays(DAYS_AGO),
                    null);
        }
    }

    @EventListener
    void on(DemoReplaced event) {
        requests.removeDemo();
    }
}
