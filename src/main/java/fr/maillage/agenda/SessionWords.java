package fr.maillage.agenda;

import fr.maillage.design.Dates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A session's facts as people say them, for screens, paper and messages. */
@Component
public class SessionWords {

    private static final char TIGHT = '\u00a0';
    private static final int CENTS = 100;

    private final MessageSource messages;

    SessionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** « mercredi 25 novembre 2026, de 14 h à 16 h 30 ». */
    public String when(Session session, Locale language) {
        return when(session.start(), session.end(), language);
    }

    /** The same of two clock readings; the second day is named when it is another one. */
    public String when(ZonedDateTime start, ZonedDateTime end, Locale language) {
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        String last = sameDay
                ? time(end.toLocalTime(), language)
                : Dates.weekday(end.toLocalDate(), language) + " " + time(end.toLocalTime(), language);
        return text(
                "agenda.words.when",
                language,
                Dates.weekday(start.toLocalDate(), language),
                time(start.toLocalTime(), language),
                last);
    }

    /** « mercredi 25 novembre 2026 à 14 h », for when something begins. */
    public String moment(ZonedDateTime start, Locale language) {
        return text(
                "agenda.words.moment",
                language,
                Dates.weekday(start.toLocalDate(), language),
                time(start.toLocalTime(), language));
    }

    /** « mer. 25 nov., 14 h », for tables and lists where the year is plain. */
    public String briefly(ZonedDateTime start, Locale language) {
        return day(start.toLocalDate(), language) + ", " + time(start.toLocalTime(), language);
    }

    /** « mer. 25 nov. ». */
    public String day(LocalDate day, Locale language) {
        String number = day.getDayOfMonth() == 1 && isFrench(language) ? "1er" : String.valueOf(day.getDayOfMonth());
        return DateTimeFormatter.ofPattern("EEE", language).format(day)
                + TIGHT
                + number
                + TIGHT
                + DateTimeFormatter.ofPattern("MMM", language).format(day);
    }

    /** « 25 novembre », “25 November”, where the year is plain. */
    public String dayOfYear(LocalDate day, Locale language) {
        String number = day.getDayOfMonth() == 1 && isFrench(language) ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + TIGHT + DateTimeFormatter.ofPattern("MMMM", language).format(day);
    }

    /** « de 14 h à 16 h 30 »; the second day is named when it is another one. */
    public String hours(ZonedDateTime start, ZonedDateTime end, Locale language) {
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        String last = (sameDay ? "" : day(end.toLocalDate(), language) + " ") + time(end.toLocalTime(), language);
        return text("agenda.words.hours", language, time(start.toLocalTime(), language), last);
    }

    /** « 14 h 30 », “14:30”. */
    public String time(LocalTime time, Locale language) {
        if (!isFrench(language)) {
            return DateTimeFormatter.ofPattern("H:mm").format(time);
        }
        return time.getHour()
                + (time.getMinute() == 0
                        ? TIGHT + "h"
                        : TIGHT + "h" + TIGHT
                                + DateTimeFormatter.ofPattern("mm").format(time));
    }

    /** « Médiathèque La Passerelle, salle bleue, 4 place des Tanneurs, Valbrune ». */
    public String place(Session session) {
        Spot spot = session.spot();
        return Stream.of(spot.name(), spot.room(), spot.address(), spot.communeName())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * « Il reste 2 places », « Complet, avec liste d’attente », « Sans inscription », « Annulée ».
     *
     * @param session as it stands now
     */
    public String seats(Session session, Locale language) {
        if (session.isCancelled()) {
            return text("agenda.words.cancelled", language);
        }
        Seats seats = session.seats();
        if (seats == null) {
            return text(session.activity().costCents() < 0 ? "agenda.words.ask" : "agenda.words.walk-in", language);
        }
        if (seats.isFull()) {
            return text(seats.waitingList() ? "agenda.words.full-waiting" : "agenda.words.full", language);
        }
        return text("agenda.words.left", language, seats.left());
    }

    /** « Gratuit », « 3 € », « 2,50 € ». */
    public String cost(Activity activity, Locale language) {
        if (activity.costCents() < 0) {
            return text("agenda.words.cost-unsaid", language);
        }
        if (activity.costCents() == 0) {
            return text("agenda.words.free", language);
        }
        int cents = activity.costCents() % CENTS;
        int euros = activity.costCents() / CENTS;
        String sum = cents == 0
                ? String.valueOf(euros)
                : String.format(Locale.ROOT, "%d%s%02d", euros, isFrench(language) ? "," : ".", cents);
        return isFrench(language) ? sum + TIGHT + "€" : "€" + sum;
    }

    /** « Pour débuter ». */
    public String level(Level level, Locale language) {
        return text("agenda.level." + level.name(), language);
    }

    /** « Atelier », « Permanence », « Événement ». */
    public String kind(ActivityKind kind, Locale language) {
        return text("agenda.kind." + kind.name(), language);
    }

    /** « Accessible en fauteuil roulant ». */
    public String feature(Feature feature, Locale language) {
        return text("agenda.feature." + feature.name(), language);
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals("fr");
    }
}
