package fr.maillage.directory.app.exchange;

import fr.maillage.directory.app.exchange.SourceFile.Opened;
import fr.maillage.directory.app.exchange.SourceFile.Opening;
import fr.maillage.directory.app.exchange.SourceFile.Refused;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.mapping.FileShape;
import java.io.BufferedReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Rows of a JSON file: an array of objects, or the features of a GeoJSON collection (their properties). */
final class JsonRows implements RowSource {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(LONGEST_CELL)
                    .maxNumberLength(1_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private static final Set<String> LISTS = Set.of("features", "data", "results", "records", "lieux");

    private final JsonParser parser;
    /** Whether members of members come under their JSON pointers, rather than as one text. */
    private final boolean deep;

    private int number;
    private int length;

    private JsonRows(JsonParser parser, boolean deep) {
        this.parser = parser;
        this.deep = deep;
    }

    /**
     * Opens the list of rows.
     *
     * @param shape what a mapping says of the file; empty for a file in the standard
     */
    static Opening open(BufferedReader text, String name, Optional<FileShape> shape) {
        try {
            JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text);
            String pointer = shape.map(FileShape::rows).orElse(null);
            if (pointer == null ? findList(parser) : findList(parser, pointer)) {
                return new Opened(new JsonRows(parser, shape.isPresent()));
            }
            return new Refused(
                    pointer == null
                            ? name + "est un JSON, mais pas une liste de lieux."
                            : name + "n’a pas de liste de lieux à « " + pointer
                                    + " », où la correspondance la cherche.");
        } catch (JacksonException e) {
            return new Refused(name + "ne se lit pas comme un JSON (ligne "
                    + e.getLocation().getLineNr() + ").");
        }
    }

    private static boolean findList(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            return true;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** Steps down to the list that a JSON pointer names; an array on the way cannot be stepped into. */
    private static boolean findList(JsonParser parser, String pointer) {
        String[] steps = pointer.substring(1).split("/", -1);
        JsonToken token = parser.nextToken();
        for (String step : steps) {
            if (token != JsonToken.START_OBJECT) {
                return false;
            }
            String name = step.replace("~1", "/").replace("~0", "~");
            token = null;
            while (token == null && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                if (found) {
                    token = value;
                } else {
                    parser.skipChildren();
                }
            }
        }
        return token == JsonToken.START_ARRAY;
    }

    @Override
    public Next next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return new End();
            }
            if (token == null) {
                return new Broken("après la ligne " + number + " : le fichier s’arrête au milieu");
            }
            number++;
            length = 0;
            if (token != JsonToken.START_OBJECT) {
                String text = value();
                return new NotARow(number, text == null ? "null" : text);
            }
            Map<String, String> columns = new LinkedHashMap<>();
            object(columns, true, "");
            return new Row(new RawRow(number, columns));
        } catch (JacksonException e) {
            boolean ended = parser.isClosed() || String.valueOf(e.getMessage()).contains("end-of-input");
            return new Broken("après la ligne " + Math.max(0, number - 1) + " : "
                    + (ended
                            ? "le fichier s’arrête au milieu"
                            : "le JSON est malformé (ligne " + e.getLocation().getLineNr() + " du fichier)"));
        } catch (TooLong e) {
            return new Broken("à la ligne " + number + " : une ligne est bien trop longue");
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private void object(Map<String, String> columns, boolean outermost, String path) throws TooLong {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            String name = path.isEmpty() ? member : path + "/" + escaped(member);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && outermost && name.equals("properties")) {
                object(columns, false, "");
            } else if (deep && token == JsonToken.START_OBJECT) {
                object(columns, false, path.isEmpty() ? "/" + escaped(member) : name);
            } else {
                String value = value();
                if (value != null && !value.isEmpty()) {
                    columns.put(name, value);
                }
            }
            count(name.length());
            if (columns.size() > MOST_COLUMNS) {
                throw new TooLong();
            }
        }
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    /** The value as text: numbers as they are written, lists of words joined by {@code |}, anything deeper as JSON. */
    private @Nullable String value() throws TooLong {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.START_ARRAY) {
            StringJoiner words = new StringJoiner("|");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String word = value();
                if (word != null && !word.isEmpty()) {
                    words.add(word);
                }
            }
            return words.toString();
        }
        if (token == JsonToken.START_OBJECT) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.add(name + ": " + value());
            }
            return members.toString();
        }
        String text = parser.getString();
        count(text.length());
        return text;
    }

    private void count(int characters) throws TooLong {
        length += characters + 1;
        if (length > LONGEST_ROW) {
            throw new TooLong();
        }
    }

    /** A row past its bound. */
    private static final class TooLong extends Exception {}
}
