package fr.maillage.needs.web.board;

import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;

/**
 * {@code /gestion/besoins/offre}: needs beside the places that offer one of their themes.
 *
 * @param farthestKm beyond it no place is looked for
 */
public record OfferPage(Listing listing, List<Link> tabs, BoardFilters filters, List<Row> rows, int farthestKm) {

    /**
     * A line.
     *
     * @param late « en retard de 4 jours »; empty when it is not
     * @param place the address of the nearest place; empty when there is none near enough to be measured
     */
    public record Row(
            String href,
            String title,
            String commune,
            String people,
            String late,
            String state,
            String place,
            String placeName,
            String placeCommune,
            String distance,
            int within15,
            int within30) {}
}
