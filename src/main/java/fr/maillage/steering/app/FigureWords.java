package fr.maillage.steering.app;

import fr.maillage.design.Dates;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.NeedWords;
import fr.maillage.registration.Attendance;
import fr.maillage.steering.domain.AgeGroup;
import fr.maillage.steering.domain.Distances;
import fr.maillage.steering.domain.Nearness;
import fr.maillage.steering.domain.NeedCounts;
import fr.maillage.steering.domain.Quarter;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures in words, the same on the screen, in files and on paper. */
@Component
public class FigureWords {

    private static final int METRES_A_KM = 1_000;
    private static final int NEAR_METRES = 10_000;

    private final MessageSource messages;
    private final NeedWords needs;
    private final Territory territory;

    FigureWords(MessageSource messages, NeedWords needs, Territory territory) {
        this.messages = messages;
        this.needs = needs;
        this.territory = territory;
    }

    /** The text of a message of this module. */
    public String text(Locale language, String key, @Nullable Object... arguments) {
        return messages.getMessage("steering." + key, arguments, language);
    }

    /** « 1er trimestre 2043 (janvier à mars) ». */
    public String quarter(Quarter quarter, Locale language) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM", language);
        return text(
                language,
                "quarter",
                quarter.number(),
                String.valueOf(quarter.year()),
                month.format(quarter.firstMonth()),
                month.format(quarter.lastMonth()));
    }

    /** « mars 2043 ». */
    public String month(YearMonth month, Locale language) {
        return DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", language).format(month);
    }

    /** What the figures are about: the territory, a commune, some communes. */
    public String area(Observatory read, Locale language) {
        if (read.whole()) {
            return territory.settings().name();
        }
        return read.area().size() == 1
                ? read.area().getFirst().name()
                : text(language, "area", read.area().size());
    }

    /** « à répondre ». */
    public String state(NeedState state, Locale language) {
        return needs.state(state, language);
    }

    /** « 8 à 30 jours ». */
    public String age(AgeGroup age, Locale language) {
        return text(language, "age." + key(age));
    }

    /** How far help is, as the map shades it. */
    public String nearness(Nearness nearness, int limitKm, Locale language) {
        return text(language, "nearness." + key(nearness), limitKm, 2 * limitKm);
    }

    /** How many people are too far from help, and what the tours change, in a sentence. */
    public String farSentence(Distances far, Locale language) {
        int before = far.tooFarBefore();
        return text(
                language,
                before == 0 ? "far.nobody" : before == far.tooFarAfter() ? "far.same" : "far.sentence",
                number(before, language),
                number(far.tooFarAfter(), language),
                number(before - far.tooFarAfter(), language),
                far.limitKm());
    }

    /** « 62 % », « pas encore mesurable ». */
    public String share(NeedCounts counts, Locale language) {
        return counts.percentInTime().isEmpty()
                ? text(language, "share.none")
                : text(language, "percent", counts.percentInTime().getAsInt());
    }

    /** Which needs the share is of, and what became of them, in a sentence. */
    public String shareRule(NeedCounts counts, Locale language) {
        return text(
                language,
                counts.measured() == 0 ? "share.none.rule" : "share.rule",
                counts.measured(),
                counts.metInTime(),
                counts.partlyInTime(),
                NeedCounts.IN_TIME_DAYS);
    }

    /** A number of people, or that it is not given. */
    public String people(@Nullable Integer count, Locale language) {
        return count == null ? text(language, "kept-back") : number(count, language);
    }

    /** « 800 m », « 3,4 km », « 16 km », « plus de 60 km »; rounded up, so that what is beyond a limit never reads as within it. */
    public String distance(double metres, Locale language) {
        if (Double.isInfinite(metres)) {
            return text(language, "distance.beyond", Distances.FARTHEST_KM);
        }
        if (metres <= METRES_A_KM - 100) {
            return text(language, "distance.metres", (int) Math.ceil(metres / 100) * 100);
        }
        return text(
                language,
                "distance.km",
                metres <= NEAR_METRES - 100
                        ? String.format(language, "%.1f", tenths(metres))
                        : String.valueOf((int) Math.ceil(metres / METRES_A_KM)));
    }

    private static double tenths(double metres) {
        return Math.ceil(metres / 100) / 10;
    }

    /** « 3,4 », for a file, rounded up as well; empty beyond what is measured. */
    public static String kilometres(double metres) {
        return Double.isInfinite(metres) ? "" : String.format(Locale.FRENCH, "%.1f", tenths(metres));
    }

    /** Why some numbers of people are not given, or that some sessions were not noted; empty when neither. */
    public String stopsNote(Attendance.Count stops, Locale language) {
        boolean keptBack = stops.people() == null || stops.communes().stream().anyMatch(each -> each.people() == null);
        String back = keptBack ? text(language, "stops.kept-back", stops.enough()) : "";
        String unsaid =
                stops.noted() < stops.held() ? text(language, "stops.not-noted", stops.held() - stops.noted()) : "";
        return (back + " " + unsaid).strip();
    }

    /** « 12 mars 2043 ». */
    public String day(LocalDate day, Locale language) {
        return Dates.day(day, language);
    }

    /** « 1 204 », “1,204”. */
    public static String number(int count, Locale language) {
        return String.format(language, "%,d", count).replace('\u202f', '\u00a0');
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
