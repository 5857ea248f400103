package fr.maillage.needs.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.accounts.Reach;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedDrafts;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.needs.PublicNeed;
import fr.maillage.needs.app.AnswerNeed.Seen;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.web.proposal.CountedStatements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a need, who is told, and what climbs. */
@MaillageTest
class AnswerNeedTests {

    private static final Instant DAY = Instant.parse("2041-03-12T13:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2041, 4, 2);

    private static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());

    @Autowired
    RaiseNeed raise;

    @Autowired
    AnswerNeed answer;

    @Autowired
    RaisedNeeds needs;

    @Autowired
    SimilarNeeds similar;

    @Autowired
    Needs facade;

    @Autowired
    ClimbNeeds climb;

    @Autowired
    ForgetNeedContacts forget;

    @Autowired
    WaitingNeeds waiting;

    @Autowired
    Planned planned;

    @Autowired
    AgendaPlans plans;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void aNeedWalksFromRaisedToClosedAndTheCommuneIsToldEachTime() {
        clock.set(DAY);
        NeedSheet need = raised("marche entière");
        Session session = planned.workshop("Réponse à un besoin", DAY.plusSeconds(864_000), 8);

        need = done(answer.understand(seen(need), LATER, "Nous cherchons."));
        need = done(answer.plan(seen(need), List.of(session.id()), ""));
        need = done(answer.conclude(seen(need), NeedEvent.MEET, ""));
        need = done(answer.close(seen(need), "Cela convient."));

        assertThat(need.need().state()).isEqualTo(NeedState.CLOSED);
        assertThat(need.lastWord()).isEqualTo("Cela convient.");
        assertThat(needs.listSteps(need.need().id()))
                .extracting(NeedStep::event)
                .containsExactly(
                        NeedEvent.RAISE, NeedEvent.UNDERSTAND, NeedEvent.PLAN, NeedEvent.MEET, NeedEvent.CLOSE);
        assertThat(told(need))
                .hasSize(5)
                .anySatisfy(body -> assertThat(body).contains("d’ici le mardi 2 avril 2041", "Nous cherchons."))
                .anySatisfy(body -> assertThat(body).contains("Réponse à un besoin, vendredi 22 mars 2041"));
        assertThat(audited(need)).isEqualTo(5);
    }

    @Test
    void twoCoordinatorsWhoAnswerAtOnceGiveOneAnswer() throws Exception {
        clock.set(DAY);
        NeedSheet need = raised("deux à la fois");
        List<Future<Answered>> answers;
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            answers = both.invokeAll(IntStream.range(0, 8)
                    .<Callable<Answered>>mapToObj(number -> () -> number % 2 == 0
                            ? answer.understand(seen(need), LATER, "")
                            : answer.conclude(seen(need), NeedEvent.REFUSE, "Personne n’est libre."))
                    .toList());
        }

        int taken = 0;
        for (Future<Answered> each : answers) {
            taken += each.get() instanceof Answered.Done ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
        assertThat(needs.listSteps(need.need().id())).hasSize(2);
    }

    @Test
    void anAnswerThatTheStateDoesNotAllowChangesNothing() {
        NeedSheet need = raised("pas encore prévu");

        assertThat(answer.conclude(seen(need), NeedEvent.MEET, "")).isInstanceOf(Answered.NotNow.class);
        assertThat(answer.close(seen(need), "Fini.")).isInstanceOf(Answered.NotNow.class);
        assertThat(answer.reopen(seen(need), LATER, "")).isInstanceOf(Answered.NotNow.class);
        assertThat(needs.find(need.need().id()).orElseThrow().version()).isEqualTo(need.version());
    }

    @Test
    void theSameFormSentTwiceIsOneNeed() throws Exception {
        List<Future<NeedSheet>> sent;
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            sent = crowd.invokeAll(IntStream.range(0, 6)
                    .<Callable<NeedSheet>>mapToObj(
                            number -> () -> raise.raise(NeedDrafts.forPeople("une fois", 3), "needs-test-once", null))
                    .toList());
        }

