package fr.maillage.directory.app.exchange;

import fr.maillage.directory.app.exchange.IncomingBatch.Outcome;
import fr.maillage.directory.app.exchange.ReadAhead.Batch;
import fr.maillage.directory.app.exchange.ReadAhead.Taken;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.Finding;
import fr.maillage.directory.domain.exchange.Notice;
import fr.maillage.directory.domain.exchange.RowReader;
import fr.maillage.directory.domain.exchange.RowReading;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One import under way: writes batches of rows, and counts them. */
final class ImportRun {

    private static final int MOST_TRIES = 5;
    private static final int WORTH_ANALYZING = 500;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ImportOrder order;
    private final @Nullable ReportFile report;
    private final LongConsumer progress;
    private final ImportSummary summary = new ImportSummary();
    private final RowReader reader;
    private final IncomingBatch places;
    private final ImportRuns runs;
    private final SeenKeys seen;

    /** What one transaction wrote. */
    private record Written(Outcome outcome, int rejected, List<Finding> findings, EnumMap<Notice, Integer> notices) {}

    ImportRun(
            JdbcClient db,
            TransactionTemplate transaction,
            CommuneLookup communes,
            Clock clock,
            ImportOrder order,
            @Nullable ReportFile report,
            LongConsumer progress) {
        this.db = db;
        this.transaction = transaction;
        this.order = order;
        this.report = report;
        this.progress = progress;
        this.reader = new RowReader(communes, order.sourceId(), LocalDate.ofInstant(clock.instant(), FRANCE));
        this.places = new IncomingBatch(db, clock, order.sourceId(), communes);
        this.runs = new ImportRuns(db, clock);
        this.seen = new SeenKeys(
                db,
                order.sourceId(),
                new MergedSheets(db, communes, clock),
                new ImportHistory(db, clock, order.sourceId()));
    }

    ImportSummary run(RowSource rows) {
        try {
            UUID run = runs.start(order.sourceId(), String.valueOf(order.file().getFileName()));
            summary.run(run);
            int shownBefore = seen.countShown();
            readAll(rows, run);
            if (summary.broken() == null) {
                markGone(shownBefore);
            } else {
                List<Finding> end = List.of(new Finding(0, "", "fichier", "", "lecture arrêtée " + summary.broken()));
                runs.add(run, end);
                tell(end);
            }
            summary.unknownColumns(reader.unknownColumns());
            tellOfColumns(rows, run);
            runs.progress(run, summary, true);
            if (summary.created() + summary.updated() + summary.gone() >= WORTH_ANALYZING) {
                db.sql("analyze directory.place, directory.place_search, directory.hours_text, directory.organisation")
                        .update();
            }
            return summary;
        } finally {
            seen.forget();
        }
    }

    /** What the mapping and the file do not have in common, which shows only once the file was read. */
    private void tellOfColumns(RowSource rows, UUID run) {
        summary.unusedColumns(rows.unused());
        List<Finding> unmet = rows.unmet().stream()
                .map(mistake -> new Finding(
                        0, "", "correspondance", "ligne " + mistake.line(), mistake.reason() + ", sur aucune ligne"))
                .toList();
        runs.add(run, unmet);
        tell(unmet);
    }

    private void readAll(RowSource rows, UUID run) {
        try (ReadAhead ahead = ReadAhead.start(rows, reader)) {
            Batch batch;
            do {
                batch = ahead.next();
                write(run, batch.rows());
                progress.accept(summary.rows());
            } while (!batch.last());
            if (batch.broken() != null) {
                summary.broken(batch.broken());
            }
        }
    }

    /**
     * Writes in one transaction. A short code given out by another import meanwhile only needs another try; should the
     * database refuse a value that we let pass, the batch is halved until only that row is left, and that row is rejected.
     */
    private void write(UUID run, List<Taken> rows) {
        if (rows.isEmpty()) {
            return;
        }
        for (int tries = 1; ; tries++) {
            try {
                done(run, Objects.requireNonNull(transaction.execute(_ -> writeOnce(run, rows))));
                return;
            } catch (DuplicateKeyException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            } catch (DataIntegrityViolationException | UncategorizedSQLException e) {
                halve(run, rows, e);
                return;
            }
        }
    }

