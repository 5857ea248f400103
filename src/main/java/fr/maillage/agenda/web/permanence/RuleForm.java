package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.agenda.web.plan.Typed;
import fr.maillage.agenda.web.plan.WhereForm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A rule as typed.
 *
 * @param rhythm one of the constants of this class
 * @param days of the week, 1 for Monday
 * @param numbers of the month: 1 to 5, -1 for the last
 * @param dates such as {@code 1, 15}
 * @param from the first day
 * @param until the last day; empty for no end
 * @param school name of a {@link SchoolPolicy}
 * @param reason why what was announced changes
 * @param version as it was read; empty for a new one
 */
public record RuleForm(
        String rhythm,
        Set<String> days,
        Set<String> numbers,
        String dates,
        String opens,
        String closes,
        String from,
        String until,
        boolean publicOff,
        String school,
        WhereForm where,
        Set<String> features,
        String note,
        String reason,
        boolean knowing,
        String version) {

    static final String WEEKLY = "semaine";
    static final String EVERY_TWO = "deux";
    static final String EVEN = "paires";
    static final String ODD = "impaires";
    static final String MONTHLY = "mois";
    static final String DATES = "dates";

    static RuleForm fresh(LocalDate today) {
        return new RuleForm(
                WEEKLY,
                Set.of(),
                Set.of(),
                "",
                "",
                "",
                today.toString(),
                "",
                true,
                SchoolPolicy.ANY.name(),
                WhereForm.EMPTY,
                Set.of(),
                "",
                "",
                false,
                "");
    }

    static RuleForm of(Recurrence rule) {
        Regularly when = rule.when();
        Rhythm rhythm = when.rhythm();
        return new RuleForm(
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
                when.school().name(),
                WhereForm.of(rule.spot()),
                rule.features().stream().map(Enum::name).collect(Collectors.toSet()),
                rule.note(),
                "",
                false,
                String.valueOf(rule.version()));
    }

    static RuleForm read(MultiValueMap<String, String> sent) {
        return new RuleForm(
                Typed.text(sent, "rythme"),
                Typed.several(sent, "jour"),
                Typed.several(sent, "rang"),
                Typed.text(sent, "quantieme"),
                Typed.text(sent, "debut"),
                Typed.text(sent, "fin"),
                Typed.text(sent, "du"),
                Typed.text(sent, "au"),
                sent.containsKey("feries"),
                Typed.text(sent, "scolaire"),
                WhereForm.read(sent),
                Typed.several(sent, "atout"),
                Typed.text(sent, "note"),
                Typed.text(sent, "motif"),
                sent.containsKey("sachant"),
                Typed.text(sent, "version"));
    }

    private static Set<String> days(Set<DayOfWeek> days) {
        return days.stream().map(day -> String.valueOf(day.getValue())).collect(Collectors.toSet());
    }

    private static Set<String> words(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
