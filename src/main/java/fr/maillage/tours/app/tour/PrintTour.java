package fr.maillage.tours.app.tour;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.PhoneText;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.QrCode;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.domain.tour.Tour;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The timetable of a tour for a quarter, for the boards of town halls. In French as all paper. */
@Service
public class PrintTour {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final int QR_MILLIMETRES = 26;

    private final Pdf pdf;
    private final ReadStops stops;
    private final ReadPassages passages;
    private final SessionWords words;
    private final Territory territory;
    private final Clock clock;

    PrintTour(Pdf pdf, ReadStops stops, ReadPassages passages, SessionWords words, Territory territory, Clock clock) {
        this.pdf = pdf;
        this.stops = stops;
        this.passages = passages;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    /** The file; {@code site} is the address of this instance. */
    public byte[] print(Tour tour, Unit unit, Quarter quarter, String site) {
        return pdf.print("tours/app/tour/toursheet", sheet(tour, unit, quarter, site));
    }

    TourSheet sheet(Tour tour, Unit unit, Quarter quarter, String site) {
        Instant from = quarter.first().atStartOfDay(Dates.FRANCE).toInstant();
        Instant until = quarter.last().plusDays(1).atStartOfDay(Dates.FRANCE).toInstant();
        Map<StopId, List<Session>> at = new HashMap<>();
        for (Passage passage : passages.ofAnyState(unit.id(), from, until)) {
            Stop stop = passage.stop();
            if (stop != null && (tour.announced() ? passage.session().state() != SessionState.DRAFT : true)) {
                at.computeIfAbsent(stop.id(), key -> new ArrayList<>()).add(passage.session());
            }
        }
        List<Month> months = Stream.of(0, 1, 2)
                .map(more -> quarter.first().getMonth().plus(more))
                .toList();
        String period = name(months.getFirst()) + " à " + name(months.getLast()) + " " + quarter.year();
        String path = site + unit.path();
        return new TourSheet(
                tour.name() + ", " + period,
                territory.settings().name(),
                tour.name(),
                unit.name(),
                unit.about(),
                period.substring(0, 1).toUpperCase(FRENCH) + period.substring(1),
                months.stream().map(PrintTour::name).toList(),
                stops.listOf(tour.id()).stream()
                        .filter(stop -> at.containsKey(stop.id()))
                        .map(stop -> line(stop, at.getOrDefault(stop.id(), List.of()), months))
                        .toList(),
                unit.phone() == null ? null : PhoneText.inPairs(unit.phone()),
                QrCode.onPaper(path, QR_MILLIMETRES, "Code à scanner : les prochains passages"),
                path.replaceFirst("^https?://", ""),
                Dates.day(LocalDate.ofInstant(clock.instant(), Dates.FRANCE), FRENCH));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, FRENCH);
    }

    private TourSheet.Line line(Stop stop, List<Session> sessions, List<Month> months) {
        List<Session> held =
                sessions.stream().filter(session -> !session.isCancelled()).toList();
        String usual = usual(held);
        List<Session> asUsual = held.stream()
                .filter(session ->
                        session.movedPlace().isEmpty() && hours(session).equals(usual))
                .toList();
        Set<DayOfWeek> weekdays =
                asUsual.stream().map(session -> session.start().getDayOfWeek()).collect(Collectors.toSet());
        String weekday = weekdays.size() == 1
                ? "le " + weekdays.iterator().next().getDisplayName(TextStyle.FULL, FRENCH) + " "
                : "";
        List<String> others = new ArrayList<>();
        for (Session session : sessions) {
            if (session.isCancelled()) {
                others.add("Pas de passage le " + day(session) + ".");
            } else if (!asUsual.contains(session)) {
                others.add("Le " + day(session) + " " + hours(session)
                        + (session.movedPlace().isEmpty() ? "" : " : " + words.place(session)) + ".");
            }
        }
        return new TourSheet.Line(
                stop.number(),
                territory
                        .findCommune(stop.commune())
                        .map(Commune::name)
                        .orElse(stop.commune().value()),
                stop.name(),
                asUsual.isEmpty() ? "" : weekday + usual,
                months.stream().map(month -> days(asUsual, month)).toList(),
                others);
    }

    private static String days(List<Session> sessions, Month month) {
        String days = sessions.stream()
                .filter(session -> session.start().getMonth() == month)
                .map(session -> session.start().getDayOfMonth() == 1
                        ? "1er"
                        : String.valueOf(session.start().getDayOfMonth()))
                .collect(Collectors.joining(", "));
        return days.isEmpty() ? "–" : days;
    }

    private static String day(Session session) {
        return Dates.weekday(session.start().toLocalDate(), FRENCH);
    }

    /** The hours that most dates have. */
    private String usual(List<Session> sessions) {
        Map<String, Long> count = sessions.stream().collect(Collectors.groupingBy(this::hours, Collectors.counting()));
        return count.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private String hours(Session session) {
        return words.hours(session.start(), session.end(), FRENCH);
    }
}
