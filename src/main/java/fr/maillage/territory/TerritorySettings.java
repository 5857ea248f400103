package fr.maillage.territory;

import org.jspecify.annotations.Nullable;

/**
 * What the territory says of itself.
 *
 * @param name for instance « Pays de Lorande »; « Maillage » as long as nobody named it
 * @param phone the number to call when nothing else helps, as dialled ({@code +33…})
 * @param transportPhone the number that books the transport on demand, as dialled
 * @param transportNote one sentence about that transport, such as « réservation la veille avant 17 h »
 * @param demo whether the territory is the invented one
 */
public record TerritorySettings(
        String name,
        @Nullable String phone,
        @Nullable String transportPhone,
        @Nullable String transportNote,
        boolean demo) {}
