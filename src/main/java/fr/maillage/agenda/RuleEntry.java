package fr.maillage.agenda;

import fr.maillage.agenda.app.permanence.DayWords;
import fr.maillage.agenda.app.permanence.RuleWords;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people type in when something comes back, whatever form asks: choices, reading, and the dates that would come of it. */
@Component
public class RuleEntry {

    private static final int LAST_DATE = 31;
    private static final int MOST_NUMBER = 5;

    private final AgendaRules rules;
    private final RuleWords words;
    private final DayWords dayWords;
    private final Clock clock;

    RuleEntry(AgendaRules rules, RuleWords words, DayWords dayWords, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.dayWords = dayWords;
        this.clock = clock;
    }

    /** A date, and what becomes of it; {@code why} is empty where it is simply held. */
    public record Seen(LocalDate day, String said, boolean held, String why) {}

    /** The rhythms to choose from. */
    public List<Choice> rhythms(Ui ui) {
        return Stream.of(
                        RuleFields.WEEKLY,
                        RuleFields.EVERY_TWO,
                        RuleFields.EVEN,
                        RuleFields.ODD,
                        RuleFields.MONTHLY,
                        RuleFields.DATES)
                .map(one -> new Choice(one, ui.t("agenda.permanence.rhythm." + one)))
                .toList();
    }

    /** The days of the week. */
    public List<Choice> days(Ui ui) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL, ui.locale())))
                .toList();
    }

    /** First to fifth, and last. */
    public List<Choice> numbers(Ui ui) {
        return Stream.of("1", "2", "3", "4", "5", "-1")
                .map(one ->
                        new Choice(one, ui.t("agenda.permanence.rule.ordinal." + (one.equals("-1") ? "last" : one))))
                .toList();
    }

    /** What school holidays change. */
    public List<Choice> schools(Ui ui) {
        return Arrays.stream(SchoolPolicy.values())
                .map(one -> new Choice(one.name(), ui.t("agenda.permanence.school." + one)))
                .toList();
    }

    /**
     * Reads the fields; empty when something is to be corrected, which is then told.
     *
     * @param before the rhythm that it changes; null for a new one
     */
    public Optional<AgendaRules.When> read(RuleFields form, @Nullable String before, Ui ui, List<Mistake> mistakes) {
        int told = mistakes.size();
        Rhythm rhythm = rhythm(form, before, ui, mistakes);
        Optional<LocalTime> opens = Typed.time(form.opens());
        Optional<LocalTime> closes = Typed.time(form.closes());
        if (opens.isEmpty()) {
            mistakes.add(new Mistake("debut", ui.t("agenda.plan.form.from.wrong")));
        }
        if (closes.isEmpty()) {
            mistakes.add(new Mistake("fin", ui.t("agenda.plan.form.to.wrong")));
        } else if (opens.isPresent() && !closes.get().isAfter(opens.get())) {
            mistakes.add(new Mistake("fin", ui.t("agenda.plan.form.to.before")));
        }
        Optional<LocalDate> from = Typed.day(form.from());
        Optional<LocalDate> until = Typed.day(form.until());
        if (from.isEmpty()) {
            mistakes.add(new Mistake("du", ui.t("agenda.plan.form.day.wrong")));
        }
        if (!form.until().isEmpty() && until.isEmpty()) {
            mistakes.add(new Mistake("au", ui.t("agenda.plan.form.day.wrong")));
        } else if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            mistakes.add(new Mistake("au", ui.t("agenda.permanence.until.before")));
        }
        return rhythm == null || mistakes.size() > told
                ? Optional.empty()
                : Optional.of(new AgendaRules.When(
                        rhythm.rule(),
                        from.orElseThrow(),
                        until.orElse(null),
                        opens.orElseThrow(),
                        closes.orElseThrow(),
                        form.publicOff(),
                        school(form.school())));
    }

    /** « Tous les mardis de 14 h à 17 h. ». */
    public String sentence(AgendaRules.When when, Ui ui) {
        String sentence = words.sentence(
                AgendaRules.regularly(when), LocalDate.ofInstant(clock.instant(), Dates.FRANCE), ui.locale());
        return sentence.substring(0, 1).toUpperCase(ui.locale()) + sentence.substring(1) + ".";
    }

    /**
     * The next dates of a rule, those that fall out among them, until so many are held.
     *
     * @param id of the rule that it changes, so that its days out are known; null for a new one
     */
    public List<Seen> next(@Nullable UUID id, AgendaRules.Rule rule, int held, Ui ui) {
        return rules.next(id, rule, held).stream()
                .map(one -> new Seen(
                        one.day(),
                        Dates.weekday(one.day(), ui.locale()),
                        one.verdict().isHeld(),
                        dayWords.why(one, rule.spot().commune(), ui.locale())))
                .toList();
    }

    private static @Nullable Rhythm rhythm(RuleFields form, @Nullable String before, Ui ui, List<Mistake> mistakes) {
        if (form.rhythm().equals(RuleFields.DATES)) {
            Set<Integer> dates = dates(form.dates());
            if (dates.isEmpty()) {
                mistakes.add(new Mistake("quantieme", ui.t("agenda.permanence.dates.wrong")));
                return null;
            }
            return new Rhythm.MonthlyByDate(dates);
        }
        Set<DayOfWeek> days = form.days().stream()
                .flatMap(day -> Typed.number(day, 1, DayOfWeek.values().length).stream())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        if (days.isEmpty()) {
            mistakes.add(new Mistake("jour", ui.t("agenda.permanence.days.missing")));
            return null;
        }
        return switch (form.rhythm()) {
            case RuleFields.EVERY_TWO -> new Rhythm.Weekly(days, every(before));
            case RuleFields.EVEN -> new Rhythm.Alternate(days, true);
            case RuleFields.ODD -> new Rhythm.Alternate(days, false);
            case RuleFields.MONTHLY -> {
                Set<Integer> numbers = numbers(form.numbers());
                if (numbers.isEmpty()) {
                    mistakes.add(new Mistake("rang", ui.t("agenda.permanence.numbers.missing")));
                    yield null;
                }
                yield new Rhythm.MonthlyByDay(numbers, days);
            }
            default -> new Rhythm.Weekly(days, 1);
        };
    }

    /** A rule that came in otherwise, every three weeks, keeps its own. */
    private static int every(@Nullable String before) {
        return before != null && Rhythm.of(before).orElse(null) instanceof Rhythm.Weekly weekly && weekly.every() > 2
                ? weekly.every()
                : 2;
    }

    private static Set<Integer> numbers(Set<String> typed) {
        return typed.stream()
                .flatMap(one -> one.equals("-1")
                        ? Optional.of(Rhythm.LAST).stream()
                        : Typed.number(one, 1, MOST_NUMBER).stream())
                .collect(Collectors.toSet());
    }

    /** {@code 1, 15}; none when one of them is no date of a month. */
    private static Set<Integer> dates(String typed) {
        List<Optional<Integer>> each = Arrays.stream(typed.split("[\\s,;]+|\\bet\\b", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.equals("-1")
                        ? Optional.of(Rhythm.LAST)
                        : Typed.number(one.replaceFirst("er$", ""), 1, LAST_DATE))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).collect(Collectors.toSet())
                : Set.of();
    }

    private static SchoolPolicy school(String typed) {
        return Arrays.stream(SchoolPolicy.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(SchoolPolicy.ANY);
    }
}
