package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Recipient;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.DemoReplaced;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A few invented people who are told that this is a trial, each in their own way. */
@Component
class DemoMessages implements DemoPart {

    private final TellSomeone tellSomeone;
    private final JdbcClient db;
    private final TimeWords timeWords;
    private final Clock clock;

    DemoMessages(TellSomeone tellSomeone, JdbcClient db, TimeWords timeWords, Clock clock) {
        this.tellSomeone = tellSomeone;
        this.db = db;
        this.timeWords = timeWords;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public void load() {
        tell(new Recipient("Solange Malvoisin", "fr", null, "+33261910151", List.of(), List.of(Channel.CALL)), "1");
        tell(new Recipient("Armand Tessonnier", "fr", null, "+33199000152", List.of(), List.of(Channel.CALL)), "2");
        tell(
                new Recipient(
                        "Madame Yvette Corbillac",
                        "fr",
                        null,
                        null,
                        List.of("4 chemin des Aulnes", "99100 VALBRUNE"),
                        List.of(Channel.LETTER)),
                "3");
        tell(
                new Recipient(
                        "Monsieur Lucien Hautefaye",
                        "fr",
                        null,
                        null,
                        List.of("Lieu-dit Le Moulin Brûlé", "99120 BRENAC"),
                        List.of(Channel.LETTER)),
                "4");
        tell(new Recipient("Inès Baladour", "fr", null, "+33639980153", List.of(), List.of(Channel.SMS)), "5");
        tell(Recipient.byEmail("Mathieu Roquecourbe", "fr", "mathieu.roquecourbe@habitants.example"), "6");
        tell(Recipient.byEmail("Sarah Whitcombe", "en", "sarah.whitcombe@habitants.example"), "7");
    }

    /** With the first real communes, nobody invented is left to be told anything. */
    @EventListener
    void on(DemoReplaced event) {
        db.sql("delete from notifications.message where key like 'demo:%'").update();
        db.sql("""
                delete from notifications.letter_batch
                where not exists (select from notifications.message where batch = number)
                """).update();
    }

    private void tell(Recipient to, String number) {
        String now = timeWords.moment(clock.instant(), to.language());
        tellSomeone.tell(Message.now(
                AccountTemplates.TRIAL,
                to,
                Map.of(AccountTemplates.NAME, to.name(), AccountTemplates.DAY, now),
                "demo:" + number));
    }
}
