package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Columns of the standard as a database or another module holds them: by name. A name that is no column is passed over. */
public final class Cells {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Cells() {}

    public static Map<StandardField, String> of(Map<String, String> named) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        named.forEach((column, value) -> StandardField.find(column)
                .filter(StandardField.CURRENT::contains)
                .ifPresent(field -> cells.put(field, value)));
        return cells;
    }

    /** By the names of their columns, in the standard’s order. */
    public static Map<String, String> named(Map<StandardField, String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        StandardField.CURRENT.forEach(field -> {
            String value = cells.get(field);
            if (value != null) {
                named.put(field.column(), value);
            }
        });
        return named;
    }

    static String json(Map<StandardField, String> cells) {
        return JSON.writeValueAsString(named(cells));
    }

    static Map<StandardField, String> read(String json) {
        return of(JSON.readValue(json, TEXTS));
    }
}
