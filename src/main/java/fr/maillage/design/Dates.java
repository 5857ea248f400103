package fr.maillage.design;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments in words, in the time of mainland France, held together by non-breaking spaces. */
public final class Dates {

    /** Where clocks are read. */
    public static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final char TIGHT = '\u00a0';

    private Dates() {}

    /** « dimanche 1er novembre 2026 », “Sunday 1 November 2026”. */
    public static String weekday(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("EEEE", language).format(day) + TIGHT + day(day, language);
    }

    /** « 1er novembre 2026 », “1 November 2026”. */
    public static String day(LocalDate day, Locale language) {
        String number = day.getDayOfMonth() == 1 && isFrench(language) ? "1er" : String.valueOf(day.getDayOfMonth());
        return number
                + TIGHT
                + DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", language).format(day);
    }

    /** « 21 novembre 2026 à 14 h 05 », “21 November 2026, 14:05”. */
    public static String moment(Instant moment, Locale language) {
        ZonedDateTime here = moment.atZone(FRANCE);
        String time = DateTimeFormatter.ofPattern(isFrench(language) ? "H\u00a0'h'\u00a0mm" : "H:mm")
                .format(here);
        return day(here.toLocalDate(), language) + (isFrench(language) ? " à " : ", ") + time;
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals("fr");
    }
}
