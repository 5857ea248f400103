package fr.maillage.needs.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.needs.NeedDrafts;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.app.AnswerNeed.Seen;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.platform.PersonalData.HeldRecord;
import fr.maillage.platform.PersonalData.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person is taken out of a need; what is lacking stays for the others. */
@MaillageTest
class NeedsDataTests {

    private static final Instant DAY = Instant.parse("2046-03-12T13:00:00Z");

    @Autowired
    NeedsData data;

    @Autowired
    RaiseNeed raise;

    @Autowired
    AnswerNeed answer;

    @Autowired
    RaisedNeeds needs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void whoIsTakenOutOfAnOpenNeedLeavesWhatIsLacking() {
        clock.set(DAY);
        NeedSheet need =
                raised("Madame Ostrevent et ses voisins : retraite. Appeler le 01 99 00 71 72.", "Aline Ostrevent", 9);
        answer.understand(seen(need), LocalDate.of(2046, 4, 2), "Bonjour Mme Ostrevent, nous cherchons.");

        List<HeldRecord> held = data.find(new Subject(null, null, "Aline Ostrevent"));
        assertThat(held).extracting(HeldRecord::kind).contains("needs.need");
        assertThat(data.erase("needs.need", id(need))).isTrue();

        NeedSheet now = needs.find(need.need().id()).orElseThrow();
        assertThat(now.contact().name()).isEmpty();
        assertThat(now.contact().phone()).isNull();
        assertThat(now.need().words()).isEqualTo("Madame … et ses voisins : retraite. Appeler le ….");
        assertThat(now.need().people()).isEqualTo(9);
        assertThat(needs.listSteps(need.need().id()).getLast().words()).isEqualTo("Bonjour Mme …, nous cherchons.");
        assertThat(data.find(new Subject(null, null, "Aline Ostrevent"))).isEmpty();
    }

    @Test
    void aNeedThatIsOverForgetsAllWords() {
        clock.set(DAY);
        NeedSheet need = raised("les papiers", "Basile Ostrevent", 2);
        answer.conclude(seen(need), NeedEvent.REFUSE, "Pas de salle.");

        assertThat(data.erase("needs.need", id(need))).isTrue();

        NeedSheet now = needs.find(need.need().id()).orElseThrow();
        assertThat(now.need().words() + now.reason() + now.contact().name()).isEmpty();
    }

    @Test
    void whoeverIsNamedInWordsOnlyIsFoundAndTakenOutOfThem() {
        clock.set(DAY);
        NeedSheet need = raised("les papiers", "Clémence Ostrevent", 2);
        answer.understand(seen(need), LocalDate.of(2046, 4, 2), "Voyez avec Théodule Quatrebarbe.");
        NeedId id = need.need().id();
        db.sql("update needs.need set last_word = 'Vu avec M. Quatrebarbe, Théodule' where id = ?")
                .param(id.value())
                .update();

        List<HeldRecord> held = data.find(new Subject(null, null, "Theodule Quatrebarbe"));
        assertThat(held).hasSize(1);
        assertThat(held.getFirst().values().values()).anyMatch(text -> text.contains("Voyez avec"));
        assertThat(data.erase(held.getFirst().kind(), held.getFirst().id())).isTrue();

        assertThat(data.find(new Subject(null, null, "Theodule Quatrebarbe"))).isEmpty();
        assertThat(needs.find(id).orElseThrow().contact().name())
                .as("another person")
                .isEqualTo("Clémence Ostrevent");
    }

    @Test
    void whoeverWorksHereFindsWhatTheyTypedAndAnswered() {
        clock.set(DAY);
        UUID person = UUID.randomUUID();
        NeedSheet need = raise.raise(NeedDrafts.forPeople("saisi par un agent", 2), null, person);

        List<HeldRecord> own = data.findOwn(person);
        assertThat(own).extracting(HeldRecord::kind).containsExactly("needs.raised", "needs.answered");
        own.forEach(each -> assertThat(data.erase(each.kind(), each.id())).isTrue());

        assertThat(data.findOwn(person)).isEmpty();
        assertThat(needs.find(need.need().id()).orElseThrow().raisedBy()).isNull();
    }

    private NeedSheet raised(String words, String name, int people) {
        return raise.raise(
                NeedDrafts.draft(
                        words,
                        people,
                        new NeedContact(ContactWay.CALL, name, "", "+33199007172", null, List.of(), "fr")),
                null,
                null);
    }

    private static String id(NeedSheet need) {
        return need.need().id().value().toString();
    }

    private static Seen seen(NeedSheet need) {
        return new Seen(need.need().id(), need.version());
    }
}
