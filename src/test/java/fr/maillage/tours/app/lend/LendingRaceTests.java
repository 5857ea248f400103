package fr.maillage.tours.app.lend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Planned;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        return new Loan(
                UUID.randomUUID(),
                "",
                new Thing(Thing.Kind.KIT, kit),
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
        return new SessionPlan(
                activity,
                "",
                "",
                START,
                END,
                Dates.FRANCE,
                new Spot(
                        null,
                        null,
                        "Salle des fêtes",
                        "",
                        new CommuneCode("99039"),
                        "Valbrune",
                        new LatLon(46.22286, 2.84927),
                        ""),
                kit,
                null,
                "fr",
                Set.of(),
                null,
                "");
    }
}
