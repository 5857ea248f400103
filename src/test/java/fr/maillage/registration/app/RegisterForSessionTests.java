package fr.maillage.registration.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.app.Registered.Reason;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class RegisterForSessionTests {

    private static final Instant DAY = Instant.parse("2040-03-07T13:00:00Z");

    @Autowired
    Planned planned;

    @Autowired
    Agenda agenda;

    @Autowired
    RegisterForSession register;

    @Autowired
    CancelRegistration cancel;

    @Autowired
    AnswerOffer answer;

    @Autowired
    ChangeParty change;

    @Autowired
    WaitingTurns turns;

    @Autowired
    Registrations registrations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void givesSeatsAsLongAsThereAreSomeThenTheWaitingList() {
        Session session = planned.workshop("Deux places", DAY, 2);

        assertThat(signUp(session, "Anne Vernet")).isInstanceOf(Registered.Confirmed.class);
        assertThat(signUp(session, "Paul Roche")).isInstanceOf(Registered.Confirmed.class);
        assertThat(signUp(session, "Lise Aubert"))
                .isInstanceOfSatisfying(
                        Registered.Waiting.class,
                        waiting -> assertThat(waiting.before()).isZero());
        assertThat(signUp(session, "Marc Billon"))
                .isInstanceOfSatisfying(
                        Registered.Waiting.class,
                        waiting -> assertThat(waiting.before()).isOne());

        assertThat(counted(session)).containsExactly(2, 2);
    }

    @Test
    void aThousandAtOnceNeverOversellAndTheOthersWaitInOrder() throws Exception {
        Session session = planned.workshop("Mille à la fois", DAY, 10);
        List<Future<Registered>> answers;
        try (ExecutorService crowd = Executors.newFixedThreadPool(100)) {
            answers = IntStream.range(0, 1_000)
                    .mapToObj(number -> crowd.submit(() -> signUp(session, "Personne Numéro " + number)))
                    .toList();
        }
        List<Registration> seated = new ArrayList<>();
        List<Registered.Waiting> waiting = new ArrayList<>();
        for (Future<Registered> each : answers) {
            switch (each.get()) {
                case Registered.Confirmed(Registration one) -> seated.add(one);
                case Registered.Waiting one -> waiting.add(one);
                case Registered other -> throw new AssertionError(other);
            }
        }

        assertThat(seated).hasSize(10);
        assertThat(waiting).hasSize(990);
        long lastSeated = seated.stream().mapToLong(Registration::arrival).max().orElseThrow();
        assertThat(waiting).allMatch(one -> one.registration().arrival() > lastSeated);
        waiting.sort(
                java.util.Comparator.comparingLong(one -> one.registration().arrival()));
        assertThat(waiting)
                .as("each was told how many came before, in the order of arrival")
                .extracting(Registered.Waiting::before)
                .containsExactlyElementsOf(IntStream.range(0, 990).boxed().toList());
        assertThat(counted(session)).containsExactly(10, 990);
    }

    @Test
    void theSamePersonTwiceIsOneRegistration() {
        Session session = planned.workshop("Deux fois", DAY, 8);
        Contact phone = Contact.byPhone("01 99 00 12 34").orElseThrow();

        assertThat(signUp(session, Guest.self("Jeanne Faure", phone))).isInstanceOf(Registered.Confirmed.class);
        assertThat(signUp(session, Guest.self("FAURE  Jeanne", phone)))
                .isInstanceOfSatisfying(
                        Registered.Again.class,
                        again -> assertThat(again.sameForm()).isFalse());
        assertThat(signUp(session, Guest.self("Henri Faure", phone)))
                .as("a couple shares a telephone")
                .isInstanceOf(Registered.Confirmed.class);

        assertThat(counted(session)).containsExactly(2, 0);
    }

    @Test
    void aFormSentTwiceAtOnceIsOneRegistration() throws Exception {
        Session session = planned.workshop("Double envoi", DAY, 8);
        Wish wish = new Wish(session, Guest.self("Rose Mallet", Contact.NONE), "formulaire-1", false);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Registered>> both =
                    two.invokeAll(List.of(() -> register.register(wish), () -> register.register(wish)));
            assertThat(both.stream().map(Future::resultNow).filter(Registered.Again.class::isInstance))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Registered.Again.class,
                            again -> assertThat(again.sameForm()).isTrue());
        }

        assertThat(counted(session)).containsExactly(1, 0);
    }

    @Test
    void asksWhetherANamesakeWithoutContactIsSomebodyElse() {
        Session session = planned.workshop("Deux Jean Martin", DAY, 8);
        signUp(session, "Jean Martin");

        assertThat(signUp(session, "Martin Jean")).isInstanceOf(Registered.Namesake.class);
        assertThat(signUp(
                        session,
                        Guest.self(
                                "Jean Martin",
                                Contact.byEmail("jean@famille.example").orElseThrow())))
                .isInstanceOf(Registered.Namesake.class);
        assertThat(register.register(new Wish(session, Guest.self("Jean Martin", Contact.NONE), null, true)))
                .isInstanceOf(Registered.Confirmed.class);
        assertThat(counted(session)).containsExactly(2, 0);
    }

    @Test
    void takesTwoNamesakesWithTheirOwnTelephonesForTwo() {
        Session session = planned.workshop("Deux téléphones", DAY, 8);

        signUp(
                session,
                Guest.self("Jean Martin", Contact.byPhone("01 99 00 00 01").orElseThrow()));

        assertThat(signUp(
                        session,
                        Guest.self(
                                "Jean Martin", Contact.byPhone("06 39 98 00 02").orElseThrow())))
                .isInstanceOf(Registered.Confirmed.class);
    }

    @Test
    void offersAFreedSeatToTheFirstWhoWaits() {
        Session session = planned.workshop("Place libérée", DAY, 1);
        Registration seated = registration(reachable(session, "Anne Vernet"));
        Registration first = registration(reachable(session, "Paul Roche"));
        Registration second = registration(reachable(session, "Lise Aubert"));

        assertThat(cancel.cancel(seated.id(), Ending.PERSON)).isEqualTo(CancelRegistration.Outcome.CANCELLED);

        assertThat(state(first)).isEqualTo(RegistrationState.OFFERED);
        assertThat(state(second)).isEqualTo(RegistrationState.WAITING);
        assertThat(counted(session)).as("the seat is held").containsExactly(1, 1);
        assertThat(answer.accept(first.id())).isEqualTo(AnswerOffer.Outcome.ACCEPTED);
        assertThat(answer.accept(first.id())).isEqualTo(AnswerOffer.Outcome.WAS_CONFIRMED);
        assertThat(answer.accept(second.id())).isEqualTo(AnswerOffer.Outcome.NOT_OFFERED);
        assertThat(cancel.cancel(seated.id(), Ending.PERSON)).isEqualTo(CancelRegistration.Outcome.WAS_OVER);
        assertThat(counted(session)).containsExactly(1, 1);
    }

    @Test
    void withoutAnAnswerInTimeTheSeatGoesToTheNext() {
        Session session = planned.workshop("Sans réponse", DAY, 1);
        Registration seated = registration(reachable(session, "Anne Vernet"));
        Registration first = registration(reachable(session, "Paul Roche"));
        Registration second = registration(reachable(session, "Lise Aubert"));
        cancel.cancel(seated.id(), Ending.PERSON);
        Instant until = registrations.find(first.id()).orElseThrow().offeredUntil();

        clock.set(until.minusSeconds(1));
        turns.run();
        assertThat(state(first)).isEqualTo(RegistrationState.OFFERED);
        clock.set(until);
        turns.run();

        assertThat(registrations.find(first.id()).orElseThrow().ending()).isEqualTo(Ending.LAPSED);
        assertThat(state(second)).isEqualTo(RegistrationState.OFFERED);
        assertThat(answer.accept(first.id())).isEqualTo(AnswerOffer.Outcome.TOO_LATE);
        assertThat(counted(session)).containsExactly(1, 0);
    }

    @Test
    void twoTurnsAtOnceOfferASeatOnce() throws Exception {
        Session session = planned.workshop("Deux tours", DAY, 1);
        Registration seated = registration(reachable(session, "Anne Vernet"));
        Registration first = registration(reachable(session, "Paul Roche"));
        reachable(session, "Lise Aubert");
        reachable(session, "Marc Billon");
        cancel.cancel(seated.id(), Ending.PERSON);
        clock.set(registrations.find(first.id()).orElseThrow().offeredUntil());

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            two.invokeAll(List.of(Executors.callable(turns::run), Executors.callable(turns::run)));
        }

        assertThat(counted(session)).containsExactly(1, 1);
    }

    @Test
    void aSmallerPartyTakesWhatALargerOneCannot() {
        Session session = planned.workshop("Un groupe attend", DAY, 10);
        Registration class1 = registration(signUp(session, group("Classe de CM2", 8)));
        Registration class2 = registration(signUp(session, group("EHPAD", 6)));

        assertThat(state(class2)).isEqualTo(RegistrationState.WAITING);
        assertThat(signUp(session, "Anne Vernet"))
                .as("two seats are left that nobody before her can use")
                .isInstanceOf(Registered.Confirmed.class);
        assertThat(change.change(class1.id(), 3)).isEqualTo(ChangeParty.Outcome.CHANGED);
        assertThat(state(class2)).isEqualTo(RegistrationState.OFFERED);
        assertThat(change.change(class1.id(), 5)).isEqualTo(ChangeParty.Outcome.NO_ROOM);
        assertThat(counted(session)).containsExactly(10, 0);
    }

    @Test
    void whoeverComesAfterThoseWhoWaitDoesNotTakeTheirSeat() {
        Session session = planned.workshop("Chacun son tour", DAY, 1);
        Registration seated = registration(signUp(session, "Anne Vernet"));
        signUp(session, "Paul Roche");
        cancel.cancel(seated.id(), Ending.PERSON);

        assertThat(signUp(session, "Lise Aubert")).isInstanceOf(Registered.Waiting.class);
    }

    @Test
    void closesTheWaitingListWhenTheSessionBegins() {
        Session session = planned.workshop("C’est commencé", DAY, 1);
        signUp(session, "Anne Vernet");
        Registration waiting = registration(signUp(session, "Paul Roche"));

        clock.set(DAY);
        turns.run();

        assertThat(registrations.find(waiting.id()).orElseThrow().ending()).isEqualTo(Ending.STARTED);
        assertThat(counted(session)).containsExactly(1, 0);
    }

    @Test
    void refusesInWordsWhatCannotBe() {
        Session draft =
                planned.session(planned.activity(ActivityKind.WORKSHOP, "Brouillon"), DAY, 5, SessionState.DRAFT);
        Session calledOff =
                planned.session(planned.activity(ActivityKind.WORKSHOP, "Annulé"), DAY, 5, SessionState.CANCELLED);
        Session small = planned.workshop("Petit", DAY, 3);

        assertThat(signUp(planned.event("Débat", DAY), "Anne")).isEqualTo(new Registered.Refused(Reason.WALK_IN));
        assertThat(signUp(draft, "Anne")).isEqualTo(new Registered.Refused(Reason.UNKNOWN));
        assertThat(signUp(calledOff, "Anne")).isEqualTo(new Registered.Refused(Reason.CALLED_OFF));
        assertThat(signUp(small, group("Classe", 4))).isEqualTo(new Registered.Refused(Reason.TOO_MANY));
        db.sql("update agenda.seating set waiting_list = false where id = ?")
                .param(small.seats().id().value())
                .update();
        signUp(small, group("Trio", 3));
        assertThat(signUp(small, "Anne")).isEqualTo(new Registered.Refused(Reason.FULL));
        clock.set(DAY);
        assertThat(signUp(small, "Paul")).isEqualTo(new Registered.Refused(Reason.CLOSED));
        clock.set(DAY.plus(Duration.ofHours(2)));
        assertThat(signUp(small, "Paul")).isEqualTo(new Registered.Refused(Reason.OVER));
    }

    @Test
    void whoeverCannotBeToldIsGivenTheSeatAndShownAsUntold() {
        Session session = planned.workshop("Sans téléphone", DAY, 1);
        Registration seated = registration(signUp(session, "Anne Vernet"));
        Registration first = registration(signUp(session, "Paul Roche"));

        cancel.cancel(seated.id(), Ending.PERSON);

        assertThat(state(first)).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(registrations.find(first.id()).orElseThrow().untold()).isTrue();
        assertThat(counted(session)).containsExactly(1, 0);
    }

    @Test
    void aLateYesCountsAsLongAsNobodyElseWaits() {
        Session session = planned.workshop("Réponse tardive", DAY, 1);
        Registration seated = registration(reachable(session, "Anne Vernet"));
        Registration first = registration(reachable(session, "Paul Roche"));
        cancel.cancel(seated.id(), Ending.PERSON);
        clock.set(registrations.find(first.id()).orElseThrow().offeredUntil().plus(Duration.ofMinutes(5)));

        turns.run();

        assertThat(answer.accept(first.id())).isEqualTo(AnswerOffer.Outcome.ACCEPTED);
    }

    @Test
    void theSecondOfACoupleWhoGoesBackInTheFormIsSomebodyElse() {
        Session session = planned.workshop("Le couple", DAY, 8);
        Contact shared = Contact.byPhone("01 99 00 12 77").orElseThrow();
        Wish hers = new Wish(session, Guest.self("Rose Mallet", shared), "formulaire-2", true);
        Wish his = new Wish(session, Guest.self("Jean Mallet", shared), "formulaire-2", true);
        Registration first = registration(register.register(hers));

        Registration second = registration(register.register(his));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(register.register(his))
                .isInstanceOfSatisfying(
                        Registered.Again.class,
                        again -> assertThat(again.registration().id()).isEqualTo(second.id()));
        cancel.cancel(first.id(), Ending.PERSON);
        assertThat(register.register(hers))
                .as("what was cancelled is not there any more")
                .isInstanceOf(Registered.Confirmed.class);
        assertThat(counted(session)).containsExactly(2, 0);
    }

    @Test
    void seatsThatSuitNobodyWhoWaitsAreShownAndGiven() {
        Session session = planned.workshop("Deux places, un groupe de cinq", DAY, 7);
        signUp(session, group("Classe", 5));
        signUp(session, group("Foyer", 6));

        assertThat(agenda.findSession(session.code()).orElseThrow().seats().left())
                .isEqualTo(2);
        db.sql("update agenda.seating set waiting_list = false where id = ?")
                .param(session.seats().id().value())
                .update();
        assertThat(signUp(session, "Anne Vernet")).isInstanceOf(Registered.Confirmed.class);
    }

    @Test
    void whatIsOverStaysSoWhenItsSeatsAreGone() {
        Session session = planned.workshop("Plus d’inscription", DAY, 3);
        Registration was = registration(signUp(session, "Anne Vernet"));
        cancel.cancel(was.id(), Ending.PERSON);
        db.sql("update agenda.session set seating_id = null where code = ?")
                .param(session.code())
                .update();
        db.sql("delete from agenda.seating where id = ?")
                .param(session.seats().id().value())
                .update();

        assertThat(cancel.cancel(was.id(), Ending.ERASED)).isEqualTo(CancelRegistration.Outcome.WAS_OVER);
        assertThat(answer.accept(was.id())).isEqualTo(AnswerOffer.Outcome.TOO_LATE);
        assertThat(change.change(was.id(), 2)).isEqualTo(ChangeParty.Outcome.OVER);
    }

    @Test
    void nobodyWaitsForASessionThatHasBegunNorChangesOneThatIsPast() {
        Session session = planned.workshop("Déjà commencé", DAY, 1);
        Registration seated = registration(signUp(session, "Anne Vernet"));
        Guest late = Guest.self("Paul Roche", Contact.NONE);
        Guest byStaff = new Guest(
                late.name(),
                late.contact(),
                late.forWhom(),
                "",
                "",
                1,
                late.needs(),
                "fr",
                java.util.UUID.fromString("00000000-0000-7000-8000-0000000000e1"));

        clock.set(DAY.plus(Duration.ofMinutes(10)));
        assertThat(signUp(session, byStaff)).isEqualTo(new Registered.Refused(Reason.FULL));
        clock.set(DAY.plus(Duration.ofHours(3)));
        assertThat(change.change(seated.id(), 1)).isEqualTo(ChangeParty.Outcome.TOO_LATE);
    }

    private Registered reachable(Session session, String name) {
        String address = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@famille.example";
        return signUp(session, Guest.self(name, Contact.byEmail(address).orElseThrow()));
    }

    private Registered signUp(Session session, String name) {
        return signUp(session, Guest.self(name, Contact.NONE));
    }

    private Registered signUp(Session session, Guest guest) {
        return register.register(new Wish(session, guest, null, false));
    }

    private static Guest group(String name, int party) {
        Guest one = Guest.self(
                "Mme Chauvet", Contact.byEmail("groupes@ecole.example").orElseThrow());
        return new Guest(one.name(), one.contact(), one.forWhom(), "", name, party, one.needs(), "fr", null);
    }

    private static Registration registration(Registered registered) {
        return switch (registered) {
            case Registered.Confirmed(Registration one) -> one;
            case Registered.Waiting waiting -> waiting.registration();
            case Registered other -> throw new AssertionError(other);
        };
    }

    private RegistrationState state(Registration registration) {
        return registrations.find(registration.id()).orElseThrow().state();
    }

    private List<Integer> counted(Session session) {
        var seats = agenda.findSession(session.code()).orElseThrow().seats();
        return List.of(seats.taken(), seats.waiting());
    }
}
