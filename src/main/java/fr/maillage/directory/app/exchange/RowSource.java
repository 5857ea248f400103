package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.Notice;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.mapping.Mistake;
import fr.maillage.mapping.Remark;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Columns of the file that a mapping does not use; to be asked at the end. */
    default Set<String> unused() {
        return Set.of();
    }

    /** What a mapping asks for and the file never had; to be asked at the end. */
    default List<Mistake> unmet() {
        return List.of();
    }

    @Override
    void close() throws IOException;

    /** One step through the file. */
    sealed interface Next {}

    /** A row. */
    record Row(RawRow row) implements Next {}

    /**
     * A row that a mapping made.
     *
     * @param row in the standard's columns, under the number of the first row that it was made of
     * @param foreign the rows that it was made of, as their file has them; mostly one
     * @param remarks of the mapping on its values
     */
    record ForeignRow(RawRow row, List<Map<String, String>> foreign, List<Remark> remarks) implements Next {}

    /**
     * A row that makes no place of its own.
     *
     * @param reason why, in French
     * @param notice what it is counted under
     */
    record LeftOut(int number, String name, String reason, Notice notice) implements Next {}

    /** Something that counts as a row but holds no columns. */
    record NotARow(int number, String text) implements Next {}

    /** The file ended as it should. */
    record End() implements Next {}

    /** The file cannot be read further; the reason in French. What came before counts. */
    record Broken(String reason) implements Next {}
}
