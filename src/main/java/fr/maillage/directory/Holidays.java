package fr.maillage.directory;

import fr.maillage.directory.app.LocalCalendars;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.SchoolCalendar;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Holidays and clocks of a commune, for whatever is planned there. */
@Component
public class Holidays {

    private final LocalCalendars calendars;
    private final Territory territory;
    private final MessageSource messages;

    Holidays(LocalCalendars calendars, Territory territory, MessageSource messages) {
        this.calendars = calendars;
        this.territory = territory;
        this.messages = messages;
    }

    /** Whether the law makes it a day off there (Code du travail, articles L3133-1, L3134-13 and L3422-2). */
    public boolean isPublicHoliday(LocalDate day, CommuneCode commune) {
        return calendars.of(commune.value()).findPublicHoliday(day).isPresent();
    }

    /** The name of that public holiday: « Armistice de 1918 ». */
    public Optional<String> findPublicHoliday(LocalDate day, CommuneCode commune, Locale language) {
        return calendars
                .of(commune.value())
                .findPublicHoliday(day)
                .map(holiday -> messages.getMessage(
                        "directory.hours.holiday."
                                + holiday.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        null,
                        language));
    }

    /** Whether schools are on holiday there; unknown where nobody gave the calendar. */
    public SchoolCalendar.Answer isSchoolHoliday(LocalDate day, CommuneCode commune) {
        return territory.schoolCalendar(commune).isHoliday(day);
    }

    /** The clock on the wall of that commune's town hall. */
    public ZoneId zone(CommuneCode commune) {
        return PlaceHours.zone(commune.value());
    }
}
