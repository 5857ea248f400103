package fr.maillage.tours.web.tour;

import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Ui;
import fr.maillage.tours.StandingTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When a unit may stand somewhere, in words: « lundi, du mercredi au dimanche : toute la journée ; mardi : à partir de 13 h ». */
@Component
public class StandingWords {

    private static final int A_RUN = 3;

    private final SessionWords words;

    StandingWords(SessionWords words) {
        this.words = words;
    }

    /** In the reader’s language; at all times when there are none. */
    public String say(List<StandingTime> times, Ui ui) {
        if (times.isEmpty()) {
            return ui.t("tours.tour.standing.always");
        }
        Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
        times.forEach(time -> hours.merge(time.day(), hours(time, ui), (one, other) -> one + ", " + other));
        Map<String, List<DayOfWeek>> days = new LinkedHashMap<>();
        hours.forEach((day, said) ->
                days.computeIfAbsent(said, none -> new ArrayList<>()).add(day));
        return days.entrySet().stream()
                .map(one -> ui.t("tours.tour.standing.on", days(one.getValue(), ui), one.getKey()))
                .collect(Collectors.joining(ui.t("tours.tour.standing.and")));
    }

    private String hours(StandingTime time, Ui ui) {
        if (time.from() == 0 && time.to() == StandingTime.DAY) {
            return ui.t("tours.tour.standing.day");
        }
        if (time.from() == 0) {
            return ui.t("tours.tour.standing.until", clock(time.to(), ui));
        }
        return time.to() == StandingTime.DAY
                ? ui.t("tours.tour.standing.from", clock(time.from(), ui))
                : ui.t("tours.tour.standing.between", clock(time.from(), ui), clock(time.to(), ui));
    }

    private String clock(int minute, Ui ui) {
        return words.time(LocalTime.ofSecondOfDay(minute * 60L), ui.locale());
    }

    private static String days(List<DayOfWeek> days, Ui ui) {
        if (days.size() == DayOfWeek.values().length) {
            return ui.t("tours.tour.standing.every");
        }
        List<String> said = new ArrayList<>();
        for (int from = 0; from < days.size(); ) {
            int to = from;
            while (to + 1 < days.size() && days.get(to + 1) == days.get(to).plus(1)) {
                to++;
            }
            if (to - from + 1 >= A_RUN) {
                said.add(ui.t("tours.tour.standing.run", day(days.get(from), ui), day(days.get(to), ui)));
            } else {
                days.subList(from, to + 1).forEach(day -> said.add(day(day, ui)));
            }
            from = to + 1;
        }
        return String.join(", ", said);
    }

    private static String day(DayOfWeek day, Ui ui) {
        return day.getDisplayName(TextStyle.FULL, ui.locale());
    }
}
