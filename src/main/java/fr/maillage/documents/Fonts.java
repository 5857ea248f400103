package fr.maillage.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters of our papers, read once. Their table of ligatures is hidden from PDFBox, which otherwise spends half of the
 * time of a file looking for some that French does without.
 */
final class Fonts {

    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private static final int TABLES_AT = 12;
    private static final int TABLE_LENGTH = 16;
    private static final int COUNT_AT = 4;
    private static final int LIGATURES = tag("GSUB");
    private static final int HIDDEN = tag("GSUX");

    private Fonts() {}

    /** A file of the font, such as {@code LiberationSans-Bold.ttf}. */
    static InputStream open(String name) {
        return new ByteArrayInputStream(READ.computeIfAbsent(name, Fonts::read));
    }

    private static byte[] read(String name) {
        try (InputStream stream = OwnFiles.font(name)) {
            return withoutLigatures(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the table another name in the directory of the file (OpenType 1.9, table directory). */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        for (int i = 0; i < file.getShort(COUNT_AT); i++) {
            int entry = TABLES_AT + i * TABLE_LENGTH;
            if (file.getInt(entry) == LIGATURES) {
                file.putInt(entry, HIDDEN);
            }
        }
        return font;
    }

    private static int tag(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
