package fr.maillage.agenda.app.feed;

import fr.maillage.accounts.PeopleNames;
import fr.maillage.platform.DailyTask;
import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose code is whose, and its end: with the account. */
@Component
class AnimatorFeedData implements PersonalData, DailyTask {

    private static final String TABLE = "agenda.animator_feed";

    private final JdbcClient db;
    private final AnimatorFeeds feeds;
    private final PeopleNames people;

    AnimatorFeedData(JdbcClient db, AnimatorFeeds feeds, PeopleNames people) {
        this.db = db;
        this.feeds = feeds;
        this.people = people;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(new PersonalField(
                TABLE, List.of("person_id", "code"), "agenda.personal.feed", LegalGround.PUBLIC_TASK, 1));
    }

    /** Nothing that a name, an e-mail or a telephone would find. */
    @Override
    public List<HeldRecord> find(Subject who) {
        return List.of();
    }

    @Override
    public List<HeldRecord> findOwn(UUID person) {
        return feeds.find(person)
                .map(code -> List.of(new HeldRecord(
                        TABLE,
                        person.toString(),
                        "agenda.personal.one.feed",
                        Map.of("agenda.flux.copy", "/agenda.ics?animateur=" + code),
                        null,
                        true)))
                .orElse(List.of());
    }

    @Override
    public boolean erase(String kind, String id) {
        return kind.equals(TABLE) && feeds.remove(UUID.fromString(id));
    }

    @Override
    public String name() {
        return "agenda.feed-end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    /** Whoever has no account any more has no address. */
    @Override
    public String run() {
        List<UUID> holders = db.sql("select person_id from agenda.animator_feed")
                .query(UUID.class)
                .list();
        Set<UUID> known = people.find(holders).keySet();
        long gone = holders.stream()
                .filter(person -> !known.contains(person) && feeds.remove(person))
                .count();
        return gone == 0 ? "" : "Adresses d’agenda de comptes fermés, supprimées : " + gone + ".";
    }
}
