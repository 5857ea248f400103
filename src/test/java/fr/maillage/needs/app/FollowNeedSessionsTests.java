package fr.maillage.needs.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.design.Dates;
import fr.maillage.needs.NeedDrafts;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the agenda does to promised sessions reaches whoever raised the need, once a decision. */
@MaillageTest
class FollowNeedSessionsTests {

    private static final Instant DAY = Instant.parse("2044-03-14T13:00:00Z");

    @Autowired
    RaiseNeed raise;

    @Autowired
    RaisedNeeds needs;

    @Autowired
    Needs facade;

    @Autowired
    ClimbNeeds daily;

    @Autowired
    Planned planned;

    @Autowired
    AgendaPlans plans;

    @Autowired
    AgendaRules rules;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void itIsMarch2044() {
        clock.set(DAY);
    }

    @Test
    void twelveDatesThatMoveByOneDecisionAreOneMessage() {
        NeedSheet need = raised("douze dates");
        List<Session> dates = IntStream.rangeClosed(1, 12)
                .mapToObj(week -> planned.workshop("Date de douze", in(7 * week), 8))
                .toList();
        plan(need, dates);
        int before = toldBefore(need);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> dates.forEach(date -> move(date, Duration.ofDays(1))));

        assertThat(told(need)).hasSize(before + 1);
        assertThat(told(need).getLast())
                .contains("« Date de douze » était prévu", "Et 6 autres dates.", "et 4 autres dates");
    }

    @Test
    void whatChangesFarAheadWithoutAWordIsToldTheNextMorning() {
        NeedSheet need = raised("loin devant");
        UUID rule = rule("FREQ=WEEKLY;BYDAY=TU");
        List<Session> dates = dates(rule).stream()
                .filter(one -> one.startsAt().isAfter(in(40)))
                .limit(3)
                .toList();
        plan(need, dates);
        int before = toldBefore(need);

        rules.endRule(rule, LocalDate.ofInstant(in(35), Dates.FRANCE), "");
        assertThat(told(need)).as("the agenda says nothing that far ahead").hasSize(before);
        daily.run();

        assertThat(state(need)).isEqualTo(NeedState.UNDERSTOOD);
        assertThat(told(need)).hasSize(before + 1);
        assertThat(told(need).getLast())
                .contains("est annulé", "Annulé : Permanence au besoin, mardi ")
                .doesNotContain("Voici ce qui est prévu");
        clock.set(in(1));
        daily.run();
        assertThat(told(need)).hasSize(before + 1);
    }

    @Test
    void aSessionThatWasHeldIsNoLongerSomethingToCome() {
        NeedSheet need = raised("déjà tenue");
        Session held = planned.workshop("Déjà tenue", in(1), 8);
        Session ahead = planned.workshop("Encore à venir", in(20), 8);
        plan(need, List.of(held, ahead));
        clock.set(in(5));

        plans.cancel(ahead.id(), "Plus d’animatrice.");

        assertThat(state(need)).isEqualTo(NeedState.UNDERSTOOD);
        assertThat(told(need).getLast()).contains("est annulé").doesNotContain("Voici ce qui est prévu maintenant");
    }

    @Test
    void whatIsOverAndWasHeldIsNotCalledOff() {
        NeedSheet need = raised("tenue sans suite");
        plan(need, List.of(planned.workshop("Tenue hier", in(1), 8)));
        int before = toldBefore(need);
        clock.set(in(3));

        daily.run();

        assertThat(state(need)).isEqualTo(NeedState.PLANNED);
        assertThat(told(need)).hasSize(before);
    }

    @Test
    void aDayTakenOutAndPutBackIsToldBothTimes() {
        NeedSheet need = raised("hors et de retour");
        UUID rule = rule("FREQ=WEEKLY;BYDAY=WE");
        Session first = dates(rule).getFirst();
        plan(need, List.of(first));
        LocalDate day = first.start().toLocalDate();

        later();
        rules.takeDayOut(rule, day, "La salle est prise.");
        assertThat(state(need)).isEqualTo(NeedState.UNDERSTOOD);
        assertThat(told(need).getLast()).contains("La salle est prise.");
        later();
        rules.putDayBack(rule, day);

        assertThat(state(need)).isEqualTo(NeedState.PLANNED);
        assertThat(told(need).getLast()).contains("Finalement maintenu : Permanence au besoin");
        later();
        rules.takeDayOut(rule, day, "Encore prise.");
        assertThat(told(need).getLast()).contains("Encore prise.");
    }

    @Test
    void whatIsMovedAndMovedBackInOneDecisionIsNoNews() {
        NeedSheet need = raised("aller et retour");
        Session date = planned.workshop("Aller et retour", in(10), 8);
        plan(need, List.of(date));
        int before = toldBefore(need);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            move(date, Duration.ofDays(2));
            move(date, Duration.ZERO);
        });

        assertThat(told(need)).hasSize(before);
    }

    private UUID rule(String rhythm) {
        Activity activity = planned.activity(ActivityKind.PERMANENCE, "Permanence au besoin");
        Session somewhere = planned.event("Ailleurs au besoin", in(2));
        return rules.addRule(new AgendaRules.Rule(
                activity.id(),
                rhythm,
                LocalDate.ofInstant(in(1), Dates.FRANCE),
                null,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                false,
                SchoolPolicy.ANY,
                somewhere.spot(),
                "",
                Set.of(),
                null));
    }

    private List<Session> dates(UUID rule) {
        List<SessionId> ids = db.sql(
                        "select id from agenda.session where recurrence_id = ? order by starts_at limit 20")
                .param(rule)
                .query((row, i) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
        return agenda.list(ids);
    }

    private void move(Session date, Duration by) {
        assertThat(plans.move(date.id(), date.startsAt().plus(by), date.endsAt().plus(by), date.spot(), "Travaux."))
                .isEqualTo(AgendaPlans.Outcome.DONE);
    }

    private void plan(NeedSheet need, List<Session> dates) {
        assertThat(facade.plan(need.need().id(), dates.stream().map(Session::id).toList(), ""))
                .isTrue();
    }

    private NeedSheet raised(String words) {
        return raise.raise(NeedDrafts.forPeople(words, 3), null, null);
    }

    /** What comes next is later, and is read last. */
    private int toldBefore(NeedSheet need) {
        later();
        return told(need).size();
    }

    private void later() {
        clock.set(clock.instant().plusSeconds(60));
    }

    private static Instant in(int days) {
        return DAY.plus(Duration.ofDays(days));
    }

    private NeedState state(NeedSheet need) {
        return facade.find(need.need().id()).orElseThrow().state();
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
}
