package fr.maillage.registration.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.SeatsAdded;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SignUp;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who is told what, by which channel: e-mail, SMS, a call for a telephone that only rings, nothing for who has nothing. */
@MaillageTest
class TellRegisteredTests {

    private static final Instant DAY = Instant.parse("2040-11-07T13:00:00Z");
    private static final Guest BY_EMAIL =
            Guest.self("Anne Vernet", Contact.byEmail("anne@habitants.example").orElseThrow());
    private static final Guest BY_SMS =
            Guest.self("Paul Roche", Contact.byPhone("06 39 98 00 21").orElseThrow());
    private static final Guest BY_CALL =
            Guest.self("Odette Rigaud", Contact.byPhone("01 99 00 12 34").orElseThrow());
    private static final Guest BY_NOTHING = Guest.self("Gaston Brugière", Contact.NONE);

    @Autowired
    Planned planned;

    @Autowired
    Agenda agenda;

    @Autowired
    SignUp signUp;

    @Autowired
    RegisterForSession register;

    @Autowired
    CancelRegistration cancel;

    @Autowired
    RemindRegistered remind;

    @Autowired
    WaitingTurns turns;

    @Autowired
    AgendaPlans plans;

    @Autowired
    Registrations registrations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void confirmsByTheChosenChannelAndCallsNobodyForIt() {
        Session session = planned.workshop("Confirmer", DAY, 8);
        Registration first = add(session, BY_EMAIL);
        add(session, BY_SMS);
        add(session, BY_CALL);
        add(session, BY_NOTHING);

        assertThat(told(session, "confirmed")).containsExactly("EMAIL Anne Vernet", "SMS Paul Roche");
        assertThat(told(session, "called")).isEmpty();
        String code = first.code().toUpperCase(Locale.ROOT);
        assertThat(body(session, "Anne Vernet"))
                .contains("Confirmer", "Salle des fêtes", code.substring(0, 3) + "\u00a0" + code.substring(3));
    }

    @Test
    void tellsEveryoneThatASessionIsCalledOff() {
        Session session = planned.workshop("Annuler", DAY, 2);
        for (Guest guest : List.of(BY_EMAIL, BY_SMS, BY_CALL, BY_NOTHING)) {
            add(session, guest);
        }
        assertThat(signUp.countPeople(session.id())).isEqualTo(4);
        assertThat(signUp.whoIsTold(session.id(), Locale.FRENCH))
                .contains("1 par e-mail, 1 par SMS, 1 à appeler, 1 sans téléphone ni e-mail");

        db.sql("update agenda.session set state = 'CANCELLED', reason = 'Chaudière en panne.' where id = ?")
                .param(session.id().value())
                .update();
        publish(new SessionCancelled(session.id(), "Chaudière en panne."));
        publish(new SessionCancelled(session.id(), "Chaudière en panne."));

        assertThat(told(session, "called-off"))
                .containsExactly("CALL Odette Rigaud", "EMAIL Anne Vernet", "SMS Paul Roche");
        assertThat(body(session, "Odette Rigaud")).contains("La séance est annulée. Chaudière en panne.");
        clock.set(DAY);
        turns.run();
        assertThat(told(session, "lapsed")).isEmpty();
    }

    @Test
    void tellsEveryoneWhoWasComingThatItTakesPlaceAfterAll() {
        Session session = planned.workshop("Reprendre", DAY, 2);
        for (Guest guest : List.of(BY_EMAIL, BY_SMS, BY_CALL, BY_NOTHING)) {
            add(session, guest);
        }
        plans.cancel(session.id(), "Chaudière en panne.");
        assertThat(plans.reopen(session.id())).isEqualTo(AgendaPlans.Outcome.DONE);
        assertThat(plans.reopen(session.id())).isEqualTo(AgendaPlans.Outcome.WRONG_STATE);

        assertThat(told(session, "restored"))
                .containsExactly("CALL Odette Rigaud", "EMAIL Anne Vernet", "SMS Paul Roche");
        assertThat(body(session, "Paul Roche", "restored")).contains("FINALEMENT");
    }

