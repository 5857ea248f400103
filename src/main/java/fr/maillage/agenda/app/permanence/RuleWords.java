package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.agenda.domain.recurrence.Rhythm.Alternate;
import fr.maillage.agenda.domain.recurrence.Rhythm.MonthlyByDate;
import fr.maillage.agenda.domain.recurrence.Rhythm.MonthlyByDay;
import fr.maillage.agenda.domain.recurrence.Rhythm.Weekly;
import fr.maillage.design.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rules as people say them: « tous les mardis de 14 h à 17 h, sauf jours fériés et vacances scolaires ». */
@Component
public class RuleWords {

    private static final String KEY = "agenda.permanence.rule.";

    private final MessageSource messages;
    private final SessionWords words;

    RuleWords(MessageSource messages, SessionWords words) {
        this.messages = messages;
        this.words = words;
    }

    /**
     * The sentence, without a capital nor a full stop.
     *
     * @param today so that a beginning or an end that is past goes unsaid
     */
    public String sentence(Regularly when, LocalDate today, Locale language) {
        List<String> parts = new ArrayList<>();
        parts.add(text(
                "when",
                language,
                rhythm(when, language),
                words.time(when.from(), language),
                words.time(when.to(), language)));
        List<String> except = new ArrayList<>();
        if (when.offOnPublicHolidays()) {
            except.add(text("public", language));
        }
        if (when.school() == SchoolPolicy.OFF) {
            except.add(text("school", language));
        }
        if (when.school() == SchoolPolicy.ONLY) {
            parts.add(text("school-only", language));
        }
        if (!except.isEmpty()) {
            parts.add(text("except", language, join(except, language)));
        }
        if (when.startsOn().isAfter(today)) {
            parts.add(text("from", language, Dates.day(when.startsOn(), language)));
        }
        LocalDate until = when.until();
        if (until != null) {
            parts.add(text("until", language, Dates.day(until, language)));
        }
        return String.join(", ", parts);
    }

    private String rhythm(Regularly when, Locale language) {
        return switch (when.rhythm()) {
            case Weekly(Set<DayOfWeek> days, int every)
            when every == 1 -> text("weekly", language, plural(days, language));
            case Weekly(Set<DayOfWeek> days, int every) ->
                days.size() == 1
                        ? text("every", language, single(days, language), every)
                        : text("every-several", language, plural(days, language), every);
            case Alternate(Set<DayOfWeek> days, boolean even) ->
                text(even ? "even" : "odd", language, plural(days, language));
            case MonthlyByDay(Set<Integer> numbers, Set<DayOfWeek> days) ->
                text("monthly", language, numbered(numbers, days, language));
            case MonthlyByDate(Set<Integer> numbers) -> text("monthly", language, dates(numbers, language));
        };
    }

    /** « le 1er et le 3e jeudi », « le dernier vendredi ». */
    private String numbered(Set<Integer> numbers, Set<DayOfWeek> days, Locale language) {
        String which = join(
                numbers.stream()
                        .map(number -> text("the", language, ordinal(number, language)))
                        .toList(),
                language);
        return which + " " + single(days, language);
    }

    private String dates(Set<Integer> numbers, Locale language) {
        return join(
                numbers.stream()
                        .map(number -> number == Rhythm.LAST
                                ? text("last-date", language)
                                : text("date", language, ordinalDate(number, language)))
                        .toList(),
                language);
    }

    private String ordinal(int number, Locale language) {
        return text("ordinal." + (number == Rhythm.LAST ? "last" : String.valueOf(number)), language);
    }

    private static String ordinalDate(int number, Locale language) {
        return number == 1 && language.getLanguage().equals("fr") ? "1er" : String.valueOf(number);
    }

    private String single(Set<DayOfWeek> days, Locale language) {
        return join(days.stream().map(day -> name(day, language)).toList(), language);
    }

    private String plural(Set<DayOfWeek> days, Locale language) {
        boolean french = language.getLanguage().equals("fr");
        return join(
                days.stream()
                        .map(day -> name(day, language) + (french ? "s" : ""))
                        .toList(),
                language);
    }

    private static String name(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.FULL, language);
    }

    private String join(Collection<String> parts, Locale language) {
        List<String> all = List.copyOf(parts);
        if (all.size() == 1) {
            return all.getFirst();
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " " + text("and", language) + " " + all.getLast();
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(KEY + key, values, language);
    }
}
