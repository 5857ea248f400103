package fr.maillage.directory.domain.hours;

import java.time.LocalDate;
import java.util.Optional;

/** Says which days are public or school holidays where a place stands. */
public interface HolidayCalendar {

    /** The public holiday kept on this date, empty on any other day. */
    Optional<PublicHoliday> findPublicHoliday(LocalDate date);

    /** Whether schools are on holiday on this date; {@link Answer#UNKNOWN} when no calendar was given for it. */
    Answer isSchoolHoliday(LocalDate date);

    /** A question about a date can have no known answer: school calendars are published a few years ahead only. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }
}
