package fr.maillage.territory.app.imports;

import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Departement;
import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.app.Departements;
import fr.maillage.territory.app.Epcis;
import fr.maillage.territory.app.Settings;
import fr.maillage.territory.app.Snapshots;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings communes into the instance, in one transaction: a broken feature is counted and left out, a broken file changes nothing
 * at all.
 */
@Component
public class ImportCommunes {

    private final CommuneWrites writes;
    private final Epcis epcis;
    private final Departements departements;
    private final Settings settings;
    private final Snapshots snapshots;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportCommunes(
            CommuneWrites writes,
            Epcis epcis,
            Departements departements,
            Settings settings,
            Snapshots snapshots,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.writes = writes;
        this.epcis = epcis;
        this.departements = departements;
        this.settings = settings;
        this.snapshots = snapshots;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What becomes of the perimeter. */
    public enum Perimeter {
        /** What comes in joins it. */
        GROWS,
        /** It stays: what comes in are neighbours. */
        STAYS,
        /** It becomes exactly what comes in. */
        REPLACED
    }

    /** Where features come from; hands each to the taker once. */
    @FunctionalInterface
    interface Source {
        void feed(Consumer<Feature> taker) throws FileRefused, IOException;
    }

    /**
     * What the operator wants.
     *
     * @param leavesDemo whether the invented territory, if there is one, goes away
     * @param name how the territory shall be called; null derives a name if it has none yet
     * @param epciNames names that the features do not tell
     */
    record Request(
            Source source,
            CommuneTable table,
            Perimeter perimeter,
            boolean leavesDemo,
            @Nullable String name,
            Map<EpciCode, String> epciNames) {}

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * It is done.
         *
         * @param served how many communes this instance now serves
         * @param demoLeft how many invented communes are still among all
         * @param demoReplaced whether the invented territory has just gone
         */
        record Done(IntakeCounts counts, TerritorySettings settings, int served, int demoLeft, boolean demoReplaced)
                implements Outcome {}

        /**
         * Nothing was changed.
         *
         * @param why one line of French
         * @param counts what had been read, for its list of reasons
         */
        record Refused(String why, IntakeCounts counts) implements Outcome {}
    }

    Outcome run(Request request) {
        Outcome outcome = transaction.execute(status -> runInTransaction(request, status));
        snapshots.lookAgain();
        return outcome;
    }

    private Outcome runInTransaction(Request request, TransactionStatus status) {
        boolean replacesDemo = request.leavesDemo() && writes.countDemo() > 0;
        if (replacesDemo) {
            writes.removeDemo();
        }
        CommuneIntake intake = new CommuneIntake(
                writes, epcis, departements, request.table(), request.perimeter() != Perimeter.STAYS, false);
        String refusal = feed(request.source(), intake);
        if (refusal != null) {
            status.setRollbackOnly();
            return new Outcome.Refused(refusal, intake.counts());
        }
        request.epciNames().forEach((siren, name) -> epcis.save(siren, name, false));
        if (request.perimeter() == Perimeter.REPLACED) {
            writes.setPerimeter(intake.communes());
        }
        settings.set(settingsAfter(request, intake, replacesDemo));
        settings.raiseRevision();
        if (replacesDemo) {
            events.publishEvent(new DemoReplaced());
        }
        return new Outcome.Done(
                intake.counts(), settings.get().settings(), writes.countPerimeter(), writes.countDemo(), replacesDemo);
    }

    private static @Nullable String feed(Source source, CommuneIntake intake) {
        try {
            source.feed(intake::take);
        } catch (FileRefused e) {
            return e.getMessage();
        } catch (IOException e) {
            return "la lecture a échoué (" + Texts.clean(String.valueOf(e.getMessage()), 100) + ")";
        }
        IntakeCounts counts = intake.counts();
        if (counts.features() == 0) {
            return "le fichier ne contient aucune commune";
        }
        return counts.accepted() == 0 ? "aucune commune du fichier n’est utilisable" : null;
    }

    private TerritorySettings settingsAfter(Request request, CommuneIntake intake, boolean replacesDemo) {
        TerritorySettings before = settings.get().settings();
        if (replacesDemo) {
            before = new TerritorySettings("", null, null, null, false);
        }
        boolean unnamed = before.name().isBlank() || before.name().equals(Settings.UNNAMED);
        String name = request.name() != null
                ? request.name()
                : unnamed && request.perimeter() != Perimeter.STAYS ? nameOf(intake) : before.name();
        return new TerritorySettings(
                name, before.phone(), before.transportPhone(), before.transportNote(), before.demo());
    }

    /** That of the one EPCI, else that of the one département, else none. */
    private String nameOf(CommuneIntake intake) {
        if (intake.epcis().size() == 1) {
            Epci epci = epcis.listAll().get(intake.epcis().iterator().next());
            if (epci != null && !Epcis.isUnnamed(epci)) {
                return epci.name();
            }
        }
        Departement departement = intake.departements().size() == 1
                ? departements.listAll().get(intake.departements().iterator().next())
                : null;
        return departement == null ? "" : departement.name();
    }
}
