package fr.maillage.directory.app.exchange;

import fr.maillage.mapping.FileShape;
import fr.maillage.mapping.Mapping;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a file before it is read: what it is, or why it cannot be taken, in one line of French. */
final class SourceFile {

    private static final int HEAD = 8192;

    /** What a file begins with when it is no text, and what to do about it. */
    private record Kind(String magic, String advice) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "504b0304",
                    "est un classeur ou une archive zip : enregistrez-le en CSV, ou décompressez-le d’abord"),
            new Kind("504b0506", "est une archive zip vide"),
            new Kind("1f8b", "est une archive gzip : décompressez-le d’abord"),
            new Kind("425a68", "est une archive bzip2 : décompressez-le d’abord"),
            new Kind("377abcaf", "est une archive 7z : décompressez-le d’abord"),
            new Kind("fd377a58", "est une archive xz : décompressez-le d’abord"),
            new Kind("28b52ffd", "est une archive zstd : décompressez-le d’abord"),
            new Kind("25504446", "est un PDF"),
            new Kind("d0cf11e0", "est un ancien classeur ou document : enregistrez-le en CSV"));

    private SourceFile() {}

    /** A file that can be read, or the reason why not. */
    sealed interface Opening {}

    /** Rows can be read; the caller closes them. */
    record Opened(RowSource rows) implements Opening {}

    /** Nothing can be read; the reason in French. */
    record Refused(String reason) implements Opening {}

    /** Opens a file in the standard. */
    static Opening open(Path file) {
        return open(file, null);
    }

    /** Opens a file, which a mapping makes one in the standard unless it is null. */
    static Opening open(Path file, @Nullable Mapping mapping) {
        try {
            String name = "Le fichier « " + file.getFileName() + " » ";
            if (!Files.exists(file)) {
                return new Refused(name + "n’existe pas.");
            }
            if (Files.isDirectory(file)) {
                return new Refused("« " + file.getFileName() + " » est un dossier, pas un fichier.");
            }
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return new Refused(name + "ne peut pas être lu.");
            }
            String advice = advice(file);
            return advice == null ? open(file, name, mapping) : new Refused(name + advice + ".");
        } catch (IOException e) {
            return new Refused("Le fichier ne peut pas être lu : " + e.getMessage());
        }
    }

    private static @Nullable String advice(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return "est vide";
        }
        String start = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
        for (Kind kind : KINDS) {
            if (start.startsWith(kind.magic())) {
                return kind.advice();
            }
        }
        boolean utf16 = start.startsWith("feff") || start.startsWith("fffe");
        for (byte b : head) {
            if (b == 0 && !utf16) {
                return "n’est pas du texte";
            }
        }
        return null;
    }

    private static Opening open(Path file, String name, @Nullable Mapping mapping) throws IOException {
        FileShape shape = mapping == null ? FileShape.RECOGNISED : mapping.shape();
        BufferedReader text = new BufferedReader(TextEncoding.open(file, shape.encoding()), 1 << 16);
        Opening opening;
        try {
            opening = switch (firstCharacter(text)) {
                case -1 -> new Refused(name + "est vide.");
                case '<' -> new Refused(name + "est une page web ou du XML, pas un CSV ni un JSON.");
                case '[', '{' ->
                    shape.format() == FileShape.Format.CSV
                            ? new Refused(name + "est un JSON, et la correspondance attend un CSV.")
                            : JsonRows.open(text, name, mapping == null ? Optional.empty() : Optional.of(shape));
                default ->
                    shape.format() == FileShape.Format.JSON
                            ? new Refused(name + "n’est pas un JSON, que la correspondance attend.")
                            : CsvRows.open(text, name, mapping);
            };
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
        if (opening instanceof Refused) {
            text.close();
        }
        return opening instanceof Opened(RowSource rows) ? new Opened(MappedRows.of(rows, mapping)) : opening;
    }

    /** The first character that is no space, among the first 4,096; -1 when there is none. */
    private static int firstCharacter(Reader text) throws IOException {
        text.mark(4096);
        int first = text.read();
        for (int i = 0; i < 4000 && first >= 0 && Character.isWhitespace(first); i++) {
            first = text.read();
        }
        text.reset();
        return first;
    }
}
