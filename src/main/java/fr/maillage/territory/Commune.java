package fr.maillage.territory;

import fr.maillage.shared.LatLon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune that this instance knows: served, or a neighbour of what is served.
 *
 * @param postalCodes those of La Poste, five digits each, in order; empty when no source gave any
 * @param population municipal population; 0 when no source gave it
 * @param centre a point inside its contour
 * @param epci its EPCI; null for the few that belong to none, or when no source said
 * @param departement the département's code
 * @param seniors share of residents aged 60 and more, 0 to 1; null when nobody gave it
 * @param inPerimeter whether this instance serves it
 */
public record Commune(
        CommuneCode code,
        String name,
        List<String> postalCodes,
        int population,
        LatLon centre,
        @Nullable EpciCode epci,
        String departement,
        @Nullable Double seniors,
        boolean inPerimeter) {

    /** One whose residents’ age nobody gave. */
    public Commune(
            CommuneCode code,
            String name,
            List<String> postalCodes,
            int population,
            LatLon centre,
            @Nullable EpciCode epci,
            String departement,
            boolean inPerimeter) {
        this(code, name, postalCodes, population, centre, epci, departement, null, inPerimeter);
    }

    public Commune {
        postalCodes = List.copyOf(postalCodes);
    }

    /** The name people tell it by: « Saint-Aubin-sur-Lorande (99120) », with the first postal code, if it has one. */
    public String label() {
        return postalCodes.isEmpty() ? name : label(postalCodes.getFirst());
    }

    /** The same with the postal code that was asked for. */
    public String label(String postalCode) {
        return name + "\u00a0(" + postalCode + ")";
    }
}
