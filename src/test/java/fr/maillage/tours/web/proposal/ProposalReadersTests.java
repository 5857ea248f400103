package fr.maillage.tours.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a proposal, and which needs they read there. */
@MaillageTest
class ProposalReadersTests {

    private static final String COMMUNE = "99025";

    @Autowired
    JdbcClient db;

    @Autowired
    SearchTourProposal search;

    @Autowired
    TourProposals proposals;

    @LocalServerPort
    int port;

    private Staff coordinator;
    private ProposalCast cast;
    private String code;
    private UUID need;

    @BeforeEach
    void raiseANeed() {
        coordinator = Staff.as(Role.COORDINATOR, port);
        cast = new ProposalCast(db, search, proposals);
        code = "lu-" + UUID.randomUUID().toString().substring(0, 6);
        need = cast.need(COMMUNE, code);
    }

    @AfterEach
    void leaveNothing() {
        cast.leaveNothing();
        cast.forgetNeed(need);
    }

    private static Plan.Visit answering(TourProposal proposal) {
        return proposal.visits().stream()
                .filter(visit -> visit.commune().equals(COMMUNE))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "MANAGER", "ANIMATOR", "HELPER"})
    void aDraftIsNothingToThoseWhoSeeOnlyTheirOwnNeeds(Role role) throws Exception {
        TourProposal made = cast.make(coordinator, "Pas pour tous", "2054-01-03", "mois");
        String here = ProposalCast.path(made);
        Staff reader = Staff.as(role, port);

        assertThat(reader.get(ProposalCast.LIST).text()).doesNotContain("Pas pour tous");
        assertThat(reader.get(here).status()).isEqualTo(404);
        assertThat(reader.get(here + "/passages.csv").status()).isEqualTo(404);
        assertThat(reader.get(ProposalCast.path(made, answering(made))).status())
                .isEqualTo(404);
        assertThat(reader.get(here + "/villages/" + COMMUNE).status()).isEqualTo(404);
    }

    @Test
    void anObserverReadsDraftsWithAllTheirNeeds() throws Exception {
        TourProposal made = cast.make(coordinator, "Observée", "2054-01-03", "mois");
        Staff observer = Staff.as(Role.OBSERVER, port);

        assertThat(observer.get(ProposalCast.LIST).text()).contains("Observée");
        assertThat(observer.get(ProposalCast.path(made) + "/villages/" + COMMUNE)
                        .text())
                .contains(code);
    }

    @Test
    void whatIsPublishedIsReadWithoutTheNeedsOfOtherCommunes() throws Exception {
        TourProposal made = cast.make(coordinator, "Publiée pour tous", "2054-04-04", "mois");
        assertThat(coordinator
                        .post(ProposalCast.path(made) + "/publication", Map.of("version", "" + made.version()))
                        .header("Location"))
                .endsWith("fait=proposition-publiee");
        Staff clerk = Staff.as(Role.CLERK, port);

        for (String page : new String[] {"", "/passages.csv", "/villages/" + COMMUNE}) {
            assertThat(clerk.get(ProposalCast.path(made) + page).status())
                    .as(page)
                    .isEqualTo(200);
            assertThat(clerk.get(ProposalCast.path(made) + page).text())
                    .as(page)
                    .doesNotContain(code);
        }
        assertThat(clerk.get(ProposalCast.path(made, answering(made))).text())
                .doesNotContain(code)
                .doesNotContain("12 personnes");
        assertThat(clerk.get(ProposalCast.LIST).text()).contains("Publiée pour tous");
        assertThat(coordinator.get(ProposalCast.path(made) + "/passages.csv").text())
                .contains(code);
    }
}
