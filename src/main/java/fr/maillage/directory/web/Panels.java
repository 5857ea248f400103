package fr.maillage.directory.web;

import fr.maillage.directory.CommunePanel;
import fr.maillage.directory.Panel;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlacePanel;
import fr.maillage.directory.SearchPanel;
import fr.maillage.directory.app.Wishes;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Where;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What higher modules show on the directory's pages, in their order. */
@Component
class Panels {

    private final ObjectProvider<PlacePanel> places;
    private final ObjectProvider<CommunePanel> communes;
    private final ObjectProvider<SearchPanel> searches;

    Panels(
            ObjectProvider<PlacePanel> places,
            ObjectProvider<CommunePanel> communes,
            ObjectProvider<SearchPanel> searches) {
        this.places = places;
        this.communes = communes;
        this.searches = searches;
    }

    /** Those of a place's sheet. */
    List<Panel> of(Place place, Locale language) {
        return places.stream()
                .sorted(Comparator.comparingInt(PlacePanel::order))
                .map(panel -> panel.panel(place, language))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those of a commune's page. */
    List<Panel> of(Commune commune, Locale language) {
        return communes.stream()
                .sorted(Comparator.comparingInt(CommunePanel::order))
                .map(panel -> panel.panel(commune, language))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those beside the places that a search found. */
    List<Panel> of(Need need, @Nullable Where where, int radiusKm, Locale language) {
        return searches.stream()
                .sorted(Comparator.comparingInt(SearchPanel::order))
                .map(panel -> panel.panel(Wishes.of(need), where, radiusKm, language))
                .flatMap(Optional::stream)
                .toList();
    }
}
