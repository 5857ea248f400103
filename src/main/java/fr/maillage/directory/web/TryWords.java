package fr.maillage.directory.web;

import fr.maillage.design.Ui;
import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.domain.search.Filters;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the public search would show for a sentence. */
@Component
public final class TryWords {

    private static final int SHOWN = 5;

    private final FindPlaces findPlaces;
    private final PlaceHours hours;

    TryWords(FindPlaces findPlaces, PlaceHours hours) {
        this.findPlaces = findPlaces;
        this.hours = hours;
    }

    /** The first places, wherever they are. */
    public List<PlaceView> first(Ui ui, String sentence) {
        return new PlaceWording(ui, hours)
                .views(findPlaces.first(new FindPlaces.Search(sentence, null, 0, Filters.NONE, 1), SHOWN), 0);
    }
}
