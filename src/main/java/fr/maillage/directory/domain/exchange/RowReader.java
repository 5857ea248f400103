package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.Contact;
import fr.maillage.directory.Origin;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.domain.exchange.Placing.Placement;
import fr.maillage.directory.domain.exchange.Placing.Said;
import fr.maillage.shared.PlainText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row of a file into a place's sheet. It rejects the value and keeps the row; it refuses the row only when it has no
 * name or cannot be placed in a commune. Made for one file and one thread.
 */
public final class RowReader {

    private static final int LONGEST_KEY = 200;
    private static final int SHORT_KEY = 100;
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_HOURS = 2_000;
    private static final int LONGEST_DETAIL = 20_000;
    /** The standard's own bound for {@code presentation_resume}. */
    private static final int LONGEST_SUMMARY = 280;

    private static final int MOST_HEADERS = 1_000;

    private final Placing placing;
    private final HoursCheck hours = new HoursCheck();
    private final String sourceId;
    private final LocalDate today;
    private final Map<String, Optional<StandardField>> headers = new HashMap<>();

    public RowReader(CommuneLookup communes, String sourceId, LocalDate today) {
        this.placing = new Placing(communes);
        this.sourceId = sourceId;
        this.today = today;
    }

    public RowReading read(RawRow row) {
        Map<StandardField, String> cells = cells(row);
        String key = key(cells);
        Doubts doubts = new Doubts(row.number(), key);
        reportKey(cells, key, doubts);
        String name = line(cells, StandardField.NAME, LONGEST_NAME, doubts);
        if (name.isEmpty()) {
            return refused(row, key, StandardField.NAME, "", "ligne refusée : sans nom", doubts);
        }
        String postalCode = CodeReader.postalCode(cells.get(StandardField.POSTAL_CODE), doubts);
        Said said = new Said(
                line(cells, StandardField.COMMUNE, LONGEST_NAME, doubts),
                CodeReader.inseeCode(cells.get(StandardField.INSEE_CODE), doubts),
                postalCode,
                cells.getOrDefault(StandardField.LATITUDE, ""),
                cells.getOrDefault(StandardField.LONGITUDE, ""));
        Optional<Placement> placement = placing.place(said, doubts);
        if (placement.isEmpty()) {
            String reason = said.communeName().isEmpty() && said.inseeCode() == null
                    ? "ligne refusée : sans commune"
                    : "ligne refusée : commune inconnue ici et pas de coordonnées";
            return refused(row, key, StandardField.COMMUNE, said.communeName(), reason, doubts);
        }
        PlaceSheet sheet = sheet(cells, key, name, postalCode, placement.get(), doubts);
        return new RowReading.Understood(row.number(), sheet, doubts.findings(), doubts.notices());
    }

    private PlaceSheet sheet(
            Map<StandardField, String> cells,
            String key,
            String name,
            @Nullable String postalCode,
            Placement placement,
            Doubts doubts) {
        PlaceAddress address = new PlaceAddress(
                placement.communeCode(),
                placement.communeName(),
                PostalAgreement.of(
                        postalCode,
                        placement.commune(),
                        Stream.of(StandardField.COMMUNE, StandardField.POSTAL_CODE, StandardField.ADDRESS)
                                .map(field -> cells.getOrDefault(field, "")),
                        doubts),
                line(cells, StandardField.ADDRESS, LONGEST_LINE, doubts),
                line(cells, StandardField.ADDRESS_EXTRA, LONGEST_LINE, doubts),
                placement.point(),
                placement.precision());
        Contact contact = new Contact(
                PhoneReader.read(cells.getOrDefault(StandardField.PHONE, ""), postalCode, doubts),
                LinkReader.emails(cells.getOrDefault(StandardField.EMAILS, ""), doubts),
                LinkReader.websites(cells.getOrDefault(StandardField.WEBSITES, ""), doubts),
                LinkReader.web(
                        StandardField.ACCESSIBILITY, cells.getOrDefault(StandardField.ACCESSIBILITY, ""), doubts),
                LinkReader.web(StandardField.BOOKING, cells.getOrDefault(StandardField.BOOKING, ""), doubts));
        String summary = lines(cells, StandardField.SUMMARY, LONGEST_DETAIL, doubts);
        String detail = lines(cells, StandardField.DETAIL, LONGEST_DETAIL, doubts);
        if (summary.length() > LONGEST_SUMMARY) {
            doubts.add(
                    StandardField.SUMMARY,
                    summary,
                    "plus de 280 caractères : raccourci, et gardé entier dans la présentation détaillée");
            detail = CleanText.cut(detail.isEmpty() ? summary : summary + "\n\n" + detail, LONGEST_DETAIL);
            summary = CleanText.cut(summary, LONGEST_SUMMARY);
        }
        return new PlaceSheet(
                name,
                CodeReader.pivot(cells.get(StandardField.PIVOT), doubts),
                line(cells, StandardField.PARENT, LONGEST_NAME, doubts),
                address,
                contact,
                hours.check(lines(cells, StandardField.HOURS, LONGEST_HOURS, doubts), doubts),
                summary,
                detail,
                new OfferReader(cells, doubts).read(),
                new Origin(
                        sourceId,
                        key,
                        line(cells, StandardField.COLLECTED_BY, LONGEST_LINE, doubts),
                        CodeReader.date(cells.get(StandardField.UPDATED_ON), today, doubts)));
    }