    private void halve(UUID run, List<Taken> rows, DataAccessException cause) {
        if (rows.size() > 1) {
            write(run, rows.subList(0, rows.size() / 2));
            write(run, rows.subList(rows.size() / 2, rows.size()));
            return;
        }
        RowReading reading = rows.getFirst().reading();
        if (rows.getFirst().row() == null) {
            throw cause;
        }
        Finding finding = new Finding(
                reading.number(),
                reading.key(),
                "ligne",
                "",
                "ligne refusée : la base de données ne peut pas la garder");
        write(run, List.of(new Taken(new RowReading.Refused(reading.number(), reading.key(), List.of(finding)), null)));
    }

    private Written writeOnce(UUID run, List<Taken> rows) {
        List<Finding> findings = new ArrayList<>();
        rows.forEach(taken -> findings.addAll(taken.reading().findings()));
        Map<String, IncomingRow> incoming = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        EnumMap<Notice, Integer> notices = new EnumMap<>(Notice.class);
        rows.stream()
                .filter(taken -> taken.row() == null)
                .flatMap(taken -> taken.reading().notices().stream())
                .forEach(notice -> notices.merge(notice, 1, Integer::sum));
        for (Taken taken : withoutDuplicates(rows, findings)) {
            if (taken.row() != null && taken.reading() instanceof RowReading.Understood understood) {
                incoming.put(taken.row().key(), taken.row());
                numbers.put(taken.row().key(), understood.number());
                understood.notices().forEach(notice -> notices.merge(notice, 1, Integer::sum));
            }
        }
        Outcome outcome = places.write(incoming, numbers);
        findings.addAll(outcome.held());
        runs.add(run, findings);
        return new Written(outcome, rows.size() - incoming.size(), findings, notices);
    }

    /** Counts and report follow the database: only what is committed is told. */
    private void done(UUID run, Written written) {
        Outcome outcome = written.outcome();
        summary.count(outcome.created(), outcome.updated(), outcome.unchanged(), written.rejected());
        written.notices().forEach(summary::note);
        tell(written.findings());
        runs.progress(run, summary, false);
    }

    private void tell(List<Finding> findings) {
        findings.forEach(finding -> summary.doubt(finding.field()));
        if (report != null) {
            report.add(findings);
        }
    }

    /** The rows to show: of those that share a key, the first of the file. */
    private List<Taken> withoutDuplicates(List<Taken> rows, List<Finding> findings) {
        Map<String, Taken> first = new LinkedHashMap<>();
        List<Taken> later = new ArrayList<>();
        Set<String> refusedKeys = new LinkedHashSet<>();
        for (Taken taken : rows) {
            if (taken.row() == null) {
                refusedKeys.add(taken.reading().key());
            } else if (first.putIfAbsent(taken.row().key(), taken) != null) {
                later.add(taken);
            }
        }
        Set<String> fresh = seen.add(first.keySet(), true);
        first.values().stream()
                .filter(taken -> !fresh.contains(taken.reading().key()))
                .forEach(later::add);
        first.keySet().retainAll(fresh);
        refusedKeys.remove("");
        seen.add(refusedKeys, false);
        for (Taken taken : later) {
            findings.add(new Finding(
                    taken.reading().number(),
                    taken.reading().key(),
                    "id",
                    taken.reading().key(),
                    "ligne refusée : cet identifiant est déjà dans le fichier, la première ligne est gardée"));
        }
        return List.copyOf(first.values());
    }

    private void markGone(int shownBefore) {
        int missing = seen.countMissing();
        if (missing * 2L > shownBefore && !order.force()) {
            summary.heldBack(missing);
        } else if (missing > 0) {
            transaction.executeWithoutResult(_ -> summary.gone(seen.markMissingGone()));
        }
    }
}
