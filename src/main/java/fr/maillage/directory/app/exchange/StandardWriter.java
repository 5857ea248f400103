package fr.maillage.directory.app.exchange;

import fr.maillage.directory.Place;

/**
 * Writes places in the national standard, one after the other as they come: nothing is kept in memory. I/O failures come out
 * as {@link java.io.UncheckedIOException} or Jackson's own, for the reader has left.
 */
public interface StandardWriter extends AutoCloseable {

    /** Writes one place. */
    void write(Place place);

    /** Ends the file and flushes it; the stream below stays open. */
    @Override
    void close();
}
