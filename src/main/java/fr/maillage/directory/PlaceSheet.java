package fr.maillage.directory;

import org.jspecify.annotations.Nullable;

/**
 * What the national standard says of a place: its 32 fields, typed and grouped.
 *
 * @param pivot SIRET, RNA or RIDET (9 to 14 letters and digits); null when unknown
 * @param parent the organisation that it belongs to, as given; empty when unsaid
 * @param hours opening hours as given, OSM syntax or not; understood at reading
 * @param summary plain text, a few lines; empty when none
 * @param detail plain text; empty when none
 */
public record PlaceSheet(
        String name,
        @Nullable String pivot,
        String parent,
        PlaceAddress address,
        Contact contact,
        String hours,
        String summary,
        String detail,
        Offer offer,
        Origin origin) {}
