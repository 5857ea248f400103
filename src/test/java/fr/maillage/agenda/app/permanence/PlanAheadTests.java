package fr.maillage.agenda.app.permanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.permanence.PlanAhead.Done;
import fr.maillage.agenda.app.plan.CancelSession;
import fr.maillage.agenda.app.plan.MoveSession;
import fr.maillage.agenda.app.plan.SessionTraces;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are made from rules some months ahead, and stay as the rule says without undoing what people did. */
@MaillageTest
class PlanAheadTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2034, 10, 2);

    @Autowired
    Planned planned;

    @Autowired
    Recurrences rules;

    @Autowired
    PlanAhead ahead;

    @Autowired
    PlannedSessions sessions;

    @Autowired
    SessionTraces traces;

    @Autowired
    MoveSession move;

    @Autowired
    CancelSession cancel;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void stopTheClock() {
        clock.setInFrance("2034-10-02T08:00");
    }

    @Test
    void makesFourHundredDaysOfSessionsAtTheSameTimeOnTheWallWinterAndSummer() {
        Recurrence rule = add(weekly(DayOfWeek.TUESDAY), SessionState.PUBLISHED);

        List<Session> made = made(rule);

        assertThat(made).hasSize(57 - 1); // a Tuesday in 57 weeks, but the 1st of May 2035
        assertThat(made).allSatisfy(session -> {
            assertThat(session.start().toLocalTime()).isEqualTo(LocalTime.of(14, 0));
            assertThat(session.end().toLocalTime()).isEqualTo(LocalTime.of(17, 0));
            assertThat(session.start().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        });
        assertThat(made.stream().map(session -> session.start().getOffset()).distinct())
                .hasSize(2);
        assertThat(made.getFirst().start().toLocalDate()).isEqualTo(LocalDate.of(2034, 10, 3));
        assertThat(made).noneMatch(session -> session.start().toLocalDate().equals(LocalDate.of(2035, 5, 1)));
    }

    @Test
    void doingItAgainChangesNothingAndTheNextDayAddsWhatComes() {
        Recurrence rule = add(weekly(DayOfWeek.WEDNESDAY), SessionState.PUBLISHED);
        List<Session> made = made(rule);

        assertThat(ahead.plan(rule.id(), "")).isEqualTo(Done.NOTHING);
        assertThat(made(rule)).isEqualTo(made);

        clock.setInFrance("2034-10-04T18:00");
        assertThat(ahead.plan(rule.id(), "").added()).isEqualTo(1);
        assertThat(made(rule)).hasSize(made.size() + 1);
    }

    @Test
    void aRuleThatChangesKeepsCodesAndSaysWhatMovedWithinAMonth() {
        Recurrence rule = add(weekly(DayOfWeek.THURSDAY), SessionState.PUBLISHED);
        List<Session> before = made(rule);

        change(rule.at(regularly(weekly(DayOfWeek.THURSDAY), LocalTime.of(15, 0), null)), "Le bus passe plus tard.");

        List<Session> after = made(rule);
        assertThat(after)
                .extracting(Session::code)
                .isEqualTo(before.stream().map(Session::code).toList());
        assertThat(after).allMatch(session -> session.start().getHour() == 15);
        assertThat(after.getFirst().movedFrom()).isEqualTo(before.getFirst().startsAt());
        assertThat(after.getFirst().reason()).isEqualTo("Le bus passe plus tard.");
        assertThat(after.getFirst().sequence()).isGreaterThan(before.getFirst().sequence());
        assertThat(traces.list(after.getFirst().id()))
                .extracting(SessionTraces.Trace::kind)
                .containsExactly(SessionTraces.Kind.MOVED);
        assertThat(after.getLast().movedFrom()).isNull();
        assertThat(ahead.plan(rule.id(), "")).isEqualTo(Done.NOTHING);
    }

    @Test
    void whatFallsOutWithinAMonthIsCancelledWithItsReasonAndLaterIsTakenAway() {
        Recurrence rule = add(weekly(DayOfWeek.FRIDAY), SessionState.PUBLISHED);
        int before = made(rule).size();

        Done done = change(
                rule.at(regularly(weekly(DayOfWeek.FRIDAY), LocalTime.of(14, 0), LocalDate.of(2034, 10, 13))),
                "L’association déménage.");

        List<Session> after = made(rule);
        assertThat(after)
                .hasSize(4); // 6 and 13 stay, 20 and 27 are called off, the 3rd of November is more than thirty days
        // away
        assertThat(after.stream().filter(Session::isCancelled))
                .hasSize(2)
                .allMatch(session -> session.reason().equals("L’association déménage."));
        assertThat(done.cancelled() + done.removed()).isEqualTo(before - 2);

        change(
                rules.find(rule.id()).orElseThrow().at(regularly(weekly(DayOfWeek.FRIDAY), LocalTime.of(14, 0), null)),
                "");
        assertThat(made(rule)).hasSize(before).noneMatch(Session::isCancelled);
    }

    @Test
    void whatPeopleMovedOrCancelledByHandStays() {
        Recurrence rule = add(weekly(DayOfWeek.SATURDAY), SessionState.PUBLISHED);
        Session first = made(rule).get(0);
        Session second = made(rule).get(1);
        move.move(
                first.id(),
                first.version(),
                new MoveSession.Target(
                        first.startsAt().plusSeconds(86_400),
                        first.endsAt().plusSeconds(86_400),
                        PARIS,
                        first.spot(),
                        "La salle est prise."),
                true,
                Locale.FRENCH);
        cancel.cancel(second.id(), second.version(), "Personne pour ouvrir.");

        assertThat(ahead.plan(rule.id(), "")).isEqualTo(Done.NOTHING);
        change(rule.at(regularly(weekly(DayOfWeek.SATURDAY), LocalTime.of(9, 0), null)), "");

        List<Session> after = made(rule);
        assertThat(after.get(0).start().getHour()).isEqualTo(14);
        assertThat(after.get(0).start().toLocalDate()).isEqualTo(LocalDate.of(2034, 10, 8));
        assertThat(after.get(1).reason()).isEqualTo("Personne pour ouvrir.");
        assertThat(after.get(2).start().getHour()).isEqualTo(9);
    }

    @Test
    void aDayTakenOutIsCalledOffAndPutBack() {
        Recurrence rule = add(weekly(DayOfWeek.MONDAY), SessionState.PUBLISHED);
        LocalDate day = LocalDate.of(2034, 10, 9);
        inTransaction(() -> {
            rules.takeOut(rule.id(), day, "Formation de l’équipe.");
            return ahead.plan(rule.id(), "");
        });
        assertThat(made(rule).get(1).reason()).isEqualTo("Formation de l’équipe.");
        assertThat(made(rule).get(1).isCancelled()).isTrue();

        inTransaction(() -> {
            rules.putBack(rule.id(), day);
            return ahead.plan(rule.id(), "");
        });
        assertThat(made(rule).get(1).isCancelled()).isFalse();
        assertThat(made(rule).get(1).reason()).isEmpty();
    }

    @Test
    void aDraftIsSeenByNobodyUntilItIsAnnounced() {
        Recurrence rule = add(weekly(DayOfWeek.SUNDAY), SessionState.DRAFT);
        assertThat(made(rule)).isNotEmpty().allMatch(session -> session.state() == SessionState.DRAFT);

        change(rule.in(SessionState.PUBLISHED), "");
        assertThat(made(rule)).allMatch(session -> session.state() == SessionState.PUBLISHED);
    }

    @Test
    void twoAtOnceMakeEachSessionOnce() throws Exception {
        Recurrence rule = draft(weekly(DayOfWeek.TUESDAY), SessionState.PUBLISHED);
        inTransaction(() -> {
            rules.add(rule);
            return Done.NOTHING;
        });
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Callable<Done>> tasks = java.util.Collections.nCopies(4, () -> ahead.plan(rule.id(), ""));
            int added = 0;
            for (Future<Done> one : both.invokeAll(tasks)) {
                added += one.get().added();
            }
            assertThat(added).isEqualTo(made(rule).size());
        }
        assertThat(made(rule)).extracting(Session::startsAt).doesNotHaveDuplicates();
    }

    private Recurrence add(Rhythm rhythm, SessionState state) {
        Recurrence rule = draft(rhythm, state);
        inTransaction(() -> {
            rules.add(rule);
            return ahead.plan(rule.id(), "");
        });
        return rule;
    }

    private Done change(Recurrence rule, String reason) {
        return inTransaction(() -> {
            rules.lock(rule.id());
            rules.change(rule);
            return ahead.plan(rule.id(), reason);
        });
    }

    private Done inTransaction(java.util.function.Supplier<Done> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private Recurrence draft(Rhythm rhythm, SessionState state) {
        Activity activity = planned.activity(ActivityKind.PERMANENCE, "Permanence d’essai " + UUID.randomUUID());
        return new Recurrence(
                UUID.randomUUID(),
                activity.id(),
                regularly(rhythm, LocalTime.of(14, 0), null),
                PARIS,
                new Spot(
                        null,
                        null,
                        "Salle des fêtes",
                        "2 place du Marché",
                        new CommuneCode("99039"),
                        "Valbrune",
                        new LatLon(46.22286, 2.84927),
                        ""),
                "",
                "fr",
                Set.of(),
                null,
                state,
                0);
    }

    private static Regularly regularly(Rhythm rhythm, LocalTime from, LocalDate until) {
        return new Regularly(rhythm, MONDAY, until, from, from.plusHours(3), true, SchoolPolicy.ANY);
    }

    private static Rhythm weekly(DayOfWeek day) {
        return new Rhythm.Weekly(Set.of(day), 1);
    }

    private List<Session> made(Recurrence rule) {
        return sessions.list(AgendaQuery.publicFrom(MONDAY.atStartOfDay(PARIS).toInstant(), 1000)
                .in(SessionState.values())
                .of(rule.activity()));
    }
}
