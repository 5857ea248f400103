package fr.maillage.directory.domain.merge;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.Arrays;
import java.util.List;

/** Columns for which one rule is chosen. */
public enum FieldGroup {
    NAME(FieldRule.PRIORITY, false, StandardField.NAME),
    ORGANISATION(FieldRule.PRIORITY, false, StandardField.PIVOT, StandardField.PARENT),
    /** Taken whole from one record, so that no street is said to be in another commune. */
    ADDRESS(
            FieldRule.PRIORITY,
            false,
            StandardField.COMMUNE,
            StandardField.POSTAL_CODE,
            StandardField.INSEE_CODE,
            StandardField.ADDRESS,
            StandardField.ADDRESS_EXTRA,
            StandardField.LATITUDE,
            StandardField.LONGITUDE),
    PHONE(FieldRule.PRIORITY, false, StandardField.PHONE),
    LINKS(
            FieldRule.UNION,
            true,
            StandardField.EMAILS,
            StandardField.WEBSITES,
            StandardField.BOOKING,
            StandardField.ACCESSIBILITY),
    HOURS(FieldRule.NEWEST, false, StandardField.HOURS),
    TEXTS(FieldRule.LONGEST, false, StandardField.SUMMARY, StandardField.DETAIL),
    COSTS(FieldRule.NEWEST, true, StandardField.COSTS),
    HELP(
            FieldRule.UNION,
            true,
            StandardField.TYPOLOGY,
            StandardField.ITINERANCY,
            StandardField.SERVICES,
            StandardField.AUDIENCES,
            StandardField.SPECIFIC_CARES,
            StandardField.PROGRAMMES,
            StandardField.LABELS,
            StandardField.OTHER_LABELS,
            StandardField.ACCESS_MODES,
            StandardField.SUPPORT_MODES);

    private final FieldRule shipped;
    private final boolean lists;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of an enum
    private final List<StandardField> fields;

    FieldGroup(FieldRule shipped, boolean lists, StandardField... fields) {
        this.shipped = shipped;
        this.lists = lists;
        this.fields = List.of(fields);
    }

    /** The rule until somebody chooses another. */
    public FieldRule shipped() {
        return shipped;
    }

    /** The rules that make sense for it. */
    public List<FieldRule> rules() {
        return Arrays.stream(FieldRule.values())
                .filter(rule -> lists || rule != FieldRule.UNION)
                .toList();
    }

    public List<StandardField> fields() {
        return fields;
    }
}