        String code = sent.getFirst().get().need().code();
        for (Future<NeedSheet> each : sent) {
            assertThat(each.get().need().code()).isEqualTo(code);
        }
    }

    @Test
    void whatIsCorrectedAndSentAgainIsNotLost() {
        clock.set(DAY);
        NeedSheet first = raise.raise(NeedDrafts.forPeople("avant correction", 3), "needs-test-back", null);
        NeedSheet second = raise.raise(NeedDrafts.forPeople("avant correction", 7), "needs-test-back", null);
        NeedSheet third = raise.raise(NeedDrafts.forPeople("avant correction", 7), "needs-test-back", null);

        assertThat(second.ownPeople()).isEqualTo(7);
        assertThat(second.need().code()).isNotEqualTo(first.need().code());
        assertThat(third.need().code()).isEqualTo(second.need().code());
    }

    @Test
    void joinedNeedsAddTheirPeopleAndAreToldWhatFollows() {
        clock.set(DAY);
        NeedSheet head = raised("tête");
        NeedSheet second = raised("second");
        NeedSheet third = raised("troisieme");
        done(answer.join(seen(third), second.need().id()));
        done(answer.join(
                seen(needs.find(second.need().id()).orElseThrow()), head.need().id()));

        Need now = facade.find(head.need().id()).orElseThrow();
        assertThat(now.people()).isEqualTo(9);
        assertThat(needs.listJoined(head.need().id())).hasSize(2);
        assertThat(waiting.listToAnswer(EVERYWHERE, 10_000).first())
                .filteredOn(one -> one.need().id().equals(head.need().id()))
                .singleElement()
                .satisfies(one -> assertThat(one.need().people()).isEqualTo(9));
        done(answer.understand(seen(needs.find(head.need().id()).orElseThrow()), LATER, "Pour tous."));
        assertThat(told(third)).anySatisfy(body -> assertThat(body).contains("Pour tous."));
        assertThat(facade.plan(
                        third.need().id(),
                        List.of(planned.workshop("Pour les trois", DAY.plusSeconds(900_000), 8)
                                .id()),
                        ""))
                .isTrue();
        assertThat(facade.find(head.need().id()).orElseThrow().state()).isEqualTo(NeedState.PLANNED);
        assertThat(answer.join(
                        seen(needs.find(head.need().id()).orElseThrow()),
                        third.need().id()))
                .isInstanceOf(Answered.WrongOther.class);
    }

    @Test
    void planningTheSameTwiceTellsTheCommuneOnce() {
        clock.set(DAY);
        NeedSheet need = raised("prevu deux fois");
        Session session = planned.workshop("Prévue deux fois", DAY.plusSeconds(864_000), 8);

        assertThat(facade.plan(need.need().id(), List.of(session.id()), "")).isTrue();
        assertThat(facade.plan(need.need().id(), List.of(session.id()), "")).isTrue();

        assertThat(told(need)).hasSize(2);
        assertThat(facade.listOf(session.id()))
                .extracting(Need::id)
                .containsExactly(need.need().id());
        assertThat(facade.listOpen()).extracting(Need::id).contains(need.need().id());
    }

    @Test
    void manyDatesTakeAsManyStatementsAsTwo() {
        clock.set(DAY);
        NeedSheet few = raised("peu de dates");
        NeedSheet many = raised("beaucoup de dates");
        List<SessionId> dates = IntStream.range(0, 24)
                .mapToObj(number -> planned.workshop("Date " + number, DAY.plusSeconds(864_000L + number * 86_400), 8)
                        .id())
                .toList();

        int forFew = statements(few, dates.subList(0, 2));
        int forMany = statements(many, dates);

        assertThat(forMany).isEqualTo(forFew);
        assertThat(needs.listSessions(many.need().id())).containsExactlyInAnyOrderElementsOf(dates);
        assertThat(statements(many, dates)).as("nothing new").isLessThan(forFew);
        assertThat(told(many)).hasSize(2);
    }

    private int statements(NeedSheet need, List<SessionId> sessions) {
        try (CountedStatements counted = new CountedStatements()) {
            facade.plan(need.need().id(), sessions, "");
            return counted.number();
        }
    }

    @Test
    void aNeedWhoseLastSessionIsCancelledIsOwedAnAnswerAgain() {
        clock.set(DAY);
        NeedSheet need = raised("annulations");
        Session first = planned.workshop("Première des deux", DAY.plusSeconds(864_000), 8);
        Session second = planned.workshop("Seconde des deux", DAY.plusSeconds(1_864_000), 8);
        facade.plan(need.need().id(), List.of(first.id(), second.id()), "");

        plans.cancel(first.id(), "La salle est inondée.");
        assertThat(state(need)).isEqualTo(NeedState.PLANNED);
        plans.cancel(second.id(), "L’animatrice est malade.");

        NeedSheet now = needs.find(need.need().id()).orElseThrow();
        assertThat(now.need().state()).isEqualTo(NeedState.UNDERSTOOD);
        assertThat(now.need().answerBy()).isEqualTo(LocalDate.of(2041, 3, 19));
        assertThat(told(need))
                .anySatisfy(body -> assertThat(body).contains("La salle est inondée.", "Seconde des deux, "))
                .anySatisfy(
                        body -> assertThat(body).contains("L’animatrice est malade.", "d’ici le mardi 19 mars 2041"));
    }

    @Test
    void aMovedSessionIsToldToTheCommune() {
        clock.set(DAY);
        NeedSheet need = raised("deplacement");
        Session session = planned.workshop("Celle qui bouge", DAY.plusSeconds(864_000), 8);
        facade.plan(need.need().id(), List.of(session.id()), "");

        plans.move(
                session.id(),
                session.startsAt().plusSeconds(86_400),
                session.endsAt().plusSeconds(86_400),
                session.spot(),
                "Un jour plus tard.");

        assertThat(state(need)).isEqualTo(NeedState.PLANNED);
        assertThat(told(need))
                .anySatisfy(body -> assertThat(body)
                        .contains("« Celle qui bouge » était prévu le vendredi 22 mars 2041", "samedi 23 mars 2041"));
    }

    @Test
    void whatWaitsTooLongClimbsOnceAndComesDownWithTheNextStep() {
        clock.set(DAY);
        NeedSheet unread = raised("jamais lu");
        NeedSheet promised = done(answer.understand(seen(raised("promis")), LocalDate.of(2041, 3, 14), ""));
        clock.set(DAY.plusSeconds(8 * 86_400));

        climb.run();

        NeedSheet climbed = needs.find(unread.need().id()).orElseThrow();
        assertThat(climbed.climbedAt()).isEqualTo(clock.instant());
        assertThat(needs.find(promised.need().id()).orElseThrow().climbedAt()).isNotNull();
        assertThat(done(answer.understand(seen(climbed), LATER, "")).climbedAt())
                .isNull();
        clock.set(DAY.plusSeconds(9 * 86_400));
        climb.run();
        assertThat(needs.find(unread.need().id()).orElseThrow().climbedAt()).isNull();
    }

    @Test
    @Transactional
    void aNeedClimbsToTheAdministratorsWhereNobodyAnswersAndWaitsUntilSomebodyHears() {
        clock.set(DAY);
        NeedSheet nobody =
                raise.raise(NeedDrafts.in("99023", new LatLon(46.09, 3.17), "personne n’écoute ici"), null, null);
        db.sql("delete from accounts.role_grant where role = 'COORDINATOR' and area = 'TERRITORY'")
                .update();
        clock.set(DAY.plusSeconds(8 * 86_400));

        climb.run();
        assertThat(needs.find(nobody.need().id()).orElseThrow().climbedAt())
                .as("told to nobody yet")
                .isNull();

        db.sql("""
                        update accounts.person set email = 'technique@lorande.example'
                        where id = (select person_id from accounts.role_grant where role = 'TECHNICIAN' order by id limit 1)
                        """).update();
        clock.set(DAY.plusSeconds(9 * 86_400));
        climb.run();

        assertThat(needs.find(nobody.need().id()).orElseThrow().climbedAt()).isEqualTo(clock.instant());
        assertThat(db.sql("select body from notifications.message where key like 'needs.unheard:%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(NeedCode.shown(nobody.need().code()), "Montarvelle")
                .doesNotContain("personne n’écoute ici");
    }

    @Test
    void whatWasPlannedAndIsOverClimbsUntilSomebodySaysWhatCameOfIt() {
        clock.set(DAY);
        NeedSheet need = raised("fini sans suite");
        Session session = planned.workshop("Tenue, et puis rien", DAY.plusSeconds(86_400), 8);
        facade.plan(need.need().id(), List.of(session.id()), "");

        clock.set(DAY.plusSeconds(6 * 86_400));
        climb.run();
        assertThat(needs.find(need.need().id()).orElseThrow().climbedAt()).isNull();
        clock.set(DAY.plusSeconds(10 * 86_400));
        climb.run();
        assertThat(needs.find(need.need().id()).orElseThrow().climbedAt()).isNotNull();
    }

    @Test
    void peopleAreForgottenAYearAfterTheAnswerButNotWhileSomebodyWaits() {
        clock.set(DAY);
        NeedSheet over = raised("a oublier");
        done(answer.conclude(seen(over), NeedEvent.REFUSE, "Pas de salle pour Mme Faure."));
        NeedSheet waiting = raised("attend encore");
        NeedSheet joined = raised("attend avec");
        done(answer.join(seen(joined), waiting.need().id()));

        clock.set(DAY.plusSeconds(364L * 86_400));
        forget.run();
        assertThat(needs.find(over.need().id()).orElseThrow().contact().email()).isNotNull();
        clock.set(DAY.plusSeconds(367L * 86_400));
        forget.run();

        NeedSheet gone = needs.find(over.need().id()).orElseThrow();
        assertThat(gone.contact().email()).isNull();
        assertThat(gone.contact().name()).isEmpty();
        assertThat(gone.contact().way()).isEqualTo(ContactWay.NONE);
        assertThat(gone.need().words() + gone.reason()).isEmpty();
        assertThat(needs.listSteps(over.need().id()))
                .extracting(NeedStep::words)
                .containsOnly("");
        assertThat(gone.need().people()).isEqualTo(3);
        assertThat(needs.find(waiting.need().id()).orElseThrow().contact().email())
                .isNotNull();
        assertThat(needs.find(joined.need().id()).orElseThrow().contact().email())
                .isNotNull();
    }

    @Test
    void eachIsToldByTheWayTheyChose() {
        clock.set(DAY);
        NeedSheet call = raised(
                "par appel",
                new NeedContact(ContactWay.CALL, "Odette Rigaud", "", "+33199001234", null, List.of(), "fr"));
        NeedSheet letter = raised(
                "par lettre",
                new NeedContact(
                        ContactWay.LETTER,
                        "Gaston Brugière",
                        "",
                        null,
                        null,
                        List.of("Le Bourg", "99100 VALBRUNE"),
                        "fr"));
        NeedSheet nothing = raised("par rien", new NeedContact(ContactWay.NONE, "", "", null, null, List.of(), "fr"));
        NeedSheet english = raised(
                "in english",
                new NeedContact(
                        ContactWay.EMAIL, "Sarah Whitcombe", "", null, "sarah@habitants.example", List.of(), "en"));

        for (NeedSheet each : List.of(call, letter, nothing, english)) {
            done(answer.understand(seen(each), LATER, ""));
        }

        assertThat(channels(call)).containsExactly("CALL");
        assertThat(channels(letter)).containsExactly("LETTER");
        assertThat(channels(nothing)).isEmpty();
        assertThat(channels(english)).containsExactly("EMAIL", "EMAIL");
        assertThat(told(english)).allSatisfy(body -> assertThat(body).contains("Hello"));
    }

    @Test
    void similarNeedsAreNearOpenAndSayMuchTheSame() {
        NeedSheet need = raised("remplir le dossier de retraite en ligne");
        NeedSheet alike = raised("le dossier de retraite à remplir en ligne");
        NeedSheet far = raise.raise(
                NeedDrafts.in("99035", new LatLon(47.5, 2.84927), "remplir le dossier de retraite"), null, null);
        NeedSheet over = raised("remplir un dossier de retraite");
        done(answer.conclude(seen(over), NeedEvent.REFUSE, "Non."));

        List<NeedId> found = similar.list(need.need(), 50).stream()
                .map(one -> one.need().id())
                .toList();

        assertThat(found)
                .contains(alike.need().id())
                .doesNotContain(need.need().id(), far.need().id(), over.need().id());
    }

    @Test
    void thePublicReadsOnlyWhatIsUnderstoodWithoutAnybodysWords() {
        clock.set(DAY);
        NeedSheet need = raised("secret de famille");
        CommuneCode valbrune = new CommuneCode("99039");
        assertThat(facade.listPublic(valbrune))
                .extracting(PublicNeed::id)
                .doesNotContain(need.need().id());

        need = done(answer.understand(seen(need), LATER, ""));
        NeedId id = need.need().id();
        assertThat(facade.listPublic(valbrune)).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.people()).isEqualTo(3);
            assertThat(line.answerBy()).isEqualTo(LATER);
        });
        need = done(answer.conclude(seen(need), NeedEvent.MEET, ""));
        clock.set(DAY.plusSeconds(60L * 86_400));
        done(answer.close(seen(need), "Merci."));
        assertThat(facade.listPublic(valbrune))
                .filteredOn(line -> line.id().equals(id))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.since()).as("when it was met").isEqualTo(LocalDate.of(2041, 3, 12)));
        clock.set(DAY.plusSeconds(89L * 86_400));
        assertThat(facade.listPublic(valbrune)).extracting(PublicNeed::id).contains(id);
        clock.set(DAY.plusSeconds(91L * 86_400));
        assertThat(facade.listPublic(valbrune)).extracting(PublicNeed::id).doesNotContain(id);
    }

    private NeedSheet raised(String words) {
        return raise.raise(NeedDrafts.forPeople(words, 3), null, null);
    }

    private NeedSheet raised(String words, NeedContact contact) {
        return raise.raise(NeedDrafts.draft(words, 3, contact), null, null);
    }

    private static Seen seen(NeedSheet need) {
        return new Seen(need.need().id(), need.version());
    }

    private NeedState state(NeedSheet need) {
        return facade.find(need.need().id()).orElseThrow().state();
    }

    private static NeedSheet done(Answered answered) {
        assertThat(answered).isInstanceOf(Answered.Done.class);
        return ((Answered.Done) answered).now();
    }

    private List<String> told(NeedSheet need) {
        return db
                .sql("select body from notifications.message where key like ? order by id")
                .param("needs.%:" + need.need().id().value() + ":%")
                .query(String.class)
                .list()
                .stream()
                .map(body -> body.replace('\u00a0', ' '))
                .toList();
    }

    private List<String> channels(NeedSheet need) {
        return db.sql("select channel from notifications.message where key like ? order by id")
                .param("needs.%:" + need.need().id().value() + ":%")
                .query(String.class)
                .list();
    }

    private int audited(NeedSheet need) {
        return db.sql("select count(*) from platform.audit where subject_kind = 'need' and subject_id = ?")
                .param(need.need().id().value().toString())
                .query(Integer.class)
                .single();
    }
}
