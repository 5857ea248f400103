package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.plan.Spots;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.OrganisationId;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places to choose from, and what was chosen. */
@Component
public class WhereReading {

    private static final int MOST_USUAL = 8;
    private static final int MOST_FOUND = 15;
    private static final int LONGEST = 120;

    private final Directory directory;
    private final Territory territory;
    private final Spots spots;

    WhereReading(Directory directory, Territory territory, Spots spots) {
        this.directory = directory;
        this.territory = territory;
        this.spots = spots;
    }

    /** The place that is chosen, those that were looked for, else those that the organisation runs; then « ailleurs ». */
    public List<Choice> choices(WhereForm form, @Nullable UUID organisation, Ui ui) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        chosen(form).ifPresent(place -> add(choices, place));
        List<Place> offered = !form.asked().isEmpty()
                ? directory.searchPlaces(form.asked(), MOST_FOUND)
                : organisation == null
                        ? List.of()
                        : directory.firstPlaces(
                                new PlaceQuery(null, Set.of(), null, new OrganisationId(organisation), null, null),
                                MOST_USUAL);
        offered.forEach(place -> add(choices, place));
        List<Choice> all = new ArrayList<>(choices.values());
        all.add(new Choice(WhereForm.ELSEWHERE, ui.t("agenda.plan.form.elsewhere")));
        return all;
    }

    private static void add(Map<String, Choice> choices, Place place) {
        choices.putIfAbsent(
                place.code(),
                new Choice(
                        place.code(),
                        place.sheet().name(),
                        place.sheet().address().communeName()));
    }

    private Optional<Place> chosen(WhereForm form) {
        return form.place().isEmpty() || form.place().equals(WhereForm.ELSEWHERE)
                ? Optional.empty()
                : directory.findPlace(form.place());
    }

    /** Where it is; empty when something is wrong, which is then told. */
    public Optional<Spot> read(WhereForm form, Ui ui, List<Mistake> mistakes) {
        if (form.room().length() > LONGEST) {
            mistakes.add(new Mistake("salle", ui.t("agenda.plan.form.long", LONGEST)));
        }
        if (form.place().equals(WhereForm.ELSEWHERE)) {
            return elsewhere(form, ui, mistakes);
        }
        Optional<Spot> spot = chosen(form).flatMap(place -> spots.at(place, form.room()));
        if (spot.isEmpty()) {
            mistakes.add(new Mistake("lieu", ui.t("agenda.plan.form.place.missing")));
        }
        return spot;
    }

    private Optional<Spot> elsewhere(WhereForm form, Ui ui, List<Mistake> mistakes) {
        if (form.name().isEmpty()
                || form.name().length() > LONGEST
                || form.address().length() > LONGEST) {
            mistakes.add(new Mistake(
                    form.address().length() > LONGEST ? "adresse" : "nom-lieu",
                    form.name().isEmpty()
                            ? ui.t("agenda.plan.form.place.name.missing")
                            : ui.t("agenda.plan.form.long", LONGEST)));
        }
        Optional<Commune> commune = commune(form.commune());
        if (commune.isEmpty()) {
            mistakes.add(new Mistake(
                    "commune",
                    ui.t(
                            form.commune().isEmpty()
                                    ? "agenda.plan.form.commune.missing"
                                    : "agenda.plan.form.commune.unknown",
                            form.commune())));
        }
        return commune.map(one -> spots.in(one, form.name(), form.address(), form.room()));
    }

    private Optional<Commune> commune(String typed) {
        return territory
                .matchCommune(null, typed, null)
                .or(() -> territory.where(typed) instanceof WhereAnswer.Found found
                        ? Optional.ofNullable(found.where().commune())
                        : Optional.empty());
    }
}
