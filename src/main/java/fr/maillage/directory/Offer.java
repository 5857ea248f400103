package fr.maillage.directory;

import java.util.List;
import java.util.Set;

/** What a place offers, to whom and how, in the standard's words; every set keeps the standard's order, empty means unsaid. */
public record Offer(
        Set<Service> services,
        Set<Audience> audiences,
        Set<SpecificCare> specificCares,
        Set<Cost> costs,
        Set<Programme> programmes,
        Set<Label> labels,
        List<String> otherLabels,
        Set<AccessMode> accessModes,
        Set<SupportMode> supportModes,
        Set<Typology> typologies,
        Set<Itinerancy> itinerancies) {

    /** Whether it comes to people, always or sometimes. */
    public boolean isItinerant() {
        return itinerancies.contains(Itinerancy.ITINERANT);
    }
}
