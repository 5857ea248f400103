package fr.maillage.tours.app;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form carries the identifier of the row that it is to make, so that sending it twice makes one row. */
public final class FormKeys {

    private FormKeys() {}

    /**
     * The identifier for what somebody typed after going back, when the form's own is that of a row with another content; the
     * same content gives the same one again.
     */
    public static UUID next(UUID key, Object content) {
        return UUID.nameUUIDFromBytes((key + "\n" + content).getBytes(StandardCharsets.UTF_8));
    }
}
