package fr.maillage.agenda.web.permanence;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.agenda.web.plan.Typed;
import fr.maillage.agenda.web.plan.WhereReading;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a rule as typed to a rule, or to what is to be corrected. */
@Component
class RuleReading {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 300;
    private static final int LAST_DATE = 31;
    private static final int MOST_NUMBER = 5;

    private final WhereReading places;
    private final Holidays holidays;

    RuleReading(WhereReading places, Holidays holidays) {
        this.places = places;
        this.holidays = holidays;
    }

    /**
     * What was read.
     *
     * @param rule null when something is to be corrected
     */
    record Read(List<Mistake> mistakes, @Nullable Recurrence rule) {}

    /**
     * Reads a form.
     *
     * @param before what it changes; null for a new one, which has {@code id}
     */
    Read read(RuleForm form, UUID id, ActivityId activity, @Nullable Recurrence before, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
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
        if (form.note().length() > LONGEST_NOTE) {
            mistakes.add(new Mistake("note", ui.t("agenda.plan.form.long", LONGEST_NOTE)));
        }
        if (form.reason().length() > LONGEST_REASON) {
            mistakes.add(new Mistake("motif", ui.t("agenda.plan.form.long", LONGEST_REASON)));
        }
        Spot spot = places.read(form.where(), ui, mistakes).orElse(null);
        if (!mistakes.isEmpty() || rhythm == null || spot == null) {
            return new Read(mistakes, null);
        }
        Regularly when = new Regularly(
                rhythm,
                from.orElseThrow(),
                until.orElse(null),
                opens.orElseThrow(),
                closes.orElseThrow(),
                form.publicOff(),
                school(form.school()));
        return new Read(
                List.of(),
                new Recurrence(
                        id,
                        activity,
                        when,
                        holidays.zone(spot.commune()),
                        spot,
                        form.note(),
                        "fr",
                        features(form),
                        before == null ? SessionState.DRAFT : before.state(),
                        Typed.number(form.version(), 0, 999_999).orElse(0)));
    }

    private static @Nullable Rhythm rhythm(RuleForm form, @Nullable Recurrence before, Ui ui, List<Mistake> mistakes) {
        if (form.rhythm().equals(RuleForm.DATES)) {
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
            case RuleForm.EVERY_TWO -> new Rhythm.Weekly(days, every(before));
            case RuleForm.EVEN -> new Rhythm.Alternate(days, true);
            case RuleForm.ODD -> new Rhythm.Alternate(days, false);
            case RuleForm.MONTHLY -> {
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
    private static int every(@Nullable Recurrence before) {
        return before != null && before.when().rhythm() instanceof Rhythm.Weekly weekly && weekly.every() > 2
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

    private static Set<Feature> features(RuleForm form) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if (form.features().contains(feature.name())) {
                features.add(feature);
            }
        }
        return features;
    }
}
