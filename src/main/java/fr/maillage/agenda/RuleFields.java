package fr.maillage.agenda;

import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.design.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * When something comes back, as typed; {@link RuleEntry} reads it.
 *
 * @param rhythm one of the constants of this class
 * @param days of the week, 1 for Monday
 * @param numbers of the month: 1 to 5, -1 for the last
 * @param dates such as {@code 1, 15}
 * @param from the first day
 * @param until the last day; empty for no end
 * @param school name of a {@link SchoolPolicy}
 */
public record RuleFields(
        String rhythm,
        Set<String> days,
        Set<String> numbers,
        String dates,
        String opens,
        String closes,
        String from,
        String until,
        boolean publicOff,
        String school) {

    /** Every week. */
    public static final String WEEKLY = "semaine";

    /** Every other week, counted from the first day. */
    public static final String EVERY_TWO = "deux";

    /** In weeks of an even number. */
    public static final String EVEN = "paires";

    /** In weeks of an odd number. */
    public static final String ODD = "impaires";

    /** On some weekdays of the month. */
    public static final String MONTHLY = "mois";

    /** On some dates of the month. */
    public static final String DATES = "dates";

    /** A form that nobody typed into yet. */
    public static RuleFields fresh(LocalDate today) {
        return fresh(today, null);
    }

    /** The same, from a day to another; null for no end. */
    public static RuleFields fresh(LocalDate first, @Nullable LocalDate last) {
        return new RuleFields(
                WEEKLY,
                Set.of(),
                Set.of(),
                "",
                "",
                "",
                first.toString(),
                Objects.toString(last, ""),
                true,
                SchoolPolicy.ANY.name());
    }

    /** As somebody would have typed it. */
    public static RuleFields of(AgendaRules.When when) {
        Rhythm rhythm = Rhythm.of(when.rhythm()).orElseThrow();
        return new RuleFields(
                switch (rhythm) {
                    case Rhythm.Weekly weekly -> weekly.every() == 1 ? WEEKLY : EVERY_TWO;
                    case Rhythm.Alternate alternate -> alternate.even() ? EVEN : ODD;
                    case Rhythm.MonthlyByDay ignored -> MONTHLY;
                    case Rhythm.MonthlyByDate ignored -> DATES;
                },
                switch (rhythm) {
                    case Rhythm.Weekly weekly -> days(weekly.days());
                    case Rhythm.Alternate alternate -> days(alternate.days());
                    case Rhythm.MonthlyByDay monthly -> days(monthly.days());
                    case Rhythm.MonthlyByDate ignored -> Set.of();
                },
                rhythm instanceof Rhythm.MonthlyByDay monthly ? words(monthly.numbers()) : Set.of(),
                rhythm instanceof Rhythm.MonthlyByDate monthly
                        ? monthly.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : "",
                when.from().toString(),
                when.to().toString(),
                when.startsOn().toString(),
                Objects.toString(when.until(), ""),
                when.offOnPublicHolidays(),
                when.school().name());
    }

    /** Reads the fields {@code rythme}, {@code jour}, {@code rang}, {@code quantieme}, {@code debut}, {@code fin}, {@code du}, {@code au}, {@code feries}, {@code scolaire}. */
    public static RuleFields read(MultiValueMap<String, String> sent) {
        return new RuleFields(
                Typed.text(sent, "rythme"),
                Typed.several(sent, "jour"),
                Typed.several(sent, "rang"),
                Typed.text(sent, "quantieme"),
                Typed.text(sent, "debut"),
                Typed.text(sent, "fin"),
                Typed.text(sent, "du"),
                Typed.text(sent, "au"),
                sent.containsKey("feries"),
                Typed.text(sent, "scolaire"));
    }

    private static Set<String> days(Set<DayOfWeek> days) {
        return days.stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.toSet());
    }

    private static Set<String> words(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
