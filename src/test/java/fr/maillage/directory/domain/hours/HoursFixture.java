package fr.maillage.directory.domain.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Hours of a place of the demo territory, and instants in its zone. */
final class HoursFixture {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final HolidayCalendar MAINLAND = FrenchPublicHolidays.ofDepartement("99");

    private HoursFixture() {}

    static OpeningHours.Parsed parsed(String text) {
        OpeningHours hours = OpeningHours.parse(text);
        assertThat(hours).as(text).isInstanceOf(OpeningHours.Parsed.class);
        return (OpeningHours.Parsed) hours;
    }

    static Schedule schedule(String text) {
        return parsed(text).on(MAINLAND, PARIS);
    }

    static Schedule schedule(String text, HolidayCalendar calendar) {
        return parsed(text).on(calendar, PARIS);
    }

    /** @param localTime such as 2026-11-23T09:00 */
    static ZonedDateTime at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(PARIS);
    }

    /** A calendar that knows the school holidays: these days, both included, and no others. */
    static HolidayCalendar schoolHolidays(String first, String last) {
        return new HolidayCalendar() {
            @Override
            public Optional<PublicHoliday> findPublicHoliday(LocalDate date) {
                return MAINLAND.findPublicHoliday(date);
            }

            @Override
            public Answer isSchoolHoliday(LocalDate date) {
                boolean inside = !date.isBefore(LocalDate.parse(first)) && !date.isAfter(LocalDate.parse(last));
                return inside ? Answer.YES : Answer.NO;
            }
        };
    }
}
