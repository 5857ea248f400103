package fr.maillage.directory.app.exchange;

import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.shared.PlainText;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A sheet on its way to the database, with what tells whether it changed. */
final class IncomingRow {

    static final JsonFactory JSON = new JsonFactory();

    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_PLAIN_NAME = 500;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final PlaceSheet sheet;
    private final String raw;
    private final @Nullable String foreign;
    private final String slug;
    private final String organisation;
    private final String meaning;
    private final String fingerprint;

    IncomingRow(PlaceSheet sheet, RawRow row) {
        this(sheet, raw(row.columns()), null);
    }

    /** A sheet that a mapping made of foreign rows, mostly one. */
    IncomingRow(PlaceSheet sheet, RawRow row, List<Map<String, String>> foreign) {
        this(
                sheet,
                raw(row.columns()),
                foreign.size() == 1
                        ? raw(foreign.getFirst())
                        : foreign.stream().map(IncomingRow::raw).collect(Collectors.joining(",", "[", "]")));
    }

    private IncomingRow(PlaceSheet sheet, String raw, @Nullable String foreign) {
        this(
                sheet,
                raw,
                foreign,
                digest(slug(sheet) + " " + sheet) + ":" + digest(foreign == null ? raw : raw + foreign));
    }

    /**
     * A sheet beside a record that does not say the same, because somebody wrote over it.
     *
     * @param foreign the row as its file had it, as JSON; null when there was no mapping, or to leave it as it is kept
     */
    IncomingRow(PlaceSheet shown, String raw, @Nullable String foreign, String fingerprint) {
        this.sheet = shown;
        this.raw = raw;
        this.foreign = foreign;
        this.slug = slug(shown);
        this.organisation = organisation(shown.parent());
        this.meaning = fingerprint.substring(0, Math.max(0, fingerprint.indexOf(':')));
        this.fingerprint = fingerprint;
    }

    /** The same record, shown as it is with what people wrote over it. */
    IncomingRow shownAs(PlaceSheet shown) {
        return new IncomingRow(shown, raw, foreign, fingerprint);
    }

    PlaceSheet sheet() {
        return sheet;
    }

    String key() {
        return sheet.origin().key();
    }

    /** The plain name of the organisation that it belongs to; empty when it says none that has a letter. */
    String organisation() {
        return organisation;
    }

    /** What was understood, then the row as it was. */
    String fingerprint() {
        return fingerprint;
    }

    /** Whether a place known by that fingerprint says the same, even if its row is written another way. */
    boolean meansTheSameAs(String known) {
        return known.startsWith(meaning + ":");
    }

    int length() {
        return raw.length() + (foreign == null ? 0 : foreign.length());
    }

    /** As one object of the array that PostgreSQL's {@code jsonb_to_recordset} reads. */
    void write(JsonGenerator json, UUID id, String code) {
        json.writeStartObject();
        json.writeStringProperty("id", id.toString());
        json.writeStringProperty("code", code);
        json.writeStringProperty("slug", slug);
        json.writeStringProperty("source_key", key());
        json.writeStringProperty("organisation", organisation);
        json.writeStringProperty("name", sheet.name());
        json.writeStringProperty("pivot", sheet.pivot());
        json.writeStringProperty("parent", sheet.parent());
        writeAddress(json);
        writeContact(json);
        json.writeStringProperty("hours", sheet.hours());
        json.writeStringProperty("summary", sheet.summary());
        json.writeStringProperty("detail", sheet.detail());
        json.writeStringProperty("collected_by", sheet.origin().collectedBy());
        json.writeStringProperty(
                "updated_on",
                sheet.origin().updatedOn() == null
                        ? null
                        : sheet.origin().updatedOn().toString());
        writeOffer(json);
        json.writeName("raw").writeRawValue(raw);
        if (foreign != null) {
            json.writeName("foreign_row").writeRawValue(foreign);
        }
        json.writeStringProperty("fingerprint", fingerprint);
        json.writeEndObject();
    }

    private void writeAddress(JsonGenerator json) {
        var address = sheet.address();
        json.writeStringProperty("commune_code", address.communeCode());
        json.writeStringProperty("commune_name", address.communeName());
        json.writeStringProperty("postal_code", address.postalCode());
        json.writeStringProperty("address", address.street());
        json.writeStringProperty("address_extra", address.extra());
        json.writeNumberProperty("latitude", address.position().lat());
        json.writeNumberProperty("longitude", address.position().lon());
        json.writeStringProperty("position_precision", address.precision().name());
    }

    private void writeContact(JsonGenerator json) {
        var contact = sheet.contact();
        json.writeStringProperty("phone", contact.phone());
        words(json, "emails", contact.emails());
        words(json, "websites", contact.websites());
        json.writeStringProperty("accessibility_url", contact.accessibilityUrl());
        json.writeStringProperty("booking_url", contact.bookingUrl());
    }

    private void writeOffer(JsonGenerator json) {
        var offer = sheet.offer();
        terms(json, "typologies", offer.typologies());
        terms(json, "itinerancies", offer.itinerancies());
        terms(json, "services", offer.services());
        terms(json, "audiences", offer.audiences());
        terms(json, "specific_cares", offer.specificCares());
        terms(json, "costs", offer.costs());
        terms(json, "programmes", offer.programmes());
        terms(json, "labels", offer.labels());
        words(json, "other_labels", offer.otherLabels());
        terms(json, "access_modes", offer.accessModes());
        terms(json, "support_modes", offer.supportModes());
    }

    private static void terms(JsonGenerator json, String name, Collection<? extends StandardTerm> terms) {
        words(json, name, terms.stream().map(StandardTerm::name).toList());
    }

    private static void words(JsonGenerator json, String name, Collection<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    /** The name and, unless the name says it, the commune: « mediatheque-valbrune ». */
    private static String slug(PlaceSheet sheet) {
        String name = PlainText.of(sheet.name());
        String commune = PlainText.of(sheet.address().communeName());
        String words = (" " + name + " ").contains(" " + commune + " ") ? name : name + " " + commune;
        return asciiSlug(PlainText.slug(words, LONGEST_SLUG));
    }

    /** Addresses of pages stay in ASCII; what has no plain letter falls out. */
    private static String asciiSlug(String slug) {
        return slug.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]", "")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
    }

    private static String organisation(String parent) {
        String plain = LETTER.matcher(parent).find() ? PlainText.of(parent) : "";
        return plain.length() <= LONGEST_PLAIN_NAME ? plain : "";
    }

    private static String raw(Map<String, String> columns) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            columns.forEach((name, value) -> json.writeStringProperty(storable(name), storable(value)));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String storable(String text) {
        return RawRow.storable(text);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
