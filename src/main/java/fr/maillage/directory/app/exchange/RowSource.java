package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.RawRow;
import java.io.IOException;

/** The rows of one file, one after the other, never more than one in memory. */
interface RowSource extends AutoCloseable {

    /** Longest value of one cell, in characters: past it the file is not what it says. */
    int LONGEST_CELL = 1 << 20;
    /** Longest row, in characters. */
    int LONGEST_ROW = 4 << 20;
    /** Most columns of one row. */
    int MOST_COLUMNS = 1_000;

    /** What comes next. After {@link End} or {@link Broken} nothing comes. */
    Next next();

    @Override
    void close() throws IOException;

    /** One step through the file. */
    sealed interface Next {}

    /** A row. */
    record Row(RawRow row) implements Next {}

    /** Something that counts as a row but holds no columns. */
    record NotARow(int number, String text) implements Next {}

    /** The file ended as it should. */
    record End() implements Next {}

    /** The file cannot be read further; the reason in French. What came before counts. */
    record Broken(String reason) implements Next {}
}
