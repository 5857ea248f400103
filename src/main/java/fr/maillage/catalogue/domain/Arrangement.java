package fr.maillage.catalogue.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** In what order a catalogue tells its workshops. Stored by name: never rename. */
public enum Arrangement {
    /** Where one lives first. */
    BY_COMMUNE("commune"),
    /** What one wants to learn first. */
    BY_THEME("theme");

    private final String code;

    Arrangement(String code) {
        this.code = code;
    }

    /** As addresses carry it. */
    public String code() {
        return code;
    }

    /** Reads a {@link #code}; by commune when it is none. */
    public static Arrangement read(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(BY_COMMUNE);
    }
}
