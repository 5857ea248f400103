package fr.maillage.territory.app.imports;

import fr.maillage.platform.DemoPart;
import fr.maillage.territory.Departement;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.app.Departements;
import fr.maillage.territory.app.Epcis;
import fr.maillage.territory.app.SchoolHolidays;
import fr.maillage.territory.app.Settings;
import fr.maillage.territory.app.Snapshot;
import fr.maillage.territory.app.Snapshots;
import fr.maillage.territory.domain.map.GroundLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ground of the invented Pays de Lorande: communes, EPCI, rivers, roads and what the territory says of itself. */
@Component
class LorandeDemo implements DemoPart {

    private static final TerritorySettings SETTINGS = new TerritorySettings(
            "Pays de Lorande", "+33261910040", "+33261910055", "réservation la veille avant 17\u00a0h", true);

    private final CommuneWrites writes;
    private final Epcis epcis;
    private final Departements departements;
    private final LineWrites lines;
    private final Settings settings;
    private final SchoolHolidays school;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;

    LorandeDemo(
            CommuneWrites writes,
            Epcis epcis,
            Departements departements,
            LineWrites lines,
            Settings settings,
            SchoolHolidays school,
            Snapshots snapshots,
            PlatformTransactionManager transactions) {
        this.writes = writes;
        this.epcis = epcis;
        this.departements = departements;
        this.lines = lines;
        this.settings = settings;
        this.school = school;
        this.snapshots = snapshots;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public void load() {
        if (isRealTerritoryThere()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            writes.removeDemo();
            rows("departement.csv").forEach(row -> departements.save(new Departement(row[0], row[1])));
            rows("epci.csv").forEach(row -> epcis.save(new EpciCode(row[0]), row[1], true));
            CommuneIntake intake = new CommuneIntake(writes, epcis, departements, CommuneTable.NONE, true, true);
            features("communes.geojson", intake::take);
            features("rivers.geojson", river -> lines.add(line(GroundLine.Kind.RIVER, river), true));
            features("roads.geojson", road -> lines.add(line(GroundLine.Kind.ROAD, road), true));
            rows("school-holidays.csv")
                    .forEach(row -> school.add(row[0], LocalDate.parse(row[1]), LocalDate.parse(row[2]), true));
            settings.set(SETTINGS);
            settings.raiseRevision();
            if (intake.counts().rejected() > 0) {
                throw new IllegalStateException(
                        "Broken demo: " + intake.counts().rejections());
            }
        });
        snapshots.lookAgain();
    }

    /** An operator may have set up a real territory before the first start: it is not to be mixed with an invented one. */
    private boolean isRealTerritoryThere() {
        Snapshot known = snapshots.current();
        return !known.settings().demo() && !known.gazetteer().communes().isEmpty();
    }

    private static GroundLine line(GroundLine.Kind kind, Feature feature) {
        Geometry course = Objects.requireNonNull(feature.shape(), feature::toString);
        String rank = feature.text("rank");
        String name = feature.text("name");
        return new GroundLine(kind, name == null ? "" : name, rank == null ? 1 : Integer.parseInt(rank), course);
    }

    private static void features(String file, Consumer<Feature> taker) {
        try (InputStream in = open(file)) {
            FeatureReading.read(in, taker);
        } catch (FileRefused e) {
            throw new IllegalStateException("Broken demo: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        return new ClassPathResource("fr/maillage/territory/demo/" + file).getInputStream();
    }
}
