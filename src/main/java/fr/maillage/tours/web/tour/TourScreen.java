package fr.maillage.tours.web.tour;

import fr.maillage.agenda.RegularHours;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.tour.Quarter;
import fr.maillage.tours.app.tour.ReadPassages;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.app.tour.TellHurdles;
import fr.maillage.tours.domain.tour.Tour;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The page of a tour, from about ten statements whatever its length. */
@Component
class TourScreen {

    private static final int WEEKS = 8;
    private static final int DATES = 50; // a page
    private static final double NARROWEST_METRES = 4_000;
    private static final double WIDEST_METRES = 400_000;

    private final ReadStops stops;
    private final ReadPassages passages;
    private final RegularHours hours;
    private final TellHurdles hurdles;
    private final HurdleWords hurdleWords;
    private final TourWords words;
    private final Territory territory;
    private final TourDoor door;
    private final MessageSource messages;
    private final Clock clock;

    TourScreen(
            ReadStops stops,
            ReadPassages passages,
            RegularHours hours,
            TellHurdles hurdles,
            HurdleWords hurdleWords,
            TourWords words,
            Territory territory,
            TourDoor door,
            MessageSource messages,
            Clock clock) {
        this.stops = stops;
        this.passages = passages;
        this.hours = hours;
        this.hurdles = hurdles;
        this.hurdleWords = hurdleWords;
        this.words = words;
        this.territory = territory;
        this.door = door;
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code number} is the page of dates that is asked for, from 1. */
    TourPage page(Tour tour, int number, Ui ui) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Dates.FRANCE);
        Unit unit = door.unit(tour);
        boolean mayEdit = door.mayEdit(tour);
        List<Stop> all = stops.listOf(tour.id());
        List<Passage> next = passages.ofAnyState(
                unit.id(),
                now,
                today.plusWeeks(WEEKS).atStartOfDay(Dates.FRANCE).toInstant());
        List<Passage> own = next.stream().filter(one -> isOf(one, tour)).toList();
        Map<UUID, String> sentences = hours.sentences(
                all.stream().map(Stop::rule).filter(Objects::nonNull).toList(), ui.locale());
        Map<StopId, Passage> first = new HashMap<>();
        own.stream()
                .filter(one -> !one.session().isCancelled())
                .forEach(one ->
                        first.putIfAbsent(Objects.requireNonNull(one.stop()).id(), one));
        int pages = Math.max(1, (own.size() + DATES - 1) / DATES);
        int page = Math.clamp(number, 1, pages);
        List<Stop> open = all.stream().filter(stop -> !stop.retired()).toList();
        return new TourPage(
                tour.name(),
                TourPaths.of(tour),
                unit.name(),
                "/gestion/vehicules/" + unit.code(),
                words.days(tour, ui),
                TourWords.state(tour, today),
                tour.version(),
                mayEdit,
                open.stream().map(stop -> row(tour, stop, sentences, first, ui)).toList(),
                all.stream()
                        .filter(Stop::retired)
                        .map(stop -> row(tour, stop, sentences, first, ui))
                        .toList(),
                map(open, ui),
                own.size(),
                own.stream()
                        .skip((page - 1L) * DATES)
                        .limit(DATES)
                        .map(one -> date(tour, one, ui))
                        .toList(),
                page,
                pages,
                papers(tour, today, ui),
                mayEdit ? hurdleWords.say(hurdles.among(unit, next), ui) : HurdleWords.Said.NOTHING,
                mayEdit ? unsettled(tour, open) : List.of());
    }

    /** A proposal knows villages, not where one parks: such stops say so to the public until somebody settles it. */
    private List<Link> unsettled(Tour tour, List<Stop> open) {
        String unsaid = messages.getMessage("tours.proposal.spot", null, Locale.FRENCH);
        return open.stream()
                .filter(stop -> stop.place() == null && stop.name().equals(unsaid))
                .map(stop -> new Link(words.commune(stop.commune()), TourPaths.of(tour, stop) + "/modification"))
                .toList();
    }

    private static boolean isOf(Passage passage, Tour tour) {
        Stop stop = passage.stop();
        return stop != null && stop.tour().equals(tour.id());
    }

    private TourPage.StopRow row(Tour tour, Stop stop, Map<UUID, String> sentences, Map<StopId, Passage> first, Ui ui) {
        Passage next = first.get(stop.id());
        String sentence = stop.rule() == null ? "" : sentences.getOrDefault(stop.rule(), "");
        return new TourPage.StopRow(
                stop.number(),
                TourPaths.of(tour, stop),
                words.commune(stop.commune()),
                stop.name(),
                sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(ui.locale()) + sentence.substring(1),
                stop.parking(),
                ui.t("tours.tour.power.said", lower(ui.t("tours.tour.power." + stop.power()), ui)),
                next == null ? "" : TourWords.day(next.session(), ui));
    }

    private static String lower(String text, Ui ui) {
        return text.substring(0, 1).toLowerCase(ui.locale()) + text.substring(1);
    }

    private TourPage.DateRow date(Tour tour, Passage passage, Ui ui) {
        Stop stop = Objects.requireNonNull(passage.stop());
        return new TourPage.DateRow(
                TourWords.day(passage.session(), ui),
                words.hours(passage.session(), ui),
                stop.number(),
                passage.session().spot().communeName(),
                passage.stopName(),
                TourPaths.of(tour, stop),
                passage.session().isCancelled(),
                words.news(passage.session(), ui));
    }

    /** Drawn on the server, the stops under their numbers. */
    @Nullable
    String map(List<Stop> shown, Ui ui) {
        if (shown.isEmpty()) {
            return null;
        }
        List<LatLon> points = shown.stream().map(Stop::position).toList();
        MapFrame frame = MapFrame.fit(points, MapShape.SQUARE, NARROWEST_METRES, WIDEST_METRES);
        List<MapMarker> markers = shown.stream()
                .map(stop -> MapMarker.of(
                        String.valueOf(stop.number()),
                        stop.position(),
                        "#arret-" + stop.number(),
                        stop.number() + ". " + words.commune(stop.commune()) + ", " + stop.name()))
                .toList();
        return territory
                .draw(new MapRequest(frame, markers, null, null, ui.locale()))
                .svg();
    }

    private static List<Link> papers(Tour tour, LocalDate today, Ui ui) {
        Quarter now = Quarter.of(today);
        return Stream.of(now, now.next())
                .map(quarter -> new Link(
                        ui.t("tours.tour.paper", ui.t("tours.tour.quarter." + quarter.number(), quarter.year())),
                        TourPaths.of(tour) + "/horaires.pdf?trimestre=" + quarter.print()))
                .collect(Collectors.toList());
    }
}
