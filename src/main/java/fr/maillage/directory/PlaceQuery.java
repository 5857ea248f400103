package fr.maillage.directory;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which places a program asks for; all that is said must hold.
 *
 * @param communes in one of these; null for anywhere, empty for nowhere
 * @param services helping with one of these; empty for any
 * @param source of that source only; null for all
 * @param organisation run by that one; null for any
 * @param around null for anywhere
 * @param changedSince what changed then or later, places that have gone since included; null for all that is shown
 */
public record PlaceQuery(
        @Nullable Set<CommuneCode> communes,
        Set<Service> services,
        @Nullable String source,
        @Nullable OrganisationId organisation,
        @Nullable Around around,
        @Nullable Instant changedSince) {

    /** Everything that is shown. */
    public static final PlaceQuery ALL = new PlaceQuery(null, Set.of(), null, null, null, null);

    /**
     * A circle.
     *
     * @param metres its radius, closed bound
     */
    public record Around(LatLon centre, int metres) {}
}
