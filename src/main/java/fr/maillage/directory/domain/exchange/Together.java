package fr.maillage.directory.domain.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Columns that mean something only together: half a position, or a commune with another's number, is nothing. */
public final class Together {

    private static final List<Set<StandardField>> GROUPS = List.of(
            EnumSet.of(StandardField.LATITUDE, StandardField.LONGITUDE),
            EnumSet.of(StandardField.COMMUNE, StandardField.INSEE_CODE, StandardField.POSTAL_CODE));

    private Together() {}

    /** The column and those that go with it, in the standard's order. */
    public static List<StandardField> with(StandardField field) {
        return GROUPS.stream()
                .filter(group -> group.contains(field))
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of(field));
    }
}
