package fr.maillage.tours.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to announced dates and answered needs, or not. */
@MaillageTest
class ProposalPublicationTests {

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
    private UUID need;

    @BeforeEach
    void raiseANeed() {
        coordinator = Staff.as(Role.COORDINATOR, port);
        cast = new ProposalCast(db, search, proposals);
        need = cast.need(COMMUNE, "essai-" + UUID.randomUUID().toString().substring(0, 6));
    }

    @AfterEach
    void leaveNothing() {
        cast.change("delete from tours.away where first_day between '2052-01-01' and '2052-12-31'");
        cast.leaveNothing();
        cast.forgetNeed(need);
    }

    private Answer publish(TourProposal proposal) {
        return coordinator.post(
                ProposalCast.path(proposal) + "/publication", Map.of("version", "" + proposal.version()));
    }

    private static Plan.Visit answering(TourProposal proposal) {
        return proposal.visits().stream()
                .filter(visit -> visit.commune().equals(COMMUNE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void publishingAnnouncesDatesAnswersNeedsAndHappensOnce() throws Exception {
        TourProposal made = cast.make(coordinator, "Trimestre publié", "2052-01-01", "mois");
        Plan.Visit visit = answering(made);

        assertThat(coordinator
                        .get(ProposalCast.path(made) + "/publication")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("Annoncer les", "à « prévu »");
        assertThat(publish(made).header("Location")).endsWith("fait=proposition-publiee");
        assertThat(publish(made).header("Location")).endsWith("fait=proposition-publiee");

        TourProposal now = proposals.find(made.code()).orElseThrow();
        assertThat(now.state()).isEqualTo(ProposalState.PUBLISHED);
        assertThat(proposals.listPublished(made.id())).hasSameSizeAs(made.visits());
        assertThat(cast.one("select count(*)::text from tours.tour where proposal_id = '" + made.id() + "'"))
                .isEqualTo("1");
        assertThat(cast.one("select state from needs.need where id = '" + need + "'"))
                .isEqualTo("PLANNED");
        assertThat(cast.one(
                        "select count(*)::text from agenda.session s join tours.proposal_visit v on v.session_id = s.id"
                                + " where v.proposal_id = '" + made.id() + "' and s.state = 'PUBLISHED'"))
                .isEqualTo("" + made.visits().size());
        assertThat(coordinator.get(ProposalCast.path(made)).text().replace('\u00a0', ' '))
                .contains("Elle ne change plus", "/gestion/tournees/")
                .doesNotContain("Publier…");
        assertThat(coordinator.get(ProposalCast.path(made, visit)).text().replace('\u00a0', ' '))
                .contains("/seances/");
        assertThat(coordinator
                        .post(ProposalCast.path(made) + "/souhaits", Map.of("souhait", "jamais", "commune", COMMUNE))
                        .header("Location"))
                .endsWith("proposition-changee");
    }

    @Test
    void whatSomebodyChangedSinceThePageWasShownIsNotPublished() throws Exception {
        TourProposal made = cast.make(coordinator, "Vieille page", "2052-03-04", "semaine");
        coordinator.post(ProposalCast.path(made) + "/souhaits", Map.of("souhait", "jamais", "commune", "99039"));

        assertThat(publish(made).header("Location")).endsWith("proposition-changee");
        assertThat(proposals.listPublished(made.id())).isEmpty();
    }

    @Test
    void aNeedClosedMeanwhileIsNamedAndNothingIsAnnounced() throws Exception {
        TourProposal made = cast.make(coordinator, "Besoin clos", "2052-04-01", "mois");
        cast.change("update needs.need set state = 'CLOSED' where id = ?", need);

        Answer answer = publish(made);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text().replace('\u00a0', ' '))
                .contains("n’attend plus de réponse", "Relire les données et recalculer");
        assertThat(proposals.listPublished(made.id())).isEmpty();
        coordinator.post(ProposalCast.path(made) + "/calcul", Map.of("depuis", "actualise"));
        TourProposal again = cast.searched(made.code());
        assertThat(again.input().villages())
                .flatExtracting(PlanInput.Village::needs)
                .noneMatch(one -> one.toString().contains(need.toString()));
        assertThat(publish(again).header("Location")).endsWith("proposition-publiee");
    }

    @Test
    void aUnitAwayMeanwhileIsNamed() throws Exception {
        TourProposal made = cast.make(coordinator, "Révision", "2052-06-03", "mois");
        Plan.Visit visit = made.visits().getFirst();
        cast.change(
                "insert into tours.away (id, unit_id, first_day, last_day, reason) values (?, ?, ?, ?, 'GARAGE')",
                UUID.randomUUID(),
                visit.unit(),
                visit.date(),
                visit.date());

        Answer answer = publish(made);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text().replace('\u00a0', ' ')).contains("La Lorandine ne sort plus ce jour-là");
    }

    @Test
    void aDraftInTheWayIsNamedAndThenPlannedAround() throws Exception {
        TourProposal made = cast.make(coordinator, "Avant le brouillon", "2052-11-04", "semaine");
        Plan.Visit visit = made.visits().getFirst();
        UUID draft = cast.draft(visit);

        try {
            Answer answer = publish(made);
            TourProposal next = cast.make(coordinator, "Après le brouillon", "2052-11-04", "semaine");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text().replace('\u00a0', ' ')).contains("La Lorandine a déjà un passage à cette heure");
            assertThat(next.findVillage(visit.commune()).orElseThrow().standing())
                    .containsExactly(visit.date());
            assertThat(next.visits()).noneMatch(one -> one.commune().equals(visit.commune()));
            assertThat(next.input().vehicles().getFirst().days())
                    .filteredOn(day -> day.date().equals(visit.date()))
                    .allSatisfy(day -> assertThat(day.stopsLeft())
                            .isEqualTo(next.input().vehicles().getFirst().mostStops() - 1));
            assertThat(publish(next).header("Location")).endsWith("fait=proposition-publiee");
        } finally {
            cast.change("delete from agenda.session where id = ?", draft);
        }
    }

    @Test
    void aUnitThatMayDriveLessNowIsNamed() throws Exception {
        TourProposal made = cast.make(coordinator, "Moins de route", "2052-12-02", "semaine");
        try {
            cast.change("update tours.unit set most_driving = 1 where name = 'La Lorandine'");

            Answer answer = publish(made);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text().replace('\u00a0', ' ')).contains("ferait trop d’arrêts ou de route ce jour-là");
        } finally {
            cast.change(
                    "update tours.unit set most_driving = ? where name = 'La Lorandine'",
                    made.input().vehicles().getFirst().mostDriving());
        }
    }

