package fr.maillage.tours.web.tour;

import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Holidays;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import fr.maillage.tours.domain.tour.StopPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a spot as typed to where it is: a place of the directory, or a commune with a point in it. */
@Component
class SpotReading {

    private static final int MOST_FOUND = 15;
    private static final int LONGEST = 120;
    private static final double FURTHEST_METRES = 20_000;
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:[.,]\\d+)?)\\s*[;, ]\\s*(-?\\d{1,3}(?:[.,]\\d+)?)");

    private final Directory directory;
    private final Territory territory;
    private final AgendaPlans plans;
    private final Holidays holidays;

    SpotReading(Directory directory, Territory territory, AgendaPlans plans, Holidays holidays) {
        this.directory = directory;
        this.territory = territory;
        this.plans = plans;
        this.holidays = holidays;
    }

    /** Where it is, and how one says so. */
    record Read(Spot spot, String name) {}

    /** As somebody would have typed it. */
    SpotFields fields(StopPlan stop) {
        PlaceId id = stop.place();
        Place place = id == null ? null : directory.listPlaces(Set.of(id)).get(id);
        String commune = territory
                .findCommune(stop.commune())
                .map(Commune::name)
                .orElse(stop.commune().value());
        return new SpotFields(
                "",
                place == null ? SpotFields.ELSEWHERE : place.code(),
                stop.name(),
                stop.address(),
                stop.room(),
                commune,
                String.format(
                        Locale.ROOT,
                        "%.5f, %.5f",
                        stop.position().lat(),
                        stop.position().lon()));
    }

    /** The place that is chosen, those that were looked for, then « ailleurs ». */
    List<Choice> choices(SpotFields form, Ui ui) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        chosen(form).ifPresent(place -> add(choices, place));
        if (!form.asked().isEmpty()) {
            directory.searchPlaces(form.asked(), MOST_FOUND).forEach(place -> add(choices, place));
        }
        List<Choice> all = new ArrayList<>(choices.values());
        all.add(new Choice(SpotFields.ELSEWHERE, ui.t("tours.tour.spot.elsewhere")));
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

    private Optional<Place> chosen(SpotFields form) {
        return form.place().isEmpty() || form.place().equals(SpotFields.ELSEWHERE)
                ? Optional.empty()
                : directory.findPlace(form.place());
    }

    /** Where it is; empty when something is wrong, which is then told. */
    Optional<Read> read(SpotFields form, Ui ui, List<Mistake> mistakes) {
        int told = mistakes.size();
        if (form.name().length() > LONGEST) {
            mistakes.add(new Mistake("nom", ui.t("tours.tour.form.long", LONGEST)));
        }
        if (form.address().length() > LONGEST) {
            mistakes.add(new Mistake("adresse", ui.t("tours.tour.form.long", LONGEST)));
        }
        if (form.room().length() > LONGEST) {
            mistakes.add(new Mistake("salle", ui.t("tours.tour.form.long", LONGEST)));
        }
        Optional<Read> read = form.place().isEmpty() || form.place().equals(SpotFields.ELSEWHERE)
                ? elsewhere(form, ui, mistakes)
                : place(form, ui, mistakes);
        read.filter(one -> !holidays.zone(one.spot().commune()).equals(Dates.FRANCE))
                .ifPresent(one -> mistakes.add(new Mistake(
                        "commune", ui.t("tours.tour.spot.zone", one.spot().communeName()))));
        return mistakes.size() > told ? Optional.empty() : read;
    }

    private Optional<Read> place(SpotFields form, Ui ui, List<Mistake> mistakes) {
        Optional<Read> read = chosen(form)
                .flatMap(place -> plans.spotAt(place.id(), form.room()).map(spot -> new Read(spot, name(form, place))));
        if (read.isEmpty()) {
            mistakes.add(new Mistake("lieu", ui.t("tours.tour.spot.missing")));
        }
        return read;
    }

    private static String name(SpotFields form, Place place) {
        String street = place.sheet().address().street();
        String name = street.isBlank() ? place.sheet().name() : street;
        return form.name().isEmpty() ? name.substring(0, Math.min(name.length(), LONGEST)) : form.name();
    }

    private Optional<Read> elsewhere(SpotFields form, Ui ui, List<Mistake> mistakes) {
        if (form.name().isEmpty()) {
            mistakes.add(new Mistake("nom", ui.t("tours.tour.spot.name.missing")));
        }
        LatLon point = point(form.point());
        if (point == null && !form.point().isEmpty()) {
            mistakes.add(new Mistake("point", ui.t("tours.tour.spot.point.wrong")));
        }
        Optional<Commune> commune = commune(form.commune())
                .or(() -> form.commune().isEmpty() && point != null ? territory.communeAt(point) : Optional.empty());
        if (commune.isEmpty()) {
            mistakes.add(new Mistake(
                    "commune",
                    ui.t(
                            form.commune().isEmpty()
                                    ? "tours.tour.spot.commune.missing"
                                    : "tours.tour.spot.commune.unknown",
                            form.commune())));
            return Optional.empty();
        }
        Commune there = commune.get();
        if (point != null && point.distanceMetres(there.centre()) > FURTHEST_METRES) {
            mistakes.add(new Mistake("point", ui.t("tours.tour.spot.point.far", there.name())));
        }
        return Optional.of(new Read(
                new Spot(
                        null,
                        null,
                        form.name(),
                        form.address(),
                        there.code(),
                        there.name(),
                        point == null ? there.centre() : point,
                        form.room()),
                form.name()));
    }

    private static @Nullable LatLon point(String typed) {
        Matcher point = POINT.matcher(typed);
        if (!point.matches()) {
            return null;
        }
        double lat = Double.parseDouble(point.group(1).replace(',', '.'));
        double lon = Double.parseDouble(point.group(2).replace(',', '.'));
        return LatLon.isValid(lat, lon) ? new LatLon(lat, lon) : null;
    }

    private Optional<Commune> commune(String typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : territory
                        .matchCommune(null, typed, null)
                        .or(() -> territory.where(typed) instanceof WhereAnswer.Found found
                                ? Optional.ofNullable(found.where().commune())
                                : Optional.empty());
    }
}
