package fr.maillage.tours.web.bus;

import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Where;
import fr.maillage.tours.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stops of the month with their dates: from the nearest to whoever said where they are, else by commune. A page at a time. */
final class BusStops {

    /** Stops of a page: a telephone on a slow line has them in a second. */
    static final int PAGE = 20;

    private static final double NARROWEST_METRES = 20_000;
    private static final double WIDEST_METRES = 300_000;

    private final List<List<Passage>> stops;
    private final @Nullable Where where;

    /** {@code where} is null when nobody said. */
    BusStops(List<Passage> month, @Nullable Where where) {
        this(ordered(month, where), where);
    }

    private BusStops(Iterable<List<Passage>> stops, @Nullable Where where) {
        this.stops = new ArrayList<>();
        stops.forEach(this.stops::add);
        this.where = where;
    }

    /** Each unit's dates at each spot, soonest first. */
    private static Iterable<List<Passage>> ordered(List<Passage> month, @Nullable Where where) {
        Map<String, List<Passage>> stops = new LinkedHashMap<>();
        month.stream()
                .sorted(order(where).thenComparing(one -> one.session().startsAt()))
                .forEach(one -> stops.computeIfAbsent(
                                one.unitCode() + "\n" + BusWording.where(one), ignored -> new ArrayList<>())
                        .add(one));
        return stops.values();
    }

    private static Comparator<Passage> order(@Nullable Where where) {
        Comparator<Passage> byName = Comparator.comparing(
                        (Passage one) -> PlainText.of(one.session().spot().communeName()))
                .thenComparing(one -> PlainText.of(one.stopName()));
        if (where == null) {
            return byName;
        }
        LatLon here = where.point();
        return Comparator.comparingLong((Passage one) ->
                        Math.round(here.distanceMetres(one.session().spot().position())))
                .thenComparing(byName);
    }

    /** Those whose commune or spot is called so: all of the words, in any order. */
    BusStops named(String asked) {
        List<String> words = List.of(PlainText.of(asked).split(" ", -1));
        return new BusStops(
                stops.stream()
                        .filter(dates -> {
                            String name = " " + PlainText.of(BusWording.where(dates.getFirst()));
                            return words.stream().allMatch(word -> !word.isEmpty() && name.contains(" " + word));
                        })
                        .toList(),
                where);
    }

    boolean isEmpty() {
        return stops.isEmpty();
    }

    int count() {
        return stops.size();
    }

    int pages() {
        return Math.max(1, (stops.size() + PAGE - 1) / PAGE);
    }

    /** The page that is shown when this one is asked for. */
    int page(int asked) {
        return Math.clamp(asked, 1, pages());
    }

    /** {@code several} when each is to say its unit. */
    List<BusPage.StopRow> rows(int page, BusWording words, boolean several) {
        List<BusPage.StopRow> rows = new ArrayList<>();
        for (int at = first(page); at < end(page); at++) {
            List<Passage> dates = stops.get(at);
            Passage first = dates.getFirst();
            String commune = first.session().spot().communeName();
            rows.add(new BusPage.StopRow(
                    Integer.toString(at + 1),
                    commune,
                    first.stopName().equals(commune) ? "" : first.stopName(),
                    several ? first.unitName() : null,
                    dates.stream().map(words::date).toList(),
                    BusWording.reminder(first)));
        }
        return rows;
    }

    /** Trusted SVG: the stops of the page under their numbers, and where one is. */
    String map(int page, Territory territory, Locale language) {
        List<MapMarker> markers = new ArrayList<>();
        List<LatLon> points = new ArrayList<>();
        if (where != null) {
            points.add(where.point());
        }
        for (int at = first(page); at < end(page); at++) {
            Passage first = stops.get(at).getFirst();
            String label = Integer.toString(at + 1);
            LatLon position = first.session().spot().position();
            markers.add(MapMarker.of(label, position, "#arret-" + label, label + ". " + BusWording.where(first)));
            points.add(position);
        }
        return territory
                .draw(new MapRequest(
                        MapFrame.fit(points, MapShape.SQUARE, NARROWEST_METRES, WIDEST_METRES),
                        markers,
                        where == null ? null : where.point(),
                        null,
                        language))
                .svg();
    }

    private int first(int page) {
        return (page(page) - 1) * PAGE;
    }

    private int end(int page) {
        return Math.min(stops.size(), first(page) + PAGE);
    }
}