    @Test
    void theHoursOfAStopAreALimit() throws Exception {
        String stop = cast.one("select s.id::text from tours.stop s join tours.tour t on t.id = s.tour_id"
                + " join tours.unit u on u.id = t.unit_id where u.name = 'La Lorandine' order by s.rank limit 1");
        String commune = cast.one("select commune_code from tours.stop where id = '" + stop + "'");
        UUID asked = cast.need(commune, "heures-" + UUID.randomUUID().toString().substring(0, 6));
        try {
            cast.change("update tours.stop set opens = 'de 13 h 30 à 17 h' where id = ?", UUID.fromString(stop));
            TourProposal made = cast.make(coordinator, "Heures d’arrêt", "2052-08-05", "semaine");
            assertThat(made.visits())
                    .filteredOn(visit -> visit.commune().equals(commune))
                    .isNotEmpty()
                    .allSatisfy(visit -> {
                        assertThat(visit.arrives()).isAfterOrEqualTo(LocalTime.of(13, 30));
                        assertThat(visit.leaves()).isBeforeOrEqualTo(LocalTime.of(17, 0));
                    });
            assertThat(coordinator
                            .get(ProposalCast.path(made) + "/villages/" + commune)
                            .text()
                            .replace('\u00a0', ' '))
                    .contains("Quand on peut s’y arrêter", "tous les jours : de 13 h 30 à 17 h");

            cast.change("update tours.stop set opens = 'le matin' where id = ?", UUID.fromString(stop));
            Answer answer = publish(made);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text().replace('\u00a0', ' ')).contains("ne peut plus s’arrêter là à cette heure");
        } finally {
            cast.change("update tours.stop set opens = '' where id = ?", UUID.fromString(stop));
            cast.forgetNeed(asked);
        }
    }

    @Test
    void aFormSentTwiceIsOneProposalAndCorrectedAnother() {
        Map<String, String> form = new HashMap<>(Map.of(
                "cle", UUID.randomUUID().toString(),
                "nom", "Double clic",
                "du", "2052-05-06",
                "duree", "semaine",
                "vehicule", cast.bus(),
                "arret", "120",
                "recherche", "SHORT"));

        String first = coordinator.post(ProposalCast.LIST, form).header("Location");
        String second = coordinator.post(ProposalCast.LIST, form).header("Location");
        form.put("nom", "Double clic corrigé");
        String corrected = coordinator.post(ProposalCast.LIST, form).header("Location");

        assertThat(second).isEqualTo(first);
        assertThat(corrected).isNotEqualTo(first);
    }

    @Test
    void whatIsPublishedIsNotReadAgain() throws Exception {
        TourProposal made = cast.make(coordinator, "Déjà publiée", "2052-07-01", "semaine");
        publish(made);

        assertThat(coordinator
                        .post(ProposalCast.path(made) + "/calcul", Map.of("depuis", "actualise"))
                        .header("Location"))
                .endsWith("proposition-changee");
        assertThat(proposals.find(made.code()).orElseThrow().state()).isEqualTo(ProposalState.PUBLISHED);
    }

    @Test
    void announcingAQuarterCostsLessThanAStatementADate() throws Exception {
        publish(cast.make(coordinator, "Les besoins d’abord", "2052-10-07", "mois"));
        TourProposal quarter = cast.make(coordinator, "Compte d’un trimestre", "2053-01-06", "trimestre");
        assertThat(quarter.visits()).hasSizeGreaterThan(60);

        try (CountedStatements counted = new CountedStatements()) {
            assertThat(publish(quarter).header("Location")).endsWith("fait=proposition-publiee");

            assertThat(counted.number())
                    .as("statements for %d dates%n%s", quarter.visits().size(), counted.most())
                    .isLessThan(quarter.visits().size());
        }
        assertThat(proposals.listPublished(quarter.id())).hasSameSizeAs(quarter.visits());
        assertThat(cast.one("select count(distinct s.code)::text from agenda.session s"
                        + " join tours.passage p on p.session_id = s.id join tours.stop t on t.id = p.stop_id"
                        + " join tours.proposal_visit v on v.session_id = s.id and v.commune_code = t.commune_code"
                        + " where v.proposal_id = '" + quarter.id() + "' and s.state = 'PUBLISHED'"))
                .isEqualTo("" + quarter.visits().size());
        assertThat(cast.one("select count(*)::text from platform.audit where action = 'agenda.session.published'"
                        + " and subject_id in (select session_id::text from tours.proposal_visit where proposal_id = '"
                        + quarter.id() + "')"))
                .isEqualTo("" + quarter.visits().size());
    }

    @Test
    void aUnitAnnouncedElsewhereMeanwhileIsNamed() throws Exception {
        TourProposal first = cast.make(coordinator, "Premier arrivé", "2052-09-02", "semaine");
        TourProposal second = cast.make(coordinator, "Second arrivé", "2052-09-02", "semaine");
        assertThat(publish(first).header("Location")).endsWith("proposition-publiee");

        Answer answer = publish(second);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text().replace('\u00a0', ' ')).contains("La Lorandine a déjà un passage à cette heure");
    }
}
