package fr.maillage.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.shared.UuidV7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A walk through all pages while others add, change and take away: nothing comes twice, nothing that stays is missed. */
@MaillageTest
class WalkTests {

    private static final String SOURCE = "essai-marche";

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<UUID> stay = new ArrayList<>();
    private final List<UUID> leave = new ArrayList<>();

    @BeforeEach
    void fill() {
        db.sql("insert into directory.source (id, name) values (?, 'Essai')")
                .param(SOURCE)
                .update();
        for (int i = 0; i < 60; i++) {
            (i % 3 == 0 ? leave : stay).add(add("w" + i));
        }
    }

    @AfterEach
    void empty() {
        db.sql("delete from directory.place where source_id = ?").param(SOURCE).update();
        db.sql("delete from directory.source where id = ?").param(SOURCE).update();
    }

    @Test
    void nothingComesTwiceAndNothingThatStaysIsMissed() {
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<UUID> seen = new ArrayList<>();
            List<UUID> added = new ArrayList<>();
            PlaceId after = null;
            List<Place> page;
            do {
                page = directory.placesAfter(query(null), after, 1 + random.nextInt(9));
                page.forEach(place -> seen.add(place.id().value()));
                after = page.isEmpty() ? after : page.getLast().id();
                disturb(random, added, seed);
            } while (!page.isEmpty());

            assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
            added.forEach(id ->
                    db.sql("delete from directory.place where id = ?").param(id).update());
        }
    }

    private void disturb(Random random, List<UUID> added, long seed) {
        if (added.size() < 20) {
            added.add(add("n" + seed + "-" + added.size()));
        }
        UUID changed = stay.get(random.nextInt(stay.size()));
        db.sql("update directory.place set name = name || '’', slug = 'autre', updated_at = now() where id = ?")
                .param(changed)
                .update();
        db.sql("update directory.place set gone_at = now(), updated_at = now() where id = ?")
                .param(leave.get(random.nextInt(leave.size())))
                .update();
    }

    @Test
    void aChangeThatIsNotThereYetIsToldNextTime() throws InterruptedException {
        UUID late = stay.getFirst();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    db.sql("update directory.place set name = 'Tard venu', updated_at = now() where id = ?")
                            .param(late)
                            .update();
                    begun.countDown();
                    await(read);
                }));
        begun.await();
        // Somebody else's quick change comes after the slow one began, and is there before it.
        db.sql("update directory.place set updated_at = now() where id = ?")
                .param(stay.getLast())
                .update();
        Instant upTo = directory.readUpTo();
        Set<UUID> first = ids(query(null));
        read.countDown();
        writer.join();

        assertThat(first).contains(late);
        assertThat(ids(query(upTo))).contains(late, stay.getLast());
    }

    @Test
    void whenNothingChangesTheMarkStaysWhereItIs() {
        Instant upTo = directory.readUpTo();

        assertThat(directory.readUpTo()).isEqualTo(upTo);
        assertThat(upTo).isBeforeOrEqualTo(Instant.now().plusSeconds(60));
    }

    private Set<UUID> ids(PlaceQuery query) {
        Set<UUID> ids = new HashSet<>();
        directory.forEachPlace(query, place -> ids.add(place.id().value()));
        return ids;
    }

    private static PlaceQuery query(@org.jspecify.annotations.Nullable Instant since) {
        return new PlaceQuery(null, Set.of(), SOURCE, null, null, since);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private UUID add(String key) {
        UUID id = UuidV7.at(Instant.now());
        db.sql("""
                        insert into directory.place (id, code, slug, source_id, source_key, name, commune_name, latitude,
                            longitude, position_precision, raw, fingerprint)
                        values (?, ?, 'essai', ?, ?, 'Essai', 'Valbrune', 46.2, 2.8, 'EXACT', '{}', '')
                        """).params(id, "essai-" + key, SOURCE, key).update();
        return id;
    }
}
