package fr.maillage.mapping.domain;

import fr.maillage.mapping.FileShape;
import fr.maillage.mapping.FileShape.Format;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how the foreign file is to be opened. */
final class ShapeReader {

    private static final Map<String, Charset> ENCODINGS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "iso-8859-1", Charset.forName("windows-1252"),
            "latin1", Charset.forName("windows-1252"),
            "windows-1252", Charset.forName("windows-1252"),
            "iso-8859-15", Charset.forName("iso-8859-15"),
            "utf-16", StandardCharsets.UTF_16);

    private static final Map<String, Character> SEPARATORS = Map.of(
            ",",
            ',',
            ";",
            ';',
            "|",
            '|',
            "\t",
            '\t',
            "virgule",
            ',',
            "point-virgule",
            ';',
            "tabulation",
            '\t',
            "barre",
            '|');

    private final Reading reading;

    ShapeReader(Reading reading) {
        this.reading = reading;
    }

    FileShape read(Entries parts) {
        Format format = format(parts);
        Character separator = separator(parts);
        String rows = parts.text("lignes", "un pointeur JSON, par exemple /data/lieux");
        if (rows != null && (!rows.startsWith("/") || format == Format.CSV)) {
            reading.mistakes.add(
                    parts.keyOf("lignes"),
                    format == Format.CSV
                            ? "« lignes » ne va qu’avec un fichier JSON"
                            : "un pointeur JSON commence par / : par exemple /data/lieux");
        }
        if (separator != null && format == Format.JSON) {
            reading.mistakes.add(parts.keyOf("separateur"), "« séparateur » ne va qu’avec un fichier CSV");
        }
        return new FileShape(format, separator, encoding(parts), rows);
    }

    private @Nullable Format format(Entries parts) {
        String said = parts.text("format", "csv ou json");
        if (said == null) {
            return null;
        }
        return switch (Entries.plain(said)) {
            case "csv" -> Format.CSV;
            case "json", "geojson" -> Format.JSON;
            default -> {
                wrong(parts, "format", "format inconnu « " + Reading.shortened(said) + " » : csv ou json");
                yield null;
            }
        };
    }

    private @Nullable Character separator(Entries parts) {
        String said = parts.text("separateur", "un séparateur : , ; ou tabulation");
        if (said == null) {
            return null;
        }
        Character separator = SEPARATORS.get(said);
        if (separator == null) {
            wrong(parts, "separateur", "séparateur inconnu « " + Reading.shortened(said) + " » : , ; | ou tabulation");
        }
        return separator;
    }

    private @Nullable Charset encoding(Entries parts) {
        String said = parts.text("encodage", "un encodage, par exemple utf-8");
        if (said == null) {
            return null;
        }
        Charset encoding = ENCODINGS.get(Entries.plain(said));
        if (encoding == null) {
            wrong(
                    parts,
                    "encodage",
                    "encodage inconnu « " + Reading.shortened(said) + " » : utf-8, iso-8859-1, windows-1252, utf-16");
        }
        return encoding;
    }

    private void wrong(Entries parts, String key, String reason) {
        Node at = parts.find(key).orElse(parts.keyOf(key));
        reading.mistakes.add(at, reason);
    }
}
