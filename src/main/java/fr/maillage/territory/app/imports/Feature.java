package fr.maillage.territory.app.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a GeoJSON file (RFC 7946, section 3.2), reduced to what can be used.
 *
 * @param number 1 for the first of the file
 * @param properties scalars as text, lists of scalars as their texts; of an object its scalars under {@code outer.inner}; nulls left out
 * @param shape what {@code geometry} holds; null when there is none or it is broken
 * @param flaw why the feature cannot be used, in French; null when its form is right
 */
record Feature(
        int number,
        Map<String, List<String>> properties,
        @Nullable Geometry shape,
        @Nullable String flaw) {

    /** The property's only or first text, without surrounding spaces; null when absent or blank. */
    @Nullable
    String text(String property) {
        List<String> values = properties.getOrDefault(property, List.of());
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }

    /** All texts of the property. */
    List<String> texts(String property) {
        return properties.getOrDefault(property, List.of());
    }
}
