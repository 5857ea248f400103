package fr.maillage.directory.app.merge;

import static fr.maillage.directory.app.merge.TwoSources.ONE;
import static fr.maillage.directory.app.merge.TwoSources.OTHER;
import static fr.maillage.directory.app.merge.TwoSources.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.app.merge.MergePlaces.Grounds;
import fr.maillage.directory.app.merge.MergePlaces.Outcome;
import fr.maillage.directory.domain.merge.FieldGroup;
import fr.maillage.directory.domain.merge.FieldRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class MergePlacesTests {

    private static final Grounds HAND = new Grounds(false, 80, List.of("phone"));
    private static final String PHONE = "0465719111";

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    FindDuplicates find;

    @Autowired
    MergePlaces merge;

    @Autowired
    MergeRules rules;

    @Autowired
    TidyMerges tidy;

    private TwoSources sources;

    @BeforeEach
    void begin() {
        sources = new TwoSources(db, importPlaces);
        sources.leaveNothing();
    }

    @AfterEach
    void leaveNothing() {
        sources.leaveNothing();
    }

    private String one(String name, String hours) {
        return row("u1", name, PHONE, hours, "Aide aux démarches administratives", "2026-01-05");
    }

    private String other(String name, String hours) {
        return row("d1", name, PHONE, hours, "Maîtrise des outils numériques du quotidien", "2026-03-05");
    }

    private UUID head() {
        return sources.id(ONE, "u1");
    }

    private UUID member() {
        return sources.id(OTHER, "d1");
    }

    private void twoThatAreOne() {
        sources.bring(ONE, one("Atelier du Grand Séchoir", "Mo 09:00-12:00"));
        sources.bring(OTHER, other("ATELIER DU GRAND SECHOIR", "Tu 14:00-18:00"));
    }

    @Test
    void mergesTwoSourcesByItselfAndTakesItBackWhole() {
        twoThatAreOne();
        Object before = sources.state();

        find.run();

        assertThat(sources.one(member(), "merged_into")).isEqualTo(head().toString());
        assertThat(sources.one(member(), "gone_at")).isNotEmpty();
        assertThat(sources.one(head(), "name")).isEqualTo("Atelier du Grand Séchoir");
        assertThat(sources.one(head(), "hours")).as("the newest").isEqualTo("Tu 14:00-18:00");
        assertThat(sources.one(head(), "services")).contains("ADMINISTRATIVE_HELP", "EVERYDAY_SKILLS");
        assertThat(sources.one(head(), "field_origins")).contains(member().toString());
        assertThat(kinds(head())).contains("MERGED");

        UUID event = db.sql("select id from directory.merge_event where undone_at is null and taken = ?")
                .param(member())
                .query(UUID.class)
                .single();
        assertThat(merge.undo(event)).isInstanceOf(Outcome.Done.class);
        assertThat(merge.undo(event)).isInstanceOf(Outcome.TooLate.class);

        assertThat(sources.state()).isEqualTo(before);
        find.run();
        assertThat(sources.state()).as("what a person took back is left alone").isEqualTo(before);
    }

    @Test
    void changesNothingWhenEverythingIsImportedAgain() {
        twoThatAreOne();
        find.run();
        Object before = sources.state();

        assertThat(sources.bring(ONE, one("Atelier du Grand Séchoir", "Mo 09:00-12:00"))
                        .updated())
                .isZero();
        assertThat(sources.bring(OTHER, other("ATELIER DU GRAND SECHOIR", "Tu 14:00-18:00"))
                        .updated())
                .isZero();
        find.run();

        assertThat(sources.state()).isEqualTo(before);
    }

    @Test
    void followsEachRecordAndTellsItInTheHistory() {
        twoThatAreOne();
        find.run();

        sources.bring(OTHER, other("ATELIER DU GRAND SECHOIR", "Fr 08:00-10:00"));

        assertThat(sources.one(head(), "hours")).isEqualTo("Fr 08:00-10:00");
        assertThat(db.sql("""
                                select after ->> 'horaires' || ' ' || (before ->> 'horaires') || ' ' || origin
                                from directory.place_change where place_id = ? and kind = 'IMPORTED' and after <> '{}'
                                """).param(head()).query(String.class).single())
                .isEqualTo("Fr 08:00-10:00 Tu 14:00-18:00 source:" + OTHER);
        tidy.run();
        assertThat(kinds(head())).contains("IMPORTED", "MERGED");
    }

    @Test
    void staysShownWhileOneSourceNamesIt() {
        twoThatAreOne();
        find.run();

        sources.bring(ONE);
        assertThat(sources.one(head(), "gone_at")).isEmpty();
        assertThat(sources.one(head(), "name")).isEqualTo("ATELIER DU GRAND SECHOIR");

        sources.bring(OTHER);
        assertThat(sources.one(head(), "gone_at")).isNotEmpty();

        sources.bring(OTHER, other("ATELIER DU GRAND SECHOIR", "Tu 14:00-18:00"));
        assertThat(sources.one(head(), "gone_at")).isEmpty();

        sources.bring(ONE, one("Atelier du Grand Séchoir", "Mo 09:00-12:00"));
        assertThat(sources.one(head(), "name")).isEqualTo("Atelier du Grand Séchoir");
    }

    @Test
    void aHandWordComesBeforeAnySource() {
        twoThatAreOne();
        db.sql("insert into directory.place_edit (place_id, field, value) values (?, 'horaires', 'Sa 10:00-12:00')")
                .param(head())
                .update();
        find.run();
        assertThat(sources.one(head(), "hours")).isEqualTo("Sa 10:00-12:00");
        sources.bring(OTHER, other("ATELIER DU GRAND SECHOIR", "Fr 08:00-10:00"));
        assertThat(sources.one(head(), "hours")).isEqualTo("Sa 10:00-12:00");
    }

    @Test
    void aRuleAndAPriorityDecideAndMayChange() {
        twoThatAreOne();
        find.run();
        assertThat(rules.choose(Map.of(FieldGroup.HOURS, FieldRule.PRIORITY))).isTrue();
        assertThat(rules.choose(Map.of(FieldGroup.HOURS, FieldRule.PRIORITY))).isFalse();
        rules.catchUp();
        assertThat(sources.one(head(), "hours")).isEqualTo("Mo 09:00-12:00");

        db.sql("update directory.source set priority = 5 where id = ?")
                .param(OTHER)
                .update();
        rules.catchUp();
        assertThat(sources.one(head(), "hours")).isEqualTo("Tu 14:00-18:00");
        assertThat(sources.one(head(), "name")).isEqualTo("ATELIER DU GRAND SECHOIR");
    }

    @Test
    void whatIsSaidToBeDifferentStaysSoForEver() {
        twoThatAreOne();
        merge.different(head(), member());
        Object before = sources.state();
        sources.bring(ONE, one("Atelier du Grand Séchoir", "Mo 09:00-12:30"));
        sources.bring(ONE, one("Atelier du Grand Séchoir", "Mo 09:00-12:00"));
        find.run();
        assertThat(sources.state()).isEqualTo(before);
        assertThat(merge.merge(head(), member(), new Grounds(true, 100, List.of())))
                .isInstanceOf(Outcome.TooLate.class);
    }

    @Test
    void anySequenceOfMergesTakenBackRestoresWhatWas() {
        List<UUID> places = severalPlaces(6);
        Object start = sources.state();
        for (long seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            List<UUID> events = new ArrayList<>();
            for (int step = 0; step < 14; step++) {
                Object before = sources.state();
                if (random.nextInt(3) < 2 || events.isEmpty()) {
                    UUID kept = places.get(random.nextInt(places.size()));
                    UUID taken = places.get(random.nextInt(places.size()));
                    if (merge.merge(kept, taken, HAND) instanceof Outcome.Done(UUID event)) {
                        if (random.nextBoolean()) {
                            merge.undo(event);
                            assertThat(sources.state()).isEqualTo(before);
                        } else {
                            events.add(event);
                        }
                    } else {
                        assertThat(sources.state()).isEqualTo(before);
                    }
                } else {
                    merge.undo(events.remove(random.nextInt(events.size())));
                }
                assertThat(chains()).isZero();
            }
            while (!events.isEmpty()) {
                merge.undo(events.remove(random.nextInt(events.size())));
            }
            assertThat(sources.state()).isEqualTo(start);
        }
    }

    @Test
    void importsAndMergesAtOnceNeverLockEachOtherOut() throws Exception {
        List<UUID> places = severalPlaces(4);
        CyclicBarrier together = new CyclicBarrier(4);
        List<Callable<Void>> all = List.of(
                () -> repeat(together, turn -> merge.merge(places.get(0), places.get(1), HAND)),
                () -> repeat(together, turn -> merge.merge(places.get(1), places.get(0), HAND)),
                () -> repeat(together, turn -> severalPlaces(4, "Mo 09:00-1" + turn + ":00")),
                () -> repeat(together, turn -> undoAll()));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
        undoAll();
        severalPlaces(4);
        assertThat(chains()).isZero();
        assertThat(db.sql("select count(*) from directory.place where source_id like 'essai-%' and gone_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private interface Turn {
        void take(int turn);
    }

    private static Void repeat(CyclicBarrier together, Turn turn) throws Exception {
        for (int i = 0; i < 5; i++) {
            together.await();
            turn.take(i);
        }
        return null;
    }

    private void undoAll() {
        db.sql("select id from directory.merge_event where undone_at is null and kept in"
                        + " (select id from directory.place where source_id like 'essai-%')")
                .query(UUID.class)
                .list()
                .forEach(merge::undo);
    }

    private List<UUID> severalPlaces(int count) {
        return severalPlaces(count, "Mo 09:00-12:00");
    }

    private List<UUID> severalPlaces(int count, String hours) {
        String[] rows = new String[count / 2];
        String[] others = new String[count - count / 2];
        for (int i = 0; i < count; i++) {
            String row = row(
                    "k" + i,
                    "Lieu d’essai " + (char) ('A' + i),
                    PHONE,
                    hours,
                    i % 2 == 0 ? "Aide aux démarches administratives" : "Utilisation sécurisée du numérique",
                    "2026-0" + (1 + i) + "-01");
            if (i % 2 == 0) {
                others[i / 2] = row;
            } else {
                rows[i / 2] = row;
            }
        }
        sources.bring(ONE, rows);
        sources.bring(OTHER, others);
        return db.sql("select id from directory.place where source_id like 'essai-%' order by source_key")
                .query(UUID.class)
                .list();
    }

    private int chains() {
        return db.sql("""
                        select count(*) from directory.place p join directory.place h on h.id = p.merged_into
                        where h.merged_into is not null
                        """).query(Integer.class).single();
    }

    private List<String> kinds(UUID place) {
        return db.sql("select kind from directory.place_change where place_id = ?")
                .param(place)
                .query(String.class)
                .list();
    }
}