    @Test
    void tellsOfAMoveAndForgetsLater() {
        Session session = planned.workshop("Déplacer", DAY, 8);
        Registration one = add(session, BY_SMS);
        db.sql(
                        "update agenda.session set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = ?")
                .param(session.id().value())
                .update();

        publish(new SessionMoved(session.id(), DAY, "Salle des fêtes, 2 place du Marché, Valbrune", "Salle prise."));

        assertThat(told(session, "moved")).containsExactly("SMS Paul Roche");
        assertThat(body(session, "Paul Roche", "moved")).contains("jeudi");
        assertThat(db.sql("select starts_at = ? from registration.registration where id = ?")
                        .params(
                                DAY.plus(Duration.ofDays(1)).atOffset(java.time.ZoneOffset.UTC),
                                one.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void offersByTheChosenChannelAndSaysWhenItIsOver() {
        Session session = planned.workshop("Proposer", DAY, 1);
        Registration seated = add(session, BY_NOTHING);
        Registration first = add(session, BY_CALL);
        add(session, BY_EMAIL);
        cancel.cancel(seated.id(), Ending.PERSON);
        assertThat(told(session, "offered")).containsExactly("CALL Odette Rigaud");

        clock.set(registrations.find(first.id()).orElseThrow().offeredUntil());
        turns.run();

        assertThat(told(session, "offered")).containsExactly("CALL Odette Rigaud", "EMAIL Anne Vernet");
    }

    @Test
    void moreSeatsGoToThoseWhoWait() {
        Session session = planned.workshop("Ajouter des places", DAY, 1);
        add(session, BY_NOTHING);
        Registration waiting = add(session, BY_SMS);
        transaction.executeWithoutResult(status -> {
            db.sql("update agenda.seating set seats = 3 where id = ?")
                    .param(session.seats().id().value())
                    .update();
            events.publishEvent(new SeatsAdded(session.seats().id()));
        });

        assertThat(registrations.find(waiting.id()).orElseThrow().state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(told(session, "offered")).containsExactly("SMS Paul Roche");
    }

    @Test
    void remindsTwoDaysBeforeThoseWhoSignedUpBeforeThat() {
        Session session = planned.workshop("Rappeler", DAY, 8);
        clock.set(DAY.minus(Duration.ofDays(9)));
        add(session, BY_EMAIL);
        add(session, BY_CALL);
        clock.set(DAY.minus(Duration.ofDays(3)));
        remind.run();
        assertThat(told(session, "reminder")).isEmpty();
        clock.set(DAY.minus(Duration.ofDays(2)));
        add(session, BY_SMS);
        remind.run();
        clock.set(DAY.minus(Duration.ofDays(1)));
        remind.run();

        assertThat(told(session, "reminder")).containsExactly("CALL Odette Rigaud", "EMAIL Anne Vernet");
    }

    private Registration add(Session session, Guest guest) {
        return switch (register.register(new Wish(session, guest, null, false))) {
            case Registered.Confirmed(Registration one) -> one;
            case Registered.Waiting waiting -> waiting.registration();
            case Registered other -> throw new AssertionError(other);
        };
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** « CHANNEL name » of those told, in alphabetical order. */
    private List<String> told(Session session, String what) {
        return db.sql("""
                        select m.channel || ' ' || r.name from notifications.message m
                        join registration.registration r on m.key like 'registration.' || ? || ':' || r.id || '%'
                        where r.seating_id = ? order by 1
                        """)
                .params(what, session.seats().id().value())
                .query(String.class)
                .list();
    }

    private String body(Session session, String name) {
        return body(session, name, "%");
    }

    private String body(Session session, String name, String what) {
        return db.sql("""
                        select string_agg(m.subject || ' ' || m.body, ' ') from notifications.message m
                        join registration.registration r on m.key like 'registration.' || ? || ':' || r.id || '%'
                        where r.seating_id = ? and r.name = ?
                        """)
                .params(what, session.seats().id().value(), name)
                .query(String.class)
                .single();
    }
}
