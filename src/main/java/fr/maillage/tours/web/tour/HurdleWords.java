package fr.maillage.tours.web.tour;

import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.TourAnswer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What gets in the way, in a sentence a reason, with the days on which it does. */
@Component
public class HurdleWords {

    private static final int DAYS_SAID = 4;

    private final SessionWords words;
    private final StandingWords standing;

    HurdleWords(SessionWords words, StandingWords standing) {
        this.words = words;
        this.standing = standing;
    }

    /**
     * What gets in the way.
     *
     * @param title says so
     * @param refused whether nobody may insist
     */
    public record Said(String title, List<String> lines, boolean refused) {

        /** Nothing does. */
        public static final Said NOTHING = new Said("", List.of(), false);

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /** In words; what refuses comes first. */
    Said say(List<Hurdle> hurdles, Ui ui) {
        Map<String, Set<LocalDate>> refusing = new LinkedHashMap<>();
        Map<String, Set<LocalDate>> others = new LinkedHashMap<>();
        for (Hurdle one : hurdles) {
            (one.refuses() ? refusing : others)
                    .computeIfAbsent(text(one, ui), key -> new TreeSet<>())
                    .add(one.day());
        }
        List<String> lines = new ArrayList<>();
        refusing.forEach((text, days) -> lines.add(line(text, days, ui)));
        others.forEach((text, days) -> lines.add(line(text, days, ui)));
        boolean refused = new TourAnswer.InTheWay(hurdles).refuses();
        return new Said(ui.t(title(hurdles, refused)), lines, refused);
    }

    private static String title(List<Hurdle> hurdles, boolean refused) {
        if (!refused) {
            return "tours.tour.hurdles";
        }
        return hurdles.stream().anyMatch(Hurdle.Elsewhere.class::isInstance)
                ? "tours.tour.hurdles.refused"
                : "tours.tour.hurdles.lent";
    }

    private static String line(String text, Set<LocalDate> days, Ui ui) {
        String said = days.stream()
                .limit(DAYS_SAID)
                .map(day -> Dates.weekday(day, ui.locale()))
                .collect(Collectors.joining(", "));
        int more = days.size() - DAYS_SAID;
        return ui.t("tours.tour.hurdle", text, more > 0 ? ui.t("tours.tour.hurdle.more", said, more) : said);
    }

    private String text(Hurdle hurdle, Ui ui) {
        return switch (hurdle) {
            case Hurdle.Elsewhere one ->
                ui.t(
                        "tours.tour.hurdle.elsewhere",
                        one.other().where(),
                        time(one.other().from(), ui),
                        time(one.other().to(), ui));
            case Hurdle.RoomLent one ->
                ui.t("tours.tour.hurdle.lent", one.wanted().where(), one.who());
            case Hurdle.MayNotStand one ->
                ui.t(
                        "tours.tour.hurdle.standing",
                        one.wanted().where(),
                        standing.say(one.wanted().standing(), ui));
            case Hurdle.StaysIn one -> ui.t("tours.tour.hurdle.in." + one.why());
            case Hurdle.OutOfHours one ->
                ui.t(
                        "tours.tour.hurdle.hours",
                        words.time(one.leaves(), ui.locale()),
                        words.time(one.back(), ui.locale()),
                        words.time(one.from(), ui.locale()),
                        words.time(one.to(), ui.locale()));
            case Hurdle.TooManyStops one -> ui.t("tours.tour.hurdle.stops", one.stops(), one.most());
            case Hurdle.TooShort one ->
                ui.t(
                        "tours.tour.hurdle.short",
                        one.before().where(),
                        one.after().where(),
                        one.needed(),
                        one.there());
            case Hurdle.TooMuchDriving one -> ui.t("tours.tour.hurdle.driving", one.minutes(), one.most());
        };
    }

    private String time(LocalDateTime moment, Ui ui) {
        return words.time(moment.toLocalTime(), ui.locale());
    }
}
