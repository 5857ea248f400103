package fr.maillage.directory.app;

import fr.maillage.directory.domain.quality.CountedField;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The SQL that says which counted fields a place has, over the columns of {@code place p}. Fixed text. */
final class FilledColumns {

    /** Bits of the fields that are filled. */
    static final String BITS = sum(CountedField::bit);

    /** Their points, of 100. */
    static final String POINTS = sum(CountedField::points);

    private FilledColumns() {}

    private static String sum(ToIntFunction<CountedField> worth) {
        return Arrays.stream(CountedField.values())
                .map(field -> "case when " + has(field) + " then " + worth.applyAsInt(field) + " else 0 end")
                .collect(Collectors.joining(" + "));
    }

    private static String has(CountedField field) {
        return switch (field) {
            case SERVICES -> "p.services <> '{}'";
            case HOURS -> "p.hours <> ''";
            case PHONE -> "p.phone is not null";
            case STREET -> "p.address <> ''";
            case POINT -> "p.position_precision = 'EXACT'";
            case WEB -> "(p.emails <> '{}' or p.websites <> '{}')";
            case SUMMARY -> "(p.summary <> '' or p.detail <> '')";
            case COSTS -> "p.costs <> '{}'";
            case ACCESS -> "p.access_modes <> '{}'";
            case SUPPORT -> "p.support_modes <> '{}'";
        };
    }
}
