package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.Finding;
import fr.maillage.directory.domain.exchange.Notice;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.directory.domain.exchange.RowReader;
import fr.maillage.directory.domain.exchange.RowReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads and understands the next batch of rows in a thread of its own while the database writes the one before. */
final class ReadAhead implements AutoCloseable {

    private static final int BATCH_ROWS = 1_000;
    private static final int BATCH_CHARACTERS = 2 << 20;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(1);
    private final RowSource rows;
    private final RowReader reader;
    private final Thread thread;

    /** A row with what was understood of it; no row to write when it was refused. */
    record Taken(RowReading reading, @Nullable IncomingRow row) {}

    /**
     * Some rows.
     *
     * @param last whether nothing comes after
     * @param broken why the file could not be read to its end; null when it could, or when more comes
     * @param failure a mistake of ours while reading; null normally
     */
    record Batch(
            List<Taken> rows,
            boolean last,
            @Nullable String broken,
            @Nullable Throwable failure) {}

    private ReadAhead(RowSource rows, RowReader reader) {
        this.rows = rows;
        this.reader = reader;
        this.thread = new Thread(this::readAll, "lecture");
    }

    static ReadAhead start(RowSource rows, RowReader reader) {
        ReadAhead ahead = new ReadAhead(rows, reader);
        ahead.thread.setDaemon(true);
        ahead.thread.start();
        return ahead;
    }

    /** The next batch, waiting for it; nothing comes after the last one. */
    Batch next() {
        try {
            Batch batch = batches.take();
            if (batch.failure() != null) {
                throw new IllegalStateException(batch.failure());
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops reading, and returns once nothing is read any more: the file can be closed. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            Batch batch;
            do {
                batch = readBatch();
                batches.put(batch);
            } while (!batch.last());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch readBatch() {
        List<Taken> taken = new ArrayList<>(BATCH_ROWS);
        try {
            for (int characters = 0; taken.size() < BATCH_ROWS && characters < BATCH_CHARACTERS; ) {
                switch (rows.next()) {
                    case RowSource.Row(RawRow row) -> {
                        Taken one = take(row);
                        taken.add(one);
                        characters += one.row() == null ? 0 : one.row().length();
                    }
                    case RowSource.ForeignRow row -> {
                        Taken one = take(row);
                        taken.add(one);
                        characters += one.row() == null ? 0 : one.row().length();
                    }
                    case RowSource.LeftOut(int number, String name, String reason, Notice notice) ->
                        taken.add(refused(number, name, reason, Set.of(notice)));
                    case RowSource.NotARow(int number, String text) ->
                        taken.add(refused(number, text, "ligne refusée : ce n’est pas un lieu", Set.of()));
                    case RowSource.End _ -> {
                        return new Batch(taken, true, null, null);
                    }
                    case RowSource.Broken(String reason) -> {
                        return new Batch(taken, true, reason, null);
                    }
                }
            }
            return new Batch(taken, false, null, null);
        } catch (RuntimeException | Error e) {
            return new Batch(taken, true, null, e);
        }
    }

    private Taken take(RawRow row) {
        RowReading reading = reader.read(row);
        return new Taken(
                reading,
                reading instanceof RowReading.Understood understood ? new IncomingRow(understood.sheet(), row) : null);
    }

    /** The remarks of the mapping come before those of the reading. */
    private Taken take(RowSource.ForeignRow row) {
        RowReading reading = reader.read(row.row());
        List<Finding> findings = new ArrayList<>();
        row.remarks()
                .forEach(remark -> findings.add(new Finding(
                        reading.number(),
                        reading.key(),
                        remark.column(),
                        RawRow.storable(remark.value()),
                        remark.what())));
        findings.addAll(reading.findings());
        return switch (reading) {
            case RowReading.Understood understood ->
                new Taken(
                        new RowReading.Understood(
                                understood.number(), understood.sheet(), findings, understood.notices()),
                        new IncomingRow(understood.sheet(), row.row(), row.foreign()));
            case RowReading.Refused refused ->
                new Taken(new RowReading.Refused(refused.number(), refused.key(), findings, refused.notices()), null);
        };
    }

    private static Taken refused(int number, String text, String reason, Set<Notice> notices) {
        Finding finding = new Finding(number, "", "ligne", RawRow.storable(text), reason);
        return new Taken(new RowReading.Refused(number, "", List.of(finding), notices), null);
    }
}
