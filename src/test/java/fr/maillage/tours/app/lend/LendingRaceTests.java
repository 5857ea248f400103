package fr.maillage.tours.app.lend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.plan.PlanAnswer;
import fr.maillage.agenda.app.plan.PlanSession;
import fr.maillage.agenda.app.plan.Repeat;
import fr.maillage.agenda.app.plan.SessionPlan;
import fr.maillage.design.Dates;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many want the same kit for the same hour. */
@MaillageTest
class LendingRaceTests {

    private static final int MANY = 50;
    private static final Instant START = Instant.parse("2046-02-06T08:00:00Z");
    private static final Instant END = Instant.parse("2046-02-06T10:00:00Z");

    @Autowired
    LendThings lend;

    @Autowired
    PlanSession plan;

    @Autowired
    Planned planned;

    @Autowired
    AgendaRules rules;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @Test
    void ofFiftyWhoWantAKitForTheSameHourOneHasIt() throws Exception {
        UUID kit = kit("Mallette des cinquante");
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(() -> lend.reserve(wish(kit)) instanceof LendAnswer.Done);
        }

        assertThat(won(all)).isEqualTo(1);
        assertThat(loans(kit)).isEqualTo(1);
    }

    @Test
    void betweenLoansAndSessionsOneHasIt() throws Exception {
        UUID kit = kit("Mallette partagée");
        Activity activity = planned.activity(ActivityKind.WORKSHOP, "Atelier de la mallette partagée");
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < MANY / 2; i++) {
            all.add(() -> lend.reserve(wish(kit)) instanceof LendAnswer.Done);
            all.add(() ->
                    plan.create(session(activity, kit), Repeat.ONCE, true, Locale.FRENCH) instanceof PlanAnswer.Done);
        }

        assertThat(won(all)).isEqualTo(1);
        assertThat(loans(kit)
                        + db.sql("select count(*) from agenda.session where kit_id = ?")
                                .param(kit)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void betweenLoansAndSessionsInARoomOneHasIt() throws Exception {
        UUID room = room("Salle des cinquante");
        Activity activity = planned.activity(ActivityKind.WORKSHOP, "Atelier de la salle des cinquante");
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < MANY / 2; i++) {
            all.add(() -> lend.reserve(wish(new Thing(Thing.Kind.ROOM, room))) instanceof LendAnswer.Done);
            all.add(() -> plan.create(session(activity, null, "SALLE DES CINQUANTE"), Repeat.ONCE, false, Locale.FRENCH)
                    instanceof PlanAnswer.Done);
        }

        assertThat(won(all)).isEqualTo(1);
    }

    @Test
    void aRoomIsNotLentOverASessionHoweverManyAreHeldInTheCommuneThen() {
        UUID room = room("Salle du bout");
        Activity activity = planned.activity(ActivityKind.WORKSHOP, "Atelier de la salle du bout");
        SessionId first = ((PlanAnswer.Done)
                        plan.create(session(activity, null, "Salle d’à côté"), Repeat.ONCE, true, Locale.FRENCH))
                .first();
        plan.create(session(activity, null, "Salle du bout"), Repeat.ONCE, true, Locale.FRENCH);
        db.sql("""
                        insert into agenda.session (id, code, activity_id, starts_at, ends_at, spot_name, commune_code, latitude,
                            longitude)
                        select gen_random_uuid(), 'many' || i, activity_id, starts_at - interval '1 minute', ends_at,
                               'Ailleurs ' || i, commune_code, latitude, longitude
                        from agenda.session, generate_series(1, 250) i where id = ?
                        """).param(first.value()).update();

        assertThat(lend.reserve(wish(new Thing(Thing.Kind.ROOM, room)))).isInstanceOf(LendAnswer.Taken.class);
    }

    @Test
    void whileARuleGivesItsDatesItsRoomIsNobodyElses() {
        UUID room = room("Salle des mardis");
        Activity activity = planned.activity(ActivityKind.PERMANENCE, "Permanence de la salle des mardis");
        Spot spot = session(activity, null, "salle des mardis").spot();

        transactions.executeWithoutResult(status -> {
            rules.addRule(new AgendaRules.Rule(
                    activity.id(),
                    "FREQ=WEEKLY;BYDAY=TU",
                    LocalDate.of(2046, 2, 6),
                    LocalDate.of(2046, 3, 6),
                    LocalTime.of(9, 0),
                    LocalTime.of(10, 0),
                    false,
                    SchoolPolicy.ANY,
                    spot,
                    "",
                    Set.of(),
                    null));
            assertThat(free(room)).isFalse();
        });

        assertThat(free(room)).isTrue();
    }

    /** As another connection sees it. */
    private boolean free(UUID room) {
        TransactionTemplate other =
                new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Boolean.TRUE.equals(
                other.execute(status -> db.sql("select id from tours.room where id = ? for update skip locked")
                        .param(room)
                        .query(UUID.class)
                        .optional()
                        .isPresent()));
    }

    private UUID room(String name) {
        UUID id = UUID.randomUUID();
        db.sql("insert into tours.room (id, name, commune_code) values (?, ?, '99039')")
                .param(id)
                .param(name)
                .update();
        return id;
    }

    private static long won(List<Callable<Boolean>> all) throws Exception {
        long won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                won += one.get() ? 1 : 0;
            }
        }
        return won;
    }

    private UUID kit(String name) {
        UUID id = UUID.randomUUID();
        db.sql("insert into agenda.kit (id, name) values (?, ?)")
                .param(id)
                .param(name)
                .update();
        return id;
    }

    private int loans(UUID kit) {
        return db.sql("select count(*) from tours.loan where kit_id = ?")
                .param(kit)
                .query(Integer.class)
                .single();
    }

    private static Loan wish(UUID kit) {
        return wish(new Thing(Thing.Kind.KIT, kit));
    }

    private static Loan wish(Thing thing) {
        return new Loan(
                UUID.randomUUID(),
                "",
                thing,
                new Loan.Borrower(null, new CommuneCode("99002"), "Mairie de Bellaigue-en-Brandes"),
                new Loan.Contact("", null, null),
                "",
                START,
                END,
                LoanState.RESERVED,
                null,
                null,
                null,
                0);
    }

    private static SessionPlan session(Activity activity, UUID kit) {
        return session(activity, kit, "Salle des fêtes");
    }

    private static SessionPlan session(Activity activity, @Nullable UUID kit, String spot) {
        return new SessionPlan(
                activity,
                "",
                "",
                START,
                END,
                Dates.FRANCE,
                new Spot(null, null, spot, "", new CommuneCode("99039"), "Valbrune", new LatLon(46.22286, 2.84927), ""),
                kit,
                null,
                "fr",
                Set.of(),
                null,
                "");
    }
}
