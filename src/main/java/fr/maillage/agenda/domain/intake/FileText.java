package fr.maillage.agenda.domain.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file whose encoding nobody says: UTF-8, or else what old Windows programs write. */
public final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /** Without the byte order mark. */
    public static String of(byte[] bytes) {
        if (bytes.length > 1
                && (((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)
                        || ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
