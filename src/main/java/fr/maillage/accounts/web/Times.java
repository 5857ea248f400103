package fr.maillage.accounts.web;

import fr.maillage.design.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants in words, in the time of mainland France. */
final class Times {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH_HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Times() {}

    /** « 10 h 42 », the next whole minute. */
    static String soon(Ui ui, Instant at) {
        return hour(ui, at.plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES));
    }

    /** « 21 novembre 2026 ». */
    static String day(Ui ui, Instant at) {
        return (ui.english() ? ENGLISH_DAY : DAY).format(at.atZone(FRANCE));
    }

    /** « 21 novembre 2026, 10 h 42 ». */
    static String moment(Ui ui, Instant at) {
        return day(ui, at) + ", " + hour(ui, at);
    }

    private static String hour(Ui ui, Instant at) {
        return (ui.english() ? ENGLISH_HOUR : HOUR).format(at.atZone(FRANCE));
    }
}
