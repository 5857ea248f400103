package fr.maillage.directory.app.exchange;

import fr.maillage.directory.Origin;
import fr.maillage.directory.app.KnownWords;
import fr.maillage.directory.app.exchange.SourceFile.Opened;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the places of one source from a file in the national standard, old versions included.
 *
 * <p>The file is streamed in batches, each its own transaction: an import that was cut off is simply done again. One import of
 * a source runs at a time. Places that the file names no longer are marked gone only when it was read to its end and they are
 * at most half of the source's, which protects from cut-off files.
 */
@Service
public class ImportPlaces {

    private final DataSource dataSource;
    private final CommuneLookup communes;
    private final Clock clock;
    private final KnownWords words;

    ImportPlaces(DataSource dataSource, CommuneLookup communes, Clock clock, KnownWords words) {
        this.words = words;
        this.dataSource = dataSource;
        this.communes = communes;
        this.clock = clock;
    }

    /**
     * Runs the import to its end.
     *
     * @param progress told the number of rows done, from time to time
     */
    public ImportResult run(ImportOrder order, LongConsumer progress) {
        if (order.sourceId().equals(Origin.OWN)) {
            return new ImportResult.Refused(
                    "La source « " + Origin.OWN + " » est celle des lieux saisis dans Maillage : donnez un autre nom.");
        }
        return switch (SourceFile.open(order.file(), order.mapping())) {
            case SourceFile.Refused(String reason) -> new ImportResult.Refused(reason);
            case Opened(RowSource rows) -> withReport(order, rows, progress);
        };
    }

    private ImportResult withReport(ImportOrder order, RowSource rows, LongConsumer progress) {
        try (rows) {
            if (order.report() != null
                    && Files.exists(order.report())
                    && Files.isSameFile(order.report(), order.file())) {
                return new ImportResult.Refused("Le rapport ne peut pas remplacer le fichier importé.");
            }
            return locked(order, rows, progress);
        } catch (IOException e) {
            return new ImportResult.Refused("Le rapport ne peut pas être écrit : " + e.getMessage());
        } catch (SQLException e) {
            return new ImportResult.Refused("La base de données ne répond pas : " + e.getMessage());
        }
    }

    /** The whole import keeps one connection: it holds the source's lock and the temporary table of keys. */
    private ImportResult locked(ImportOrder order, RowSource rows, LongConsumer progress)
            throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            JdbcClient db = JdbcClient.create(single);
            if (!lock(db, "pg_try_advisory_lock", order.sourceId())) {
                return new ImportResult.Refused(
                        "Un import de la source « " + order.sourceId() + " » est déjà en cours.");
            }
            ReportFile report = null;
            try {
                report = order.report() == null ? null : ReportFile.create(order.report());
                TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(single));
                ImportSummary summary =
                        new ImportRun(db, transaction, communes, clock, order, report, progress).run(rows);
                if (summary.created() + summary.updated() > 0) {
                    words.refresh();
                }
                return new ImportResult.Done(summary);
            } finally {
                close(report);
                lock(db, "pg_advisory_unlock", order.sourceId());
            }
        }
    }

    private static boolean lock(JdbcClient db, String function, String sourceId) {
        return Boolean.TRUE.equals(db.sql("select " + function + "(hashtext('directory.import'), hashtext(:source))")
                .param("source", sourceId)
                .query(Boolean.class)
                .single());
    }

    private static void close(@Nullable ReportFile report) {
        try {
            if (report != null) {
                report.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
