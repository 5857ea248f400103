package fr.maillage.territory.app;

import fr.maillage.territory.Commune;
import fr.maillage.territory.SchoolCalendar;
import fr.maillage.territory.domain.Gazetteer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The latest {@link Snapshot}, read at the first question and again when another process (the operator's command line) has
 * raised the revision, which is looked at every two seconds at most.
 */
@Component
public class Snapshots {

    private static final long LOOK_EVERY = Duration.ofSeconds(2).toNanos();

    private final Communes communes;
    private final Epcis epcis;
    private final Departements departements;
    private final Settings settings;
    private final PageTexts pages;
    private final SchoolHolidays school;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Snapshot latest;
    private volatile long lookedAt;

    Snapshots(
            Communes communes,
            Epcis epcis,
            Departements departements,
            Settings settings,
            PageTexts pages,
            SchoolHolidays school) {
        this.school = school;
        this.pages = pages;
        this.communes = communes;
        this.epcis = epcis;
        this.departements = departements;
        this.settings = settings;
    }

    /** At most two seconds old, or as new as the last write of this process. */
    public Snapshot current() {
        Snapshot known = latest;
        if (known != null && System.nanoTime() - lookedAt < LOOK_EVERY) {
            return known;
        }
        if (known != null && !lock.tryLock()) {
            return known;
        }
        if (known == null) {
            lock.lock();
        }
        try {
            return look();
        } finally {
            lock.unlock();
        }
    }

    private Snapshot look() {
        Snapshot known = latest;
        if (known != null && System.nanoTime() - lookedAt < LOOK_EVERY) {
            return known;
        }
        Settings.Row row = settings.get();
        if (known == null || known.revision() != row.revision()) {
            Gazetteer gazetteer = new Gazetteer(communes.listAll());
            known = new Snapshot(
                    row.revision(),
                    row.settings(),
                    row.look(),
                    pages.listAll(),
                    gazetteer,
                    epcis.listAll(),
                    departements.listAll(),
                    new SchoolCalendar(school.listAll()),
                    served(gazetteer));
            latest = known;
        }
        lookedAt = System.nanoTime();
        return known;
    }

    private static Set<String> served(Gazetteer gazetteer) {
        return gazetteer.communes().stream()
                .filter(Commune::inPerimeter)
                .map(Commune::departement)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same, once the transaction that wrote has committed. */
    public void lookAgainAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lookAgain();
            }
        });
    }

    /** Called after this process wrote, once the write is committed. */
    public void lookAgain() {
        lookedAt = System.nanoTime() - LOOK_EVERY;
    }
}
