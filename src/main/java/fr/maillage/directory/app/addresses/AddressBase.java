package fr.maillage.directory.app.addresses;

import fr.maillage.directory.PositionPrecision;
import fr.maillage.platform.OutgoingHttp;
import fr.maillage.platform.OutgoingHttp.Received;
import fr.maillage.platform.OutgoingHttp.Refused;
import fr.maillage.shared.LatLon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the national address base, or another server of the same public API ({@code /search/?q=…&citycode=…}, answered in
 * GeoJSON). Only the street of a public place and its commune are sent.
 */
@Component
class AddressBase {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 256 << 10;
    private static final int LONGEST_QUESTION = 200;
    private static final int OK = 200;
    private static final int BAD_QUESTION = 400;

    /** Below, the base itself calls its answer doubtful; a wrong door is worse than the commune’s centre. */
    private static final double LEAST_SCORE = 0.6;

    /** A locality is named in a word or two, and a letter more or less weighs heavily. */
    private static final double LEAST_LOCALITY_SCORE = 0.5;

    private final OutgoingHttp http;
    private final String baseUrl;

    AddressBase(OutgoingHttp http, @Value("${maillage.address-base-url:}") String baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    /** What it answered. */
    sealed interface Answer {}

    /** A point good enough to be shown. */
    record Point(LatLon at, PositionPrecision precision, double score, String label) implements Answer {}

    /** It does not know this address, or not better than its commune. */
    record Unknown(double score, String label) implements Answer {}

    /** It could not be asked; later it may. */
    record Silent() implements Answer {}

    boolean isOn() {
        return !baseUrl.isEmpty();
    }

    Answer ask(String street, String communeName, String communeCode) {
        String question = street + " " + communeName;
        String address = baseUrl + "/search/?limit=1&autocomplete=0&citycode=" + encode(communeCode) + "&q="
                + encode(question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question);
        return switch (http.get(address, MOST_BYTES, LONGEST)) {
            case Refused _ -> new Silent();
            case Received received when received.status() == OK -> read(received.body(), communeCode);
            case Received received when received.status() == BAD_QUESTION -> new Unknown(0, "");
            case Received _ -> new Silent();
        };
    }

    private static Answer read(byte[] body, String communeCode) {
        try {
            JsonNode features = JSON.readTree(body).path("features");
            return features.isArray() ? read(features.path(0), communeCode) : new Silent();
        } catch (JacksonException e) {
            return new Silent();
        }
    }

    private static Answer read(JsonNode feature, String communeCode) {
        JsonNode properties = feature.path("properties");
        double score = properties.path("score").asDouble(0);
        String label = properties.path("label").asString("");
        PositionPrecision precision = precision(properties.path("type").asString(""), score);
        JsonNode coordinates = feature.path("geometry").path("coordinates");
        double lon = coordinates.path(0).asDouble(Double.NaN);
        double lat = coordinates.path(1).asDouble(Double.NaN);
        boolean there = isIn(communeCode, properties.path("citycode").asString("")) && LatLon.isValid(lat, lon);
        return there && precision != null
                ? new Point(new LatLon(lat, lon), precision, score, label)
                : new Unknown(score, label);
    }

    private static @Nullable PositionPrecision precision(String type, double score) {
        return switch (type) {
            case "housenumber", "street" -> score >= LEAST_SCORE ? PositionPrecision.STREET : null;
            case "locality" -> score >= LEAST_LOCALITY_SCORE ? PositionPrecision.VILLAGE : null;
            default -> null;
        };
    }

    /** Paris, Lyon and Marseille are answered by arrondissement. */
    private static boolean isIn(String commune, String answered) {
        return switch (commune) {
                    case "75056" -> answered.startsWith("751");
                    case "69123" -> answered.startsWith("6938");
                    case "13055" -> answered.startsWith("132");
                    default -> false;
                }
                || answered.equals(commune);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
