package fr.maillage.mapping;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the foreign file is to be opened, as far as the mapping says; what it does not say is recognised from the file.
 *
 * @param separator of a CSV file's columns; null when recognised
 * @param encoding of the file's text; null when recognised
 * @param rows JSON pointer (RFC 6901) to the list of rows; null for the usual places
 */
public record FileShape(
        @Nullable Format format,
        @Nullable Character separator,
        @Nullable Charset encoding,
        @Nullable String rows) {

    /** Nothing is said. */
    public static final FileShape RECOGNISED = new FileShape(null, null, null, null);

    /** The kinds of files that a mapping can be applied to. */
    public enum Format {
        CSV,
        JSON
    }
}
