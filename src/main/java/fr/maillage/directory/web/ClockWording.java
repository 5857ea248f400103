package fr.maillage.directory.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Times and dates as people say them: « 16 h 30 » and « mercredi 9 décembre » in French, "4.30 pm" and "Wednesday 9
 * December" in English. The parts of a time, and a day and its month, are held together by non-breaking spaces.
 */
final class ClockWording {

    private static final char NO_BREAK = '\u00a0';
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Locale locale;
    private final boolean french;

    ClockWording(Locale locale) {
        this.locale = locale;
        this.french = !locale.getLanguage().equals("en");
    }

    String time(LocalTime time) {
        return time(time.getHour() * HOUR + time.getMinute());
    }

    /** @param minute after midnight, up to the end of the next day */
    String time(int minute) {
        int ofDay = minute % DAY;
        return french ? frenchTime(ofDay) : englishTime(ofDay);
    }

    /** « mercredi 9 décembre », without the year. */
    String date(LocalDate date) {
        return weekday(date) + " " + dayOfMonth(date.getDayOfMonth(), date.getMonth());
    }

    /** « 9 décembre », « 1er décembre »; "9 December". */
    String dayOfMonth(int day, Month month) {
        String number = french && day == 1 ? "1er" : Integer.toString(day);
        return number + NO_BREAK + month(month);
    }

    String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, locale);
    }

    private static String frenchTime(int minute) {
        if (minute == 0) {
            return "minuit";
        }
        String hours = minute / HOUR + (NO_BREAK + "h");
        return minute % HOUR == 0 ? hours : hours + NO_BREAK + twoDigits(minute % HOUR);
    }

    private static String englishTime(int minute) {
        if (minute == 0) {
            return "midnight";
        }
        if (minute == DAY / 2) {
            return "noon";
        }
        int hours = minute / HOUR % 12;
        String time = Integer.toString(hours == 0 ? 12 : hours);
        String minutes = minute % HOUR == 0 ? "" : "." + twoDigits(minute % HOUR);
        return time + minutes + NO_BREAK + (minute < DAY / 2 ? "am" : "pm");
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
