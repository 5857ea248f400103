package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.exchange.ImportOrder;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.app.exchange.ImportResult;
import fr.maillage.directory.app.exchange.ImportSummary;
import fr.maillage.directory.app.sources.FetchSource.Came;
import fr.maillage.directory.app.sources.FetchSource.Nothing;
import fr.maillage.directory.app.sources.FetchSource.Same;
import fr.maillage.directory.app.sources.Source.How;
import fr.maillage.directory.app.sources.Source.Memory;
import fr.maillage.directory.app.sources.Source.Mode;
import fr.maillage.directory.app.sources.Source.Outcome;
import fr.maillage.directory.app.sources.SourceReadings.End;
import fr.maillage.directory.app.sources.SourceUploads.Upload;
import fr.maillage.platform.MaillageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Reads a source: brings its file, imports it, and writes down what became of it. Whatever fails, the places stay as they were
 * and the next reading begins anew: what tells the server “only if it changed” is kept only once a file was read to its end.
 */
@Service
public class ReadSource {

    private static final Logger log = LoggerFactory.getLogger(ReadSource.class);

    private final Sources sources;
    private final SourceReadings readings;
    private final SourceUploads uploads;
    private final FetchSource fetch;
    private final SourceMapping mapping;
    private final ImportPlaces importPlaces;
    private final MaillageProperties properties;
    private final Clock clock;

    ReadSource(
            Sources sources,
            SourceReadings readings,
            SourceUploads uploads,
            FetchSource fetch,
            SourceMapping mapping,
            ImportPlaces importPlaces,
            MaillageProperties properties,
            Clock clock) {
        this.sources = sources;
        this.readings = readings;
        this.uploads = uploads;
        this.fetch = fetch;
        this.mapping = mapping;
        this.importPlaces = importPlaces;
        this.properties = properties;
        this.clock = clock;
    }

    /** What became of a reading. */
    public sealed interface Result {

        /**
         * It is over, one way or another.
         *
         * @param summary of the import; null when there was none
         */
        record Ended(
                Outcome outcome, String reason, @Nullable ImportSummary summary) implements Result {}

        /** Another reading of this source is under way. */
        record Busy() implements Result {}

        /** There is nothing to read: no such source, or no address and no file. */
        record Unreadable(String reason) implements Result {}
    }

    /**
     * Reads what waits: the file that somebody brought, or else the one at the source’s address.
     *
     * @param how unless a file was brought or somebody asked
     * @param mode unless somebody asked for more
     * @param progress told the number of rows done, from time to time
     */
    public Result read(String id, How how, Mode mode, LongConsumer progress) {
        Source source = sources.find(id).orElse(null);
        if (source == null || source.isOwn()) {
            return new Result.Unreadable("Il n’y a pas de source « " + id + " » à lire.");
        }
        if (readings.listRunning().contains(id)) {
            return new Result.Busy();
        }
        Optional<Upload> upload = uploads.find(id);
        if (upload.isEmpty() && source.settings().url().isEmpty()) {
            return new Result.Unreadable("La source « " + id + " » n’a pas d’adresse : apportez un fichier.");
        }
        Mode asked = source.state().asked() == null ? mode : source.state().asked();
        How why = upload.isPresent() ? How.UPLOAD : source.state().asked() == null ? how : How.ASKED;
        Instant started = clock.instant();
        readings.started(id, started);
        Reading reading;
        try (ReadingFolder folder = ReadingFolder.open(properties.data())) {
            reading = upload.isPresent()
                    ? brought(source, upload.get(), folder, progress)
                    : fetched(source, asked, folder, progress);
        } catch (UncheckedIOException e) {
            reading = failed(source, "Le fichier ne peut pas être posé sur le disque de ce serveur.");
        } catch (DataAccessException e) {
            log.warn("Source {} could not be written: {}", id, e.getClass().getSimpleName());
            reading = failed(source, "La base de données a refusé. Ce qui était déjà importé le reste.");
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            log.error("Source {} could not be read", id, e);
            reading =
                    failed(source, "Une erreur de Maillage a arrêté la lecture. Elle est dans le journal du serveur.");
        }
        upload.ifPresent(file -> uploads.forget(id, file));
        readings.ended(source, why, started, reading.end());
        return new Result.Ended(reading.end().outcome(), reading.end().reason(), reading.summary());
    }