    /** Names of columns that the standard does not have, among the first thousand. */
    public Set<String> unknownColumns() {
        return headers.entrySet().stream()
                .filter(header -> header.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The file's columns under the standard's names; two that mean the same are joined. */
    private Map<StandardField, String> cells(RawRow row) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        row.columns()
                .forEach((header, value) -> field(header)
                        .ifPresent(field -> cells.merge(field, RawRow.storable(value), (a, b) -> a + "|" + b)));
        return cells;
    }

    private Optional<StandardField> field(String header) {
        Optional<StandardField> known = headers.get(header);
        if (known == null) {
            known = StandardField.find(header);
            if (headers.size() < MOST_HEADERS) {
                headers.put(header, known);
            }
        }
        return known;
    }

    private static String key(Map<StandardField, String> cells) {
        String id = CleanText.line(cells.getOrDefault(StandardField.ID, ""));
        if (id.isEmpty()) {
            return "sans-id-"
                    + digest(PlainText.of(cells.getOrDefault(StandardField.NAME, "")) + "/"
                            + PlainText.of(cells.getOrDefault(StandardField.COMMUNE, "")) + "/"
                            + PlainText.of(cells.getOrDefault(StandardField.ADDRESS, "")));
        }
        return id.length() <= LONGEST_KEY ? id : CleanText.cut(id, SHORT_KEY) + "-" + digest(id);
    }

    private static void reportKey(Map<StandardField, String> cells, String key, Doubts doubts) {
        String id = CleanText.line(cells.getOrDefault(StandardField.ID, ""));
        if (id.isEmpty()) {
            doubts.add(StandardField.ID, "", "sans identifiant : reconnu par son nom, sa commune et son adresse");
        } else if (!id.equals(key)) {
            doubts.add(StandardField.ID, id, "identifiant trop long : abrégé");
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowReading.Refused refused(
            RawRow row, String key, StandardField field, String value, String reason, Doubts doubts) {
        doubts.add(field, value, reason);
        return new RowReading.Refused(row.number(), key, doubts.findings());
    }

    private static String line(Map<StandardField, String> cells, StandardField field, int max, Doubts doubts) {
        String raw = cells.getOrDefault(field, "");
        return bounded(field, raw, CleanText.line(raw), max, doubts);
    }

    private static String lines(Map<StandardField, String> cells, StandardField field, int max, Doubts doubts) {
        String raw = cells.getOrDefault(field, "");
        return bounded(field, raw, CleanText.lines(raw), max, doubts);
    }

    private static String bounded(StandardField field, String raw, String clean, int max, Doubts doubts) {
        if (raw.isEmpty()) {
            return "";
        }
        if (CleanText.hasHtml(raw)) {
            doubts.add(field, raw, "balises retirées : gardé le texte");
        }
        if (clean.length() > max) {
            doubts.add(field, raw, "plus de " + max + " caractères : raccourci");
        }
        return CleanText.cut(clean, max);
    }
}
