package fr.maillage.territory.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads a GeoJSON FeatureCollection, or a lone Feature, one feature at a time: memory does not grow with the file. */
final class FeatureReading {

    private static final int MOST_PROPERTIES = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(1_000_000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private final JsonParser json;
    private final Consumer<Feature> taker;
    private int number;
    private boolean collection;

    private FeatureReading(JsonParser json, Consumer<Feature> taker) {
        this.json = json;
        this.taker = taker;
    }

    /**
     * Hands every feature to the taker, broken ones too; keeps the stream open.
     *
     * @throws FileRefused when this is no GeoJSON, or stops being so on the way (features before that point were handed on)
     */
    static void read(InputStream in, Consumer<Feature> taker) throws FileRefused, IOException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            new FeatureReading(json, taker).readFile();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new FileRefused(why(e));
        }
    }

    private static String why(JacksonException e) {
        String line = " (ligne "
                + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ")";
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof UnexpectedEndOfInputException) {
            return "le fichier s’arrête au milieu du JSON, il est sans doute coupé" + line;
        }
        if (e instanceof StreamConstraintsException) {
            return "le JSON dépasse les limites : trop imbriqué, ou un texte démesuré" + line;
        }
        if (message.contains("UTF-8") || message.contains("UTF-32")) {
            return "le fichier n’est pas en UTF-8" + line;
        }
        return "le fichier n’est pas du JSON valable" + line;
    }

    private void readFile() throws FileRefused {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new FileRefused("le fichier n’est pas du GeoJSON : il devrait commencer par une accolade");
        }
        readObject();
        if (!collection && number == 0) {
            throw new FileRefused("le fichier n’est pas du GeoJSON : on n’y trouve pas de liste « features »");
        }
        if (json.nextToken() != null) {
            throw new FileRefused("le fichier contient autre chose après le GeoJSON");
        }
    }

    /** The collection; or a lone feature, whose parts then lie at the top. */
    private void readObject() {
        Parts parts = new Parts();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                collection = true;
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    readFeature();
                }
            } else {
                parts.take(name);
            }
        }
        if (!collection && parts.isFeature) {
            taker.accept(parts.feature(++number));
        }
    }

    private void readFeature() {
        number++;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            taker.accept(new Feature(number, Map.of(), null, "n’est pas un objet"));
            return;
        }
        Parts parts = new Parts();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            parts.take(name);
        }
        taker.accept(parts.feature(number));
    }

    /** What has been read of one feature. */
    private final class Parts {

        private final Map<String, List<String>> properties = new HashMap<>();
        private @Nullable Geometry shape;
        private @Nullable String flaw = "sans contour";
        private boolean isFeature;

        void take(String name) {
            switch (name) {
                case "type" -> {
                    isFeature = json.currentToken() == JsonToken.VALUE_STRING
                            && json.getString().equals("Feature");
                    json.skipChildren();
                }
                case "geometry" -> {
                    ShapeReading.Result result = ShapeReading.read(json);
                    shape = result.shape();
                    flaw = result.flaw();
                }
                case "properties" -> takeObject("", 0);
                default -> json.skipChildren();
            }
        }

        private void takeObject(String prefix, int depth) {
            if (json.currentToken() != JsonToken.START_OBJECT || depth > 1) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = prefix + json.currentName();
                JsonToken value = json.nextToken();
                if (properties.size() >= MOST_PROPERTIES) {
                    json.skipChildren();
                } else if (value == JsonToken.START_OBJECT) {
                    takeObject(name + ".", depth + 1);
                } else if (value == JsonToken.START_ARRAY) {
                    takeList(name);
                } else if (value != JsonToken.VALUE_NULL) {
                    properties.put(name, List.of(text()));
                }
            }
        }

        private void takeList(String name) {
            List<String> texts = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL && texts.size() < MOST_PROPERTIES) {
                    texts.add(text());
                } else {
                    json.skipChildren();
                }
            }
            properties.put(name, texts);
        }

        private String text() {
            String text = json.getString();
            return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }

        Feature feature(int number) {
            return new Feature(number, properties, shape, flaw);
        }
    }
}
