package fr.maillage.directory.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a file's bytes make text: by its byte order mark; else UTF-8 where its bytes are, save for the odd broken one; else
 * windows-1252, which holds ISO-8859-1. The whole file is looked at once, in small pieces.
 */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** One broken byte for so many sound sequences is an accident, not another encoding. */
    private static final int SOUND_FOR_ONE_BROKEN = 10;

    private long sound;
    private long broken;
    private int expected;

    private TextEncoding() {}

    /**
     * Opens the file as text, its byte order mark skipped; malformed bytes become the replacement sign.
     *
     * @param told the encoding, where somebody knows it; a byte order mark knows better
     */
    static Reader open(Path file, @Nullable Charset told) throws IOException {
        Charset charset;
        int mark;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(3);
            mark = markLength(head);
            charset = mark > 0 ? ofMark(head) : null;
        }
        Charset chosen = charset != null ? charset : told != null ? told : guess(file);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, chosen);
    }

    private static int markLength(byte[] head) {
        if (head.length >= 3 && Arrays.equals(head, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return 3;
        }
        boolean utf16 = head.length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
        return utf16 ? 2 : 0;
    }

    private static Charset ofMark(byte[] head) {
        return switch (head[0]) {
            case (byte) 0xFE -> StandardCharsets.UTF_16BE;
            case (byte) 0xFF -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static Charset guess(Path file) throws IOException {
        TextEncoding bytes = new TextEncoding();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    bytes.see(buffer[i]);
                }
            }
        }
        return bytes.broken == 0 || bytes.sound > SOUND_FOR_ONE_BROKEN * bytes.broken
                ? StandardCharsets.UTF_8
                : WINDOWS;
    }

    private void see(byte value) {
        if (value >= 0) {
            if (expected > 0) {
                broken++;
                expected = 0;
            }
            return;
        }
        boolean continues = (value & 0xC0) == 0x80;
        if (expected > 0 && continues) {
            expected--;
            sound += expected == 0 ? 1 : 0;
            return;
        }
        broken += expected > 0 || continues ? 1 : 0;
        expected = continues
                ? 0
                : (value & 0xE0) == 0xC0 ? 1 : (value & 0xF0) == 0xE0 ? 2 : (value & 0xF8) == 0xF0 ? 3 : 0;
        broken += !continues && expected == 0 ? 1 : 0;
    }
}
