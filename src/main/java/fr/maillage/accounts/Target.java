package fr.maillage.accounts;

import fr.maillage.territory.CommuneCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a right is used on: something that an organisation runs, that lies in a commune, or both.
 *
 * @param organisation null when no organisation runs it
 * @param commune null when it lies nowhere in particular
 */
public record Target(@Nullable UUID organisation, @Nullable CommuneCode commune) {

    /** Something that belongs to an organisation, wherever it lies. */
    public static Target of(UUID organisation) {
        return new Target(organisation, null);
    }

    /** Something that lies in a commune. */
    public static Target in(CommuneCode commune) {
        return new Target(null, commune);
    }
}
