package fr.maillage.agenda.domain.recurrence;

import fr.maillage.territory.SchoolCalendar;
import java.time.LocalDate;

/** What is known of a day where a rule holds. */
public interface DayFacts {

    /** Whether the law makes it a day off there. */
    boolean isPublicHoliday(LocalDate day);

    /** Whether schools are on holiday there. */
    SchoolCalendar.Answer isSchoolHoliday(LocalDate day);
}
