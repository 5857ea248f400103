package fr.maillage.directory.web.office;

import fr.maillage.directory.domain.hours.TimeSpan;
import fr.maillage.directory.domain.hours.TypedClock;
import fr.maillage.directory.domain.hours.WeekGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A week of opening hours as typed: seven days of three spans, Monday first.
 *
 * @param publicHolidays whether « fermé les jours fériés » is ticked
 * @param schoolHolidays the same of the school holidays
 */
public record HoursForm(List<Line> days, boolean publicHolidays, boolean schoolHolidays) {

    private static final String SHORT = "lun mar mer jeu ven sam dim";
    private static final List<String> NAMES = List.of(SHORT.split(" ", -1));

    /**
     * A day.
     *
     * @param name short, the beginning of its fields' names
     * @param wrong whether it cannot be read as it is
     */
    public record Line(String name, List<Span> spans, boolean appointment, boolean wrong) {}

    /** Two times of day, as typed. */
    public record Span(String from, String to) {

        boolean isEmpty() {
            return from.isBlank() && to.isBlank();
        }
    }

    /** A grid ready to be typed in. */
    public static HoursForm of(WeekGrid grid) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            WeekGrid.Day day = grid.days().get(i);
            List<Span> spans = new ArrayList<>(day.spans().stream()
                    .map(span -> new Span(WeekGrid.clock(span.startMinute()), WeekGrid.clock(span.endMinute())))
                    .toList());
            lines.add(new Line(NAMES.get(i), padded(spans), day.appointment(), false));
        }
        return new HoursForm(lines, grid.closedOnPublicHolidays(), grid.closedInSchoolHolidays());
    }

    /** What was typed; anything missing is empty. */
    public static HoursForm typed(MultiValueMap<String, String> parameters) {
        List<Line> lines = new ArrayList<>();
        for (String name : NAMES) {
            List<Span> spans = new ArrayList<>();
            for (int i = 1; i <= WeekGrid.MOST_SPANS; i++) {
                spans.add(new Span(text(parameters, name + "-de-" + i), text(parameters, name + "-a-" + i)));
            }
            boolean appointment = parameters.containsKey(name + "-rdv");
            Line line = new Line(name, spans, appointment, false);
            lines.add(new Line(name, spans, appointment, read(line).isEmpty()));
        }
        return new HoursForm(lines, parameters.containsKey("feries"), parameters.containsKey("vacances"));
    }

    /** Monday's hours on every day until Friday. */
    public HoursForm likeMonday() {
        Line monday = days.getFirst();
        List<Line> copied = new ArrayList<>(days);
        for (int i = 1; i < 5; i++) {
            copied.set(i, new Line(NAMES.get(i), monday.spans(), monday.appointment(), monday.wrong()));
        }
        return new HoursForm(copied, publicHolidays, schoolHolidays);
    }

    /** The grid; empty when a day cannot be read. */
    public Optional<WeekGrid> grid() {
        List<WeekGrid.Day> read = new ArrayList<>();
        for (Line line : days) {
            Optional<WeekGrid.Day> day = read(line);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            read.add(day.get());
        }
        return Optional.of(new WeekGrid(read, publicHolidays, schoolHolidays));
    }

    private static Optional<WeekGrid.Day> read(Line line) {
        List<TimeSpan> spans = new ArrayList<>();
        for (Span span : line.spans()) {
            if (span.isEmpty()) {
                continue;
            }
            OptionalInt from = TypedClock.read(span.from());
            OptionalInt to = TypedClock.read(span.to());
            boolean ordered = from.isPresent()
                    && to.isPresent()
                    && from.getAsInt() < to.getAsInt()
                    && (spans.isEmpty() || spans.getLast().endMinute() <= from.getAsInt());
            if (!ordered) {
                return Optional.empty();
            }
            spans.add(TimeSpan.of(from.getAsInt(), to.getAsInt()));
        }
        return Optional.of(new WeekGrid.Day(spans, line.appointment()));
    }

    private static List<Span> padded(List<Span> spans) {
        while (spans.size() < WeekGrid.MOST_SPANS) {
            spans.add(new Span("", ""));
        }
        return List.copyOf(spans);
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        @Nullable String text = parameters.getFirst(name);
        return text == null ? "" : text.length() > 20 ? text.substring(0, 20) : text;
    }
}
