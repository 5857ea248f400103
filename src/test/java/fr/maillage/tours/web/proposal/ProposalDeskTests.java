package fr.maillage.tours.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.tours.app.proposal.SearchTourProposal;
import fr.maillage.tours.app.proposal.SearchTourProposal.Started;
import fr.maillage.tours.app.proposal.TourProposals;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal through its pages: asked for, searched, looked at, changed. */
@MaillageTest
class ProposalDeskTests {

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

    @BeforeEach
    void signIn() {
        coordinator = Staff.as(Role.COORDINATOR, port);
        cast = new ProposalCast(db, search, proposals);
    }

    @AfterEach
    void leaveNothing() {
        cast.leaveNothing();
    }

    private TourProposal again(TourProposal proposal) throws InterruptedException {
        coordinator.post(ProposalCast.path(proposal) + "/calcul", Map.of("depuis", "suite"));
        return cast.searched(proposal.code());
    }

    @Test
    void aProposalIsAskedForAndBecomesADraft() throws Exception {
        TourProposal made = cast.make(coordinator, "Début 2051", "2051-01-02", "semaine");

        assertThat(made.state()).isEqualTo(ProposalState.READY);
        assertThat(made.visits()).isNotEmpty();
        assertThat(coordinator.get(ProposalCast.path(made)).text().replace('\u00a0', ' '))
                .contains("Début 2051", "Brouillon", "Publier…", "Semaine du 2 janvier 2051");
        assertThat(coordinator
                        .get(ProposalCast.path(made) + "?vue=carte")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("<svg", "Pourquoi pas ?", "Partage entre les EPCI");
        assertThat(coordinator.get(ProposalCast.LIST).text().replace('\u00a0', ' '))
                .contains("Début 2051");
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTyped() {
        Answer answer = coordinator.post(
                ProposalCast.LIST,
                Map.of("nom", "<b>Sans véhicule</b>", "du", "2001-01-01", "duree", "siècle", "besoins", "99"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text().replace('\u00a0', ' '))
                .contains("value=\"&lt;b>Sans véhicule&lt;/b>\"")
                .contains("Ce jour est passé.", "Choisissez une durée.", "Choisissez au moins un véhicule.");
    }

    @Test
    void theSameInputAndSeedGiveTheSamePlan() throws Exception {
        TourProposal made = cast.make(coordinator, "Deux fois", "2051-01-02", "semaine");

        coordinator.post(ProposalCast.path(made) + "/calcul", Map.of("depuis", "neuf"));

        assertThat(cast.searched(made.code()).visits()).isEqualTo(made.visits());
    }

    @Test
    void twoPeoplePressAtOnceAndOneSearchRuns() throws Exception {
        TourProposal made = cast.make(coordinator, "Ensemble", "2051-01-02", "trimestre");

        Started first = search.start(made, true);
        Started second = search.start(made, true);

        assertThat(first).isEqualTo(Started.DONE);
        assertThat(second).isEqualTo(Started.ALREADY);
        coordinator.post(ProposalCast.path(made) + "/arret", Map.of());
        assertThat(cast.searched(made.code()).state()).isEqualTo(ProposalState.READY);
        assertThat(cast.one(
                        "select string_agg(action, ' ' order by id) from platform.audit where subject_kind = 'proposal'"
                                + " and subject_id = '" + made.code() + "'"))
                .startsWith("tours.proposal.made tours.proposal.searched tours.proposal.searched");
    }

    @Test
    void aDraftWaitsOnTheHomeUntilItIsPublishedOrDeleted() throws Exception {
        TourProposal made = cast.make(coordinator, "Avis du bureau", "2051-02-06", "semaine");

        assertThat(coordinator.get("/gestion").text().replace('\u00a0', ' '))
                .contains("Une proposition de tournées attend votre avis", "Avis du bureau", "du 6 février 2051");
        assertThat(Staff.as(Role.CLERK, port).get("/gestion").text()).doesNotContain("Avis du bureau");

        coordinator.post(ProposalCast.path(made) + "/suppression", Map.of("version", "" + made.version()));
        assertThat(coordinator.get("/gestion").text()).doesNotContain("Avis du bureau");
    }

    @Test
    void whatWasKilledIsShownAsInterruptedAndGoesOn() throws Exception {
        TourProposal made = cast.make(coordinator, "Coupure", "2051-01-02", "semaine");
        cast.change(
                "update tours.proposal set state = 'SEARCHING', search = ?, beat_at = now() - interval '1 minute' where id = ?",
                UUID.randomUUID(),
                made.id());

        assertThat(coordinator.get(ProposalCast.path(made)).text().replace('\u00a0', ' '))
                .contains("Le calcul a été interrompu", "Continuer le calcul", "Publier…");

        assertThat(again(made).state()).isEqualTo(ProposalState.READY);
    }

    @Test
    void aSearchUnderWayIsShownWithoutScripts() throws Exception {
        TourProposal made = cast.make(coordinator, "En cours", "2051-01-02", "semaine");
        cast.change(
                "update tours.proposal set state = 'SEARCHING', search = ?, share = 0.42, beat_at = now() + interval '1 hour' where id = ?",
                UUID.randomUUID(),
                made.id());

        Answer page = coordinator.get(ProposalCast.path(made));
        assertThat(page.header("Refresh")).startsWith("4;");
        assertThat(page.text().replace('\u00a0', ' ')).contains("42 %", "Arrêter et garder", "Le meilleur plan trouvé");
        assertThat(coordinator
                        .get(ProposalCast.path(made) + "?fixe=oui")
                        .headers()
                        .firstValue("Refresh"))
                .isEmpty();
        assertThat(coordinator
                        .post(ProposalCast.path(made) + "/souhaits", Map.of("souhait", "jamais", "commune", "99039"))
                        .header("Location"))
                .endsWith("fait=proposition-changee");
        coordinator.post(ProposalCast.path(made) + "/arret", Map.of());
        coordinator.post(ProposalCast.path(made) + "/arret", Map.of());
        assertThat(cast.one("select count(*)::text from platform.audit where action = 'tours.proposal.stopped'"
                        + " and subject_id = '" + made.code() + "'"))
                .isEqualTo("1");
        cast.change("delete from tours.proposal where id = ?", made.id());
    }

    @Test
    void aVisitExplainsItselfAndIsKept() throws Exception {
        TourProposal made = cast.make(coordinator, "Garder", "2051-02-06", "mois");
        Plan.Visit visit = made.visits().getFirst();

        String page = coordinator.get(ProposalCast.path(made, visit)).text().replace('\u00a0', ' ');
        assertThat(page).contains("Pourquoi ce village cette semaine ?", "Garder ce passage", "L’aide la plus proche");
        coordinator.post(
                ProposalCast.path(made) + "/souhaits",
                Map.of("souhait", "garder", "commune", visit.commune(), "quand", ProposalCast.when(visit)));

        assertThat(coordinator
                        .get(ProposalCast.path(made) + "?vue=souhaits")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("Recalculer avec mes souhaits", "Mes souhaits (1)", "Retirer");
        assertThat(again(made).visits())
                .anyMatch(one -> one.pinned()
                        && one.commune().equals(visit.commune())
                        && one.date().equals(visit.date()));
    }

    @Test
    void aMoveSaysWhatItBreaksIsMadeAndTakenBack() throws Exception {
        TourProposal made = cast.make(coordinator, "Déplacer", "2051-03-06", "mois");
        Plan.Visit visit = made.visits().getFirst();
        String monday = "2051-03-06_" + visit.unit(); // the bus stays in on Mondays
        String other = made.input().vehicles().getFirst().days().getLast().date() + "_" + visit.unit();

        assertThat(coordinator
                        .get(ProposalCast.path(made, visit) + "?quand=" + monday)
                        .text()
                        .replace('\u00a0', ' '))
                .contains("une limite s’y oppose", "Le véhicule ne sort pas ce jour-là", "Le souhaiter quand même");
        coordinator.post(
                ProposalCast.path(made) + "/souhaits",
                Map.of(
                        "souhait",
                        "deplacer",
                        "commune",
                        visit.commune(),
                        "depuis",
                        ProposalCast.when(visit),
                        "quand",
                        other));
        assertThat(again(made).visits())
                .noneMatch(one ->
                        one.commune().equals(visit.commune()) && one.date().equals(visit.date()))
                .anyMatch(one -> one.commune().equals(visit.commune()) && one.pinned());

        String act =
                cast.one("select act::text from tours.proposal_wish where proposal_id = '" + made.id() + "' limit 1");
        coordinator.post(ProposalCast.path(made) + "/souhaits/" + act + "/retrait", Map.of());
        assertThat(cast.one("select count(*)::text from tours.proposal_wish where proposal_id = '" + made.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void aVillageIsRuledOutAndSaysWhyNot() throws Exception {
        TourProposal made = cast.make(coordinator, "Écarter", "2051-04-03", "mois");
        String commune = made.visits().getFirst().commune();

        coordinator.post(ProposalCast.path(made) + "/souhaits", Map.of("souhait", "jamais", "commune", commune));

        assertThat(again(made).visits()).noneMatch(one -> one.commune().equals(commune));
        assertThat(coordinator
                        .get(ProposalCast.path(made) + "/villages/" + commune)
                        .text()
                        .replace('\u00a0', ' '))
                .contains("Pourquoi pas ?", "Vous avez demandé de ne pas y passer");
    }

    @Test
    void theDraftNamesTheNeedsWithoutAnAnswer() throws Exception {
        UUID need = cast.need("99025", "reste-" + UUID.randomUUID().toString().substring(0, 6));
        try {
            TourProposal made = cast.make(coordinator, "Sans réponse", "2051-07-03", "mois");
            coordinator.post(ProposalCast.path(made) + "/souhaits", Map.of("souhait", "jamais", "commune", "99025"));
            again(made);

            assertThat(coordinator.get(ProposalCast.path(made)).text().replace('\u00a0', ' '))
                    .contains("sans réponse dans cette proposition", "Neuvignolles : 12 personnes, pressant.")
                    .contains(ProposalCast.path(made) + "/villages/99025");
        } finally {
            cast.forgetNeed(need);
        }
    }

    @Test
    void theDraftIsATable() throws Exception {
        TourProposal made = cast.make(coordinator, "Tableau", "2051-05-01", "semaine");

        Answer csv = coordinator.get(ProposalCast.path(made) + "/passages.csv");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(made.visits().size() + 1);
        assertThat(csv.text().replace('\u00a0', ' ')).contains("\"La Lorandine\"");
    }

    @Test
    void whoeverOnlyReadsSeesNoButton() throws Exception {
        TourProposal made = cast.make(coordinator, "Lire", "2051-05-01", "semaine");
        Staff observer = Staff.as(Role.OBSERVER, port);

        assertThat(observer.get(ProposalCast.path(made)).text().replace('\u00a0', ' '))
                .contains("Lire")
                .doesNotContain("Publier…");
        assertThat(observer.post(ProposalCast.path(made) + "/calcul", Map.of()).status())
                .isEqualTo(403);
        assertThat(observer.get("/gestion/tournees/propositions/nouvelle").status())
                .isEqualTo(403);
    }

    @Test
    void wildAddressesAreNotFound() throws Exception {
        TourProposal made = cast.make(coordinator, "Sauvage", "2051-05-01", "semaine");
        String here = ProposalCast.path(made);

        assertThat(coordinator.get(ProposalCast.LIST + "/x%27y").status()).isEqualTo(404);
        assertThat(coordinator.get(here + "/passages/hier/99039/" + cast.bus()).status())
                .isEqualTo(404);
        assertThat(coordinator.get(here + "/villages/75056").status()).isEqualTo(404);
        assertThat(coordinator
                        .post(here + "/souhaits", Map.of("souhait", "garder", "commune", "75056"))
                        .status())
                .isEqualTo(404);
        assertThat(coordinator
                        .post(here + "/souhaits", Map.of("souhait", "voler", "commune", "99039"))
                        .status())
                .isEqualTo(404);
        assertThat(coordinator.post(here + "/souhaits/x/retrait", Map.of()).status())
                .isEqualTo(404);
        assertThat(coordinator.get(here + "?vue=%3Cscript%3E").status()).isEqualTo(200);
    }

    @Test
    void aDraftIsDeletedUnlessItChanged() throws Exception {
        TourProposal made = cast.make(coordinator, "À jeter", "2051-05-01", "semaine");

        assertThat(coordinator
                        .post(ProposalCast.path(made) + "/suppression", Map.of("version", "0"))
                        .header("Location"))
                .endsWith("proposition-changee");
        assertThat(coordinator
                        .post(ProposalCast.path(made) + "/suppression", Map.of("version", "" + made.version()))
                        .header("Location"))
                .endsWith("proposition-supprimee");
        assertThat(coordinator.get(ProposalCast.path(made)).status()).isEqualTo(404);
    }

    @Test
    void itReadsInEnglish() throws Exception {
        TourProposal made = cast.make(coordinator, "English", "2051-05-01", "semaine");

        assertThat(coordinator.get(ProposalCast.path(made) + "?lang=en").text().replace('\u00a0', ' '))
                .contains("Draft", "Publish…", "Week of 1 May 2051");
    }
}
