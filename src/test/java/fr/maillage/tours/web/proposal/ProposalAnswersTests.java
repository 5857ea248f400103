package fr.maillage.tours.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What publishing refuses, what it lets through, and which needs it answers. */
@MaillageTest
class ProposalAnswersTests {

    @Autowired
    JdbcClient db;

    @Autowired
    SearchTourProposal search;

    @Autowired
    TourProposals proposals;

    @LocalServerPort
    int port;

    private final List<UUID> needs = new ArrayList<>();
    private Staff coordinator;
    private ProposalCast cast;

    @BeforeEach
    void signIn() {
        coordinator = Staff.as(Role.COORDINATOR, port);
        cast = new ProposalCast(db, search, proposals);
    }

    @AfterEach
    void leaveNothing() {
        cast.leaveNothing();
        needs.forEach(cast::forgetNeed);
    }

    private UUID need(String commune, String code) {
        UUID id = cast.need(commune, code);
        needs.add(id);
        return id;
    }

    private static String code(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 6);
    }

    private Answer publish(TourProposal proposal) {
        return coordinator.post(
                ProposalCast.path(proposal) + "/publication", Map.of("version", "" + proposal.version()));
    }

    @Test
    void aStopThatWasMovedMeanwhileIsNamed() throws Exception {
        UUID stop = UUID.fromString(cast.one("select s.id::text from tours.stop s join tours.tour t on t.id = s.tour_id"
                + " join tours.unit u on u.id = t.unit_id where u.name = 'La Lorandine' order by s.rank limit 1"));
        String commune = cast.one("select commune_code from tours.stop where id = '" + stop + "'");
        need(commune, code("ailleurs"));
        TourProposal made = cast.make(coordinator, "Arrêt déplacé", "2055-01-10", "semaine");
        assertThat(made.visits()).anyMatch(visit -> visit.commune().equals(commune));
        try {
            cast.change("update tours.stop set latitude = latitude + 0.02 where id = ?", stop);

            Answer answer = publish(made);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text().replace('\u00a0', ' ')).contains("l’endroit de l’arrêt a changé");
            assertThat(proposals.listPublished(made.id())).isEmpty();
        } finally {
            cast.change("update tours.stop set latitude = latitude - 0.02 where id = ?", stop);
        }
        assertThat(publish(made).header("Location")).endsWith("proposition-publiee");
    }

    @Test
    void anEveningThatTheCoordinatorInsistedOnDoesNotStopAProposal() throws Exception {
        TourProposal before = cast.make(coordinator, "Sans soirée", "2055-02-07", "semaine");
        Plan.Visit first = before.visits().getFirst();
        UUID evening = cast.draft(new Plan.Visit(
                first.unit(),
                first.date(),
                first.commune(),
                LocalTime.of(20, 0),
                LocalTime.of(21, 30),
                first.drivingMinutes(),
                first.drivingMetres(),
                false));
        try {
            TourProposal made = cast.make(coordinator, "Avec soirée", "2055-02-07", "semaine");
            assertThat(made.visits()).anyMatch(visit -> visit.date().equals(first.date()));

            assertThat(publish(made).header("Location")).endsWith("proposition-publiee");
        } finally {
            cast.change("delete from agenda.session where id = ?", evening);
        }
    }

    @Test
    void onlyNeedsThatAVisitAnswersBecomePlanned() throws Exception {
        String commune = "99025";
        UUID answered = need(commune, code("temps"));
        String late = code("tard");
        UUID tooLate = need(commune, late);
        cast.change("update needs.need set wished_until = ? where id = ?", LocalDate.of(2055, 1, 31), tooLate);
        String wish = code("tableur");
        UUID workshop = need(commune, wish);
        cast.change("update needs.need set workshop = 'atelier tableur' where id = ?", workshop);
        TourProposal made = cast.make(coordinator, "Trop tard", "2055-03-07", "mois");
        assertThat(made.visits()).anyMatch(visit -> visit.commune().equals(commune));

        assertThat(coordinator
                        .get(ProposalCast.path(made) + "/publication")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("besoins de ces villages restent sans réponse")
                .contains(late + " : trop tard", wish + " : un atelier est souhaité");
        assertThat(publish(made).header("Location")).endsWith("proposition-publiee");

        assertThat(state(answered)).isEqualTo("PLANNED");
        assertThat(state(tooLate)).isEqualTo("RAISED");
        assertThat(state(workshop)).isEqualTo("RAISED");
    }

    private String state(UUID need) {
        return cast.one("select state from needs.need where id = '" + need + "'");
    }
}
