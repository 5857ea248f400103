package fr.maillage.notifications.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and hours as people of the territory say them. */
@Component
public class TimeWords {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter FRENCH_LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH_LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FRENCH_HOUR = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH_HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final ZoneId zone;

    TimeWords(MessagesProperties properties) {
        this.zone = properties.zone();
    }

    /** « mardi 24 novembre à 14 h 30 », “Tuesday 24 November at 14:30”. */
    public String moment(Instant instant, String language) {
        ZonedDateTime at = instant.atZone(zone);
        return language.equals("en")
                ? ENGLISH_DAY.format(at) + " at " + ENGLISH_HOUR.format(at)
                : FRENCH_DAY.format(at) + " à " + FRENCH_HOUR.format(at).replace(' ', '\u00a0');
    }

    /** « 24/11/2026 à 14 h 30 », “24/11/2026, 14:30”: short, for tables. */
    public String brief(Instant instant, String language) {
        ZonedDateTime at = instant.atZone(zone);
        return language.equals("en")
                ? NUMBERS.format(at) + ", " + ENGLISH_HOUR.format(at)
                : NUMBERS.format(at) + " à " + FRENCH_HOUR.format(at).replace(' ', '\u00a0');
    }

    /** « 24 novembre 2026 ». */
    public String day(Instant instant, String language) {
        return (language.equals("en") ? ENGLISH_LONG : FRENCH_LONG).format(instant.atZone(zone));
    }

    /** The day it is in the territory at an instant. */
    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
