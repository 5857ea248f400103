package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.domain.recurrence.DayFacts;
import fr.maillage.directory.Holidays;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.SchoolCalendar;
import java.time.LocalDate;

/** What is known of a commune's days. */
record LocalFacts(Holidays holidays, CommuneCode commune) implements DayFacts {

    @Override
    public boolean isPublicHoliday(LocalDate day) {
        return holidays.isPublicHoliday(day, commune);
    }

    @Override
    public SchoolCalendar.Answer isSchoolHoliday(LocalDate day) {
        return holidays.isSchoolHoliday(day, commune);
    }
}
