package fr.maillage.catalogue.app;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.catalogue.domain.RegularDays;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a catalogue that the agenda does not have, in one language. */
final class Wording {

    private final MessageSource messages;
    private final SessionWords words;
    private final Locale language;

    Wording(MessageSource messages, SessionWords words, Locale language) {
        this.messages = messages;
        this.words = words;
        this.language = language;
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    /** « Hiver 2027 ». */
    String season(Quarter quarter) {
        return text("catalogue.season." + quarter.number(), String.valueOf(quarter.year()));
    }

    /** « Janvier, février, mars ». */
    String months(Quarter quarter) {
        return capital(join(
                quarter.months().stream()
                        .map(month -> month.getDisplayName(TextStyle.FULL, language))
                        .toList(),
                ", "));
    }

    String theme(Service service) {
        return text("catalogue.theme." + service.code());
    }

    String kind(Activity activity) {
        return activity.kind() == ActivityKind.WORKSHOP ? "" : words.kind(activity.kind(), language);
    }

    String level(Level level) {
        return level == Level.ANY ? "" : words.level(level, language);
    }

    String cost(Activity activity) {
        return words.cost(activity, language);
    }

    String audience(Activity activity) {
        return activity.audiences().isEmpty()
                ? ""
                : join(activity.audiences().stream().map(Audience::label).toList(), ", ");
    }

    /** How many there are and how one gets one; never how many are left, for paper lasts. */
    String seats(Session session) {
        return session.seats() == null
                ? text("catalogue.seats.walk-in")
                : text("catalogue.seats", session.seats().seats());
    }

    /** What is said of this date only. */
    String note(Session session, List<Contents.Mark> common) {
        List<String> parts = new ArrayList<>();
        if (session.series() != null) {
            parts.add(text(
                    "catalogue.part",
                    session.series().number(),
                    session.series().of()));
        }
        if (!session.title().isEmpty()
                && !session.title().equals(session.activity().title())) {
            parts.add(session.title());
        }
        session.features().stream()
                .filter(feature -> common.stream().noneMatch(mark -> mark.feature() == feature))
                .map(feature -> words.feature(feature, language))
                .forEach(parts::add);
        if (!session.language().equals("fr")) {
            parts.add(text("catalogue.language", Locale.of(session.language()).getDisplayLanguage(language)));
        }
        if (!session.note().isEmpty()) {
            parts.add(session.note());
        }
        return join(parts, " · ");
    }

    /** « Chaque mardi, sauf le 25 décembre », « Le 1er et le 3e jeudi du mois », « Les 5 janvier et 2 février ». */
    String days(RegularDays days) {
        return switch (days) {
            case RegularDays.EachWeek week ->
                text(
                                week.weeks() == 1 ? "catalogue.days.weeks" : "catalogue.days.fortnight",
                                weekday(week.day()),
                                date(week.first()),
                                date(week.last()))
                        + except(week.except());
            case RegularDays.EachMonth month ->
                text(
                                "catalogue.days.month",
                                and(month.ordinals().stream()
                                        .map(ordinal -> text("catalogue.ordinal", ordinal))
                                        .toList()),
                                weekday(month.day()))
                        + except(month.except());
            case RegularDays.TheseDays these ->
                text(
                        "catalogue.days.these",
                        weekday(these.days().getFirst().getDayOfWeek()),
                        these.days().size(),
                        and(these.days().stream().map(this::date).toList()));
        };
    }

    /** « Du lundi au vendredi », « Chaque mardi et vendredi ». */
    String daysOfWeek(List<DayOfWeek> days, List<LocalDate> except) {
        boolean row =
                days.size() > 2 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
        String told = row
                ? text("catalogue.days.range", weekday(days.getFirst()), weekday(days.getLast()))
                : text(
                        "catalogue.days.week",
                        and(days.stream().map(this::weekday).toList()));
        return told + except(except);
    }

    String hours(Session session) {
        return words.hours(session.start(), session.end(), language);
    }

    String day(LocalDate day) {
        return weekday(day.getDayOfWeek()) + "\u00a0" + date(day);
    }

    private String except(List<LocalDate> days) {
        return days.isEmpty()
                ? ""
                : text(
                        "catalogue.days.except",
                        days.size(),
                        and(days.stream().map(this::date).toList()));
    }

    /** « 25 novembre ». */
    private String date(LocalDate day) {
        return words.dayOfYear(day, language);
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language);
    }

    private String and(List<String> parts) {
        return parts.size() < 2
                ? join(parts, "")
                : text("catalogue.and", join(parts.subList(0, parts.size() - 1), ", "), parts.getLast());
    }

    private static String join(List<String> parts, String separator) {
        return String.join(separator, parts);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