    private record Reading(End end, @Nullable ImportSummary summary) {}

    private Reading brought(Source source, Upload upload, ReadingFolder folder, LongConsumer progress) {
        Path file = folder.file(upload.fileName());
        try {
            Files.write(file, upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return imported(source, file, upload.force(), Memory.NONE, progress);
    }

    private Reading fetched(Source source, Mode mode, ReadingFolder folder, LongConsumer progress) {
        String readAs = mapping.readAs(source.settings());
        Memory before = source.state().memory();
        boolean same = mode == Mode.READ && readAs.equals(before.readAs());
        return switch (fetch.fetch(source.settings().url(), same ? before : Memory.NONE, folder)) {
            case Nothing(String reason) -> failed(source, reason);
            case Same _ -> unchanged(before);
            case Came(Path file, String etag, String lastModified) -> {
                Memory now = new Memory(etag, lastModified, FileDigest.of(file), readAs);
                yield same && now.digest() != null && now.digest().equals(before.digest())
                        ? unchanged(now)
                        : imported(source, file, mode == Mode.FORCE, now, progress);
            }
        };
    }

    private static Reading unchanged(Memory memory) {
        return new Reading(
                new End(Outcome.UNCHANGED, "Le fichier n’a pas changé depuis la dernière lecture.", null, memory),
                null);
    }

    /** A failure forgets nothing: the next answer “it did not change” would be true. */
    private static Reading failed(Source source, String reason) {
        return new Reading(new End(Outcome.FAILED, reason, null, source.state().memory()), null);
    }

    private Reading imported(Source source, Path file, boolean force, Memory memory, LongConsumer progress) {
        Optional<String> unexpected =
                FileDigest.unexpected(file, source.settings().format());
        if (unexpected.isPresent()) {
            return failed(source, unexpected.get());
        }
        return switch (mapping.order(source, file, force)) {
            case SourceMapping.Unusable(String reason) -> failed(source, reason);
            case SourceMapping.Ready(ImportOrder order) ->
                switch (importPlaces.run(order, progress)) {
                    case ImportResult.Refused(String reason) -> failed(source, reason);
                    case ImportResult.Done(ImportSummary summary) -> new Reading(end(summary, memory), summary);
                };
        };
    }

    private static End end(ImportSummary summary, Memory memory) {
        if (summary.broken() != null) {
            return new End(
                    Outcome.FAILED,
                    "Le fichier n’a pas pu être lu jusqu’au bout : " + summary.broken()
                            + ". Ce qui précède est importé ; aucun lieu n’est retiré.",
                    summary.run(),
                    null);
        }
        if (summary.rows() == 0 || summary.rejected() == summary.rows()) {
            return new End(
                    Outcome.FAILED,
                    summary.rows() == 0
                            ? "Le fichier ne contient aucune ligne."
                            : "Aucune des " + number(summary.rows())
                                    + " lignes n’est un lieu que l’on sache lire : la correspondance est-elle la bonne ?",
                    summary.run(),
                    null);
        }
        if (summary.heldBack() > 0) {
            return new End(
                    Outcome.HELD,
                    number(summary.heldBack())
                            + " lieux, plus de la moitié, ne sont pas dans le fichier : aucun n’est retiré.",
                    summary.run(),
                    null);
        }
        return new End(Outcome.READ, told(summary), summary.run(), memory);
    }

    private static String told(ImportSummary summary) {
        List<String> parts = new ArrayList<>();
        count(parts, summary.created(), "lieu nouveau", "lieux nouveaux");
        count(parts, summary.updated(), "lieu changé", "lieux changés");
        count(parts, summary.unchanged(), "lieu inchangé", "lieux inchangés");
        count(parts, summary.gone(), "lieu disparu", "lieux disparus");
        count(parts, summary.rejected(), "ligne refusée", "lignes refusées");
        List<String> rows = new ArrayList<>();
        count(rows, summary.rows(), "ligne lue", "lignes lues");
        return String.join("", rows) + "\u00a0: " + String.join(", ", parts) + ".";
    }

    private static void count(List<String> parts, int number, String one, String many) {
        if (number > 0) {
            parts.add(number(number) + " " + (number == 1 ? one : many));
        }
    }

    private static String number(int value) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(value);
    }
}
