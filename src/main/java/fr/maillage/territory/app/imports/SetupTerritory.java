package fr.maillage.territory.app.imports;

import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.TerritorySettings;
import fr.maillage.territory.app.Epcis;
import fr.maillage.territory.app.Settings;
import fr.maillage.territory.app.Snapshots;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes this instance serve a real territory, fetched whole from the geographic API before anything is changed. The perimeter
 * becomes exactly those communes; an invented territory goes away.
 */
@Component
class SetupTerritory {

    private final GeoApi api;
    private final ImportCommunes importCommunes;
    private final Epcis epcis;
    private final Settings settings;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;

    SetupTerritory(
            GeoApi api,
            ImportCommunes importCommunes,
            Epcis epcis,
            Settings settings,
            Snapshots snapshots,
            PlatformTransactionManager transactions) {
        this.api = api;
        this.importCommunes = importCommunes;
        this.epcis = epcis;
        this.settings = settings;
        this.snapshots = snapshots;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Which communes. */
    sealed interface Perimeter {
        record OfDepartement(String code) implements Perimeter {}

        record OfEpci(EpciCode siren) implements Perimeter {}

        record OfCommunes(List<CommuneCode> codes) implements Perimeter {}
    }

    /**
     * What the territory shall say of itself; nulls leave what is there (or, for the name, derive one).
     *
     * @param phone E.164, as transportPhone
     */
    record Description(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String transportPhone,
            @Nullable String transportNote) {

        TerritorySettings over(TerritorySettings before) {
            return new TerritorySettings(
                    name == null ? before.name() : name,
                    phone == null ? before.phone() : phone,
                    transportPhone == null ? before.transportPhone() : transportPhone,
                    transportNote == null ? before.transportNote() : transportNote,
                    before.demo());
        }
    }

    /** Changes only what the territory says of itself. */
    TerritorySettings describe(Description description) {
        TerritorySettings after = transaction.execute(status -> {
            settings.set(description.over(settings.get().settings()));
            settings.raiseRevision();
            return settings.get().settings();
        });
        snapshots.lookAgain();
        return after;
    }

    /** Fetches the communes, then brings them in; afterwards the territory describes itself so. */
    ImportCommunes.Outcome run(Perimeter perimeter, Description description) throws FileRefused, IOException {
        Path folder = Files.createTempDirectory("maillage");
        List<Path> files = new ArrayList<>();
        try {
            Optional<String> name = fetch(perimeter, folder, files);
            ImportCommunes.Outcome outcome = importCommunes.run(new ImportCommunes.Request(
                    taker -> {
                        for (Path file : files) {
                            read(file, taker);
                        }
                    },
                    CommuneTable.NONE,
                    ImportCommunes.Perimeter.REPLACED,
                    true,
                    description.name() != null ? description.name() : name.orElse(null),
                    epciNames(files)));
            if (outcome instanceof ImportCommunes.Outcome.Done done) {
                TerritorySettings after = describe(description);
                return new ImportCommunes.Outcome.Done(
                        done.counts(), after, done.served(), done.demoLeft(), done.demoReplaced());
            }
            return outcome;
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static void read(Path file, Consumer<Feature> taker) throws FileRefused, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FeatureReading.read(in, taker);
        } catch (FileRefused e) {
            throw new FileRefused("la réponse de l’API géographique est inutilisable (" + e.getMessage() + ")");
        }
    }

    /** Returns what the territory can be called; nothing for a list of communes. */
    private Optional<String> fetch(Perimeter perimeter, Path folder, List<Path> files) throws FileRefused, IOException {
        return switch (perimeter) {
            case Perimeter.OfDepartement(String code) -> {
                Optional<String> name = api.findDepartementName(code);
                orUnknown(api.fetchDepartement(code, next(folder, files)), "le département " + code);
                yield name;
            }
            case Perimeter.OfEpci(EpciCode siren) -> {
                Optional<String> name = api.findEpciName(siren);
                orUnknown(api.fetchEpci(siren, next(folder, files)), "l’EPCI " + siren.siren());
                yield name;
            }
            case Perimeter.OfCommunes(List<CommuneCode> codes) -> {
                for (CommuneCode code : codes) {
                    orUnknown(api.fetchCommune(code, next(folder, files)), "la commune " + code.value());
                }
                yield Optional.empty();
            }
        };
    }

    private static Path next(Path folder, List<Path> files) {
        Path file = folder.resolve(files.size() + ".geojson");
        files.add(file);
        return file;
    }

    private static void orUnknown(boolean there, String what) throws FileRefused {
        if (!there) {
            throw new FileRefused("l’API géographique ne connaît pas " + what);
        }
    }

    /** Names of the EPCI that the files only tell by number; one the API cannot name keeps its number. */
    private Map<EpciCode, String> epciNames(List<Path> files) throws FileRefused, IOException {
        Set<String> sirens = new TreeSet<>();
        for (Path file : files) {
            read(file, feature -> EpciCode.read(feature.text("codeEpci")).ifPresent(epci -> sirens.add(epci.siren())));
        }
        Map<EpciCode, Epci> known = epcis.listAll();
        Map<EpciCode, String> names = new LinkedHashMap<>();
        for (String siren : sirens) {
            EpciCode code = new EpciCode(siren);
            Epci epci = known.get(code);
            if (epci == null || Epcis.isUnnamed(epci)) {
                api.findEpciName(code).ifPresent(name -> names.put(code, name));
            }
        }
        return names;
    }
}
