package fr.maillage.directory.app.exchange;

import fr.maillage.directory.Place;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.exchange.StandardRow;
import fr.maillage.shared.LatLon;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Places as JSON: an array of objects, or a GeoJSON collection of points (RFC 7946) with the same members as properties.
 * Coordinates are numbers, all else is text; what is unknown and may be, is not there.
 */
final class JsonStandardWriter implements StandardWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final PlaceKeys keys;
    private final boolean geo;

    JsonStandardWriter(OutputStream out, PlaceKeys keys, boolean geo) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.keys = keys;
        this.geo = geo;
        if (geo) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
        } else {
            json.writeStartArray();
        }
    }

    @Override
    public void write(Place place) {
        json.writeRaw('\n');
        if (geo) {
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            writePoint(place.sheet().address().position());
            json.writeName("properties");
        }
        writeFields(place);
        if (geo) {
            json.writeEndObject();
        }
    }

    private void writePoint(LatLon point) {
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(point.lon());
        json.writeNumber(point.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeFields(Place place) {
        Map<StandardField, String> cells = StandardRow.exported(place.sheet(), keys.key(place));
        json.writeStartObject();
        cells.forEach((field, value) -> {
            if (field == StandardField.LATITUDE || field == StandardField.LONGITUDE) {
                json.writeNumberProperty(field.column(), Double.parseDouble(value));
            } else {
                json.writeStringProperty(field.column(), value);
            }
        });
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.writeEndArray();
        if (geo) {
            json.writeEndObject();
        }
        json.close();
    }
}
