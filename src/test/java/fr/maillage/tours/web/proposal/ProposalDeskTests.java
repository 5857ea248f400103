package fr.maillage.tours.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal through its pages: asked for, searched, looked at, changed. */
@MaillageTest
class ProposalDeskTests {

    private static final String LIST = "/gestion/tournees/propositions";

    @Autowired
    JdbcClient db;

    @Autowired
    SearchTourProposal search;

    @Autowired
    TourProposals proposals;

    @LocalServerPort
    int port;

    private Staff coordinator;

    @BeforeEach
    void signIn() {
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    private TourProposal made(String name, String from, String period) throws InterruptedException {
        Answer answer = coordinator.post(
                LIST,
                Map.of("nom", name, "du", from, "duree", period, "vehicule", unit(), "arret", "120", "recherche", "SHORT"));
        assertThat(answer.status()).isEqualTo(303);
        String code = answer.header("Location").replaceFirst(".*/", "");
        search.join(proposals.find(code).orElseThrow().id());
        return proposals.find(code).orElseThrow();
    }

    private String unit() {
        return db.sql("select id::text from tours.unit where name = 'La Lorandine'")
                .query(String.class)
                .single();
    }

    @Test
    void aProposalIsAskedForAndBecomesADraft() throws Exception {
        TourProposal made = made("Début 2051", "2051-01-02", "mois");

        String page = coordinator.get(LIST + "/" + made.code()).text();
        assertThat(page).contains("Début 2051").contains("Brouillon").contains("Publier…");
        assertThat(coordinator.get(LIST).text()).contains("Début 2051");
    }
}
