package fr.maillage.needs.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.directory.Panel;
import fr.maillage.needs.NeedDrafts;
import fr.maillage.needs.app.AnswerNeed;
import fr.maillage.needs.app.AnswerNeed.Seen;
import fr.maillage.needs.app.Answered;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.RaiseNeed;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a commune's page says of its needs, each with its own people. */
@MaillageTest
class NeedCommunePanelTests {

    private static final Instant DAY = Instant.parse("2047-03-13T13:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2047, 4, 3);

    @Autowired
    NeedCommunePanel panel;

    @Autowired
    RaiseNeed raise;

    @Autowired
    AnswerNeed answer;

    @Autowired
    RaisedNeeds needs;

    @Autowired
    Territory territory;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void itIsMarch2047() {
        clock.set(DAY);
    }

    @AfterEach
    void nobodyElseReadsThem() {
        db.sql("delete from needs.need where raised_at between '2047-03-01' and '2047-05-01'")
                .update();
    }

    @Test
    void eachCommuneKeepsItsOwnLineOfJoinedNeedsWithItsOwnPeople() {
        NeedSheet head = raised("99008", 7);
        NeedSheet neighbour = raised("99009", 5);
        NeedSheet second = raised("99009", 4);
        answer.understand(seen(head), LATER, "");
        done(answer.join(seen(neighbour), head.need().id()));
        done(answer.join(seen(second), head.need().id()));

        assertThat(lines("99008")).containsExactly("7 personnes cherchent · Réponse prévue le 3 avril 2047");
        assertThat(lines("99009")).containsExactly("9 personnes cherchent · Réponse prévue le 3 avril 2047");

        Session session = planned.workshop("Pour les deux communes", DAY.plusSeconds(864_000), 8);
        done(answer.plan(seen(head), List.of(session.id()), ""));
        assertThat(lines("99008"))
                .singleElement()
                .asString()
                .startsWith("7 personnes cherchent · Prévu samedi 23 mars");
        assertThat(lines("99009"))
                .singleElement()
                .asString()
                .startsWith("9 personnes cherchent · Prévu samedi 23 mars");

        done(answer.conclude(seen(head), NeedEvent.MEET, ""));
        assertThat(lines("99009")).containsExactly("9 personnes cherchaient · Satisfait le 13 mars 2047");
    }

    @Test
    void aPromisedDayThatIsPastIsSaidToBeLateAfterWhatWaitsInTime() {
        answer.understand(seen(raised("99016", 3)), LocalDate.of(2047, 3, 20), "");
        answer.understand(seen(raised("99016", 6)), LATER, "");
        assertThat(lines("99016"))
                .containsExactly(
                        "3 personnes cherchent · Réponse prévue le 20 mars 2047",
                        "6 personnes cherchent · Réponse prévue le 3 avril 2047");

        clock.set(Instant.parse("2047-03-21T08:00:00Z"));

        assertThat(lines("99016"))
                .containsExactly(
                        "6 personnes cherchent · Réponse prévue le 3 avril 2047",
                        "3 personnes cherchent · Une réponse est en retard, la coordination est prévenue");
    }

    /** The lines of needs of one commune: who seeks, and what is said of it. */
    private List<String> lines(String commune) {
        return panel
                .panel(territory.getCommune(new CommuneCode(commune)), Locale.FRENCH)
                .map(Panel::rows)
                .orElseThrow()
                .stream()
                .filter(row -> !row.href().startsWith("/besoins/nouveau"))
                .map(row -> row.text().replaceAll("(cherch\\w+) .*", "$1") + " · " + row.note())
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    private NeedSheet raised(String commune, int people) {
        var at = territory.getCommune(new CommuneCode(commune)).centre();
        return raise.raise(NeedDrafts.in(commune, at, "ligne de " + commune, people), null, null);
    }

    private Seen seen(NeedSheet need) {
        return new Seen(
                need.need().id(), needs.find(need.need().id()).orElseThrow().version());
    }

    private static void done(Answered answered) {
        assertThat(answered).isInstanceOf(Answered.Done.class);
    }
}
