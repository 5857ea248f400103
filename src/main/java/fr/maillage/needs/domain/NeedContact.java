package fr.maillage.needs.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell what becomes of a need.
 *
 * @param name as on an envelope; empty when nobody is to be told, or once forgotten
 * @param role such as « secrétaire de mairie »; may be empty
 * @param phone E.164
 * @param email in lower case
 * @param postal what stands below the name on an envelope; empty when no letter is wished
 * @param language {@code fr} or {@code en}
 */
public record NeedContact(
        ContactWay way,
        String name,
        String role,
        @Nullable String phone,
        @Nullable String email,
        List<String> postal,
        String language) {

    public NeedContact {
        postal = List.copyOf(postal);
    }
}
