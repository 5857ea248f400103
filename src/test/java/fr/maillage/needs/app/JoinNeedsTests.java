package fr.maillage.needs.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.needs.NeedDrafts;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.needs.app.AnswerNeed.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs that say the same live on in one, and what was promised to either is promised to both. */
@MaillageTest
class JoinNeedsTests {

    private static final Instant DAY = Instant.parse("2045-03-13T13:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2045, 4, 3);

    @Autowired
    RaiseNeed raise;

    @Autowired
    AnswerNeed answer;

    @Autowired
    RaisedNeeds needs;

    @Autowired
    Needs facade;

    @Autowired
    ClimbNeeds daily;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void itIsMarch2045() {
        clock.set(DAY);
    }

    @Test
    void whoeverJoinsBringsTheSessionsThatWerePromised() {
        NeedSheet head = raised("tête sans date");
        done(answer.understand(seen(head), LATER, ""));
        NeedSheet other = raised("second avec date");
        Session date = planned.workshop("Promise au second", DAY.plus(Duration.ofDays(10)), 8);
        facade.plan(other.need().id(), List.of(date.id()), "");
        int before = told(other).size();

        later();
        done(answer.join(now(other), head.need().id()));

        assertThat(state(head)).isEqualTo(NeedState.PLANNED);
        assertThat(needs.listSessions(head.need().id())).containsExactly(date.id());
        assertThat(told(head).getLast()).contains("Promise au second, jeudi 23 mars 2045");
        assertThat(told(other)).as("knew the date, hears that they are joined").hasSize(before + 1);
        assertThat(told(other).getLast()).doesNotContain("Promise au second");
    }

    @Test
    void whoeverJoinsWhatIsPlannedIsToldTheDateInOneMessage() {
        NeedSheet head = raised("tête avec date");
        Session date = planned.workshop("Promise à la tête", DAY.plus(Duration.ofDays(10)), 8);
        facade.plan(head.need().id(), List.of(date.id()), "");
        NeedSheet follower = raised("suit le troisieme");
        NeedSheet third = raised("troisieme sans date");
        later();
        done(answer.join(now(follower), third.need().id()));
        int before = told(third).size();
        int followed = told(follower).size();

        later();
        done(answer.join(now(third), head.need().id()));

        assertThat(told(third)).hasSize(before + 1);
        assertThat(told(third).getLast())
                .contains("Voici ce qui est prévu", "Promise à la tête, jeudi 23 mars 2045")
                .contains("D’autres personnes ont le même besoin");
        assertThat(told(follower)).hasSize(followed + 1);
        assertThat(told(follower).getLast()).contains("Promise à la tête");
        assertThat(told(head)).as("nothing new for them").hasSize(2);
    }

    @Test
    void whoeverJoinsWhatWaitsIsToldSo() {
        NeedSheet head = raised("tête qui attend");
        NeedSheet other = raised("rejoint qui attend");

        later();
        done(answer.join(now(other), head.need().id()));

        assertThat(told(other).getLast()).contains("Nous y répondons en une fois");
        assertThat(state(head)).isEqualTo(NeedState.RAISED);
    }

    @Test
    void manyWhoJoinAndAnswerTheSameNeedsAtOnceNeverWaitForEachOther() throws Exception {
        List<NeedId> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(raised("mêlée").need().id());
        }
        List<Session> dates = List.of(
                planned.workshop("Mêlée une", DAY.plus(Duration.ofDays(10)), 8),
                planned.workshop("Mêlée deux", DAY.plus(Duration.ofDays(11)), 8));
        List<Callable<Object>> deeds = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NeedId one = ids.get(i);
            NeedId next = ids.get((i + 1) % ids.size());
            Session date = dates.get(i % 2);
            deeds.add(() -> answer.join(now(one), next));
            deeds.add(() -> answer.join(now(next), one));
            deeds.add(() -> facade.plan(one, List.of(date.id()), ""));
            deeds.add(() -> answer.understand(now(one), LATER, ""));
            deeds.add(daily::run);
        }

        List<Future<Object>> done;
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            done = crowd.invokeAll(deeds);
        }

        for (Future<Object> each : done) {
            assertThat(each.get()).isNotNull();
        }
        assertThat(needs.list(ids)).allSatisfy(need -> {
            NeedId head = needs.find(need.id()).orElseThrow().joinedTo();
            assertThat(head == null || needs.find(head).orElseThrow().joinedTo() == null)
                    .as("no chain")
                    .isTrue();
        });
    }

    private NeedSheet raised(String words) {
        return raise.raise(NeedDrafts.forPeople(words, 3), null, null);
    }

    /** What comes next is read last. */
    private void later() {
        clock.set(clock.instant().plusSeconds(60));
    }

    private static Seen seen(NeedSheet need) {
        return new Seen(need.need().id(), need.version());
    }

    private Seen now(NeedSheet need) {
        return now(need.need().id());
    }

    private Seen now(NeedId id) {
        return seen(needs.find(id).orElseThrow());
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
}
