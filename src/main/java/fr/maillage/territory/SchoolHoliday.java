package fr.maillage.territory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Some days in a row without school (Code de l’éducation, article L521-1).
 *
 * @param startsOn the first day without school
 * @param endsOn the last one, included
 */
public record SchoolHoliday(UUID id, String name, LocalDate startsOn, LocalDate endsOn) {

    /** Whether there is no school on that day because of it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
