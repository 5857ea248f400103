package fr.maillage.directory.web.office;

import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.hours.WeekGrid;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What came back from a form, as columns of the standard.
 *
 * @param before as they were when the form was opened
 * @param mine as they are wanted
 * @param grid the week as typed; null when hours came as text or not at all
 */
public record SectionForm(
        Map<StandardField, String> before,
        Map<StandardField, String> mine,
        @Nullable HoursForm grid) {

    /** Before the names of the columns as they were. */
    static final String BEFORE = "avant.";

    /** Before the names of the columns that were understood already, on pages that only carry them. */
    static final String CARRIED = "moi.";

    private static final int LONGEST = 40_000;

    /** Reads these fields; those that the form did not send are left out. */
    public static SectionForm read(
            Collection<StandardField> fields, MultiValueMap<String, String> sent, CommuneLookup communes) {
        Map<StandardField, String> before = new EnumMap<>(StandardField.class);
        Map<StandardField, String> mine = new EnumMap<>(StandardField.class);
        boolean carried = sent.keySet().stream().anyMatch(name -> name.startsWith(CARRIED));
        for (StandardField field : fields) {
            before.put(field, text(sent, BEFORE + field.column()));
            if (carried) {
                if (sent.containsKey(CARRIED + field.column())) {
                    mine.put(field, text(sent, CARRIED + field.column()));
                }
            } else {
                mine.put(field, typed(field, sent));
            }
        }
        HoursForm grid = null;
        if (!carried && mine.containsKey(StandardField.HOURS) && "grille".equals(sent.getFirst("vue"))) {
            grid = HoursForm.typed(sent);
            mine.put(StandardField.HOURS, grid.grid().map(WeekGrid::text).orElse(""));
        }
        if (!carried && mine.containsKey(StandardField.COMMUNE)) {
            place(before, mine, communes);
        }
        return new SectionForm(before, mine, grid);
    }

    private static String typed(StandardField field, MultiValueMap<String, String> sent) {
        return switch (FieldKind.of(field)) {
            case TERMS, TYPOLOGIES -> {
                List<String> codes = sent.getOrDefault(field.column(), List.of());
                yield FieldKind.terms(field).stream()
                        .filter(term -> codes.contains(term.code()))
                        .map(FieldKind::written)
                        .collect(Collectors.joining("|"));
            }
            case LIST ->
                Arrays.stream(text(sent, field.column()).split("[\\n|]", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("|"));
            default -> text(sent, field.column());
        };
    }

    /** Whoever names another commune means its number too, and leaves the point of the old one behind. */
    private static void place(
            Map<StandardField, String> before, Map<StandardField, String> mine, CommuneLookup communes) {
        String name = mine.getOrDefault(StandardField.COMMUNE, "");
        if (name.equals(before.getOrDefault(StandardField.COMMUNE, "")) && !name.isEmpty()) {
            mine.put(StandardField.INSEE_CODE, before.getOrDefault(StandardField.INSEE_CODE, ""));
            return;
        }
        String postal = mine.getOrDefault(StandardField.POSTAL_CODE, "");
        String code = name.isEmpty()
                ? ""
                : communes.match(null, name, postal.isEmpty() ? null : postal)
                        .or(() -> communes.match(null, name, null))
                        .map(CommuneLookup.KnownCommune::code)
                        .orElse("");
        mine.put(StandardField.INSEE_CODE, code);
        boolean moved = !code.equals(before.getOrDefault(StandardField.INSEE_CODE, ""));
        boolean samePoint = same(StandardField.LATITUDE, before, mine) && same(StandardField.LONGITUDE, before, mine);
        if (moved && samePoint) {
            mine.put(StandardField.LATITUDE, "");
            mine.put(StandardField.LONGITUDE, "");
        }
    }

    private static boolean same(StandardField field, Map<StandardField, String> one, Map<StandardField, String> other) {
        return one.getOrDefault(field, "").equals(other.getOrDefault(field, ""));
    }

    /** What the form's boxes send for these terms. */
    static List<String> codes(Collection<? extends StandardTerm> terms) {
        return terms.stream().map(StandardTerm::code).toList();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        if (text == null) {
            return "";
        }
        String plain = RawRow.storable(text).replace("\r\n", "\n").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
