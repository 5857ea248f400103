package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.domain.plan.Conflict;
import fr.maillage.directory.Holidays;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.SchoolCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days when few people come, and the clock on the wall. */
@Component
public class DaysOff {

    private final Holidays holidays;

    DaysOff(Holidays holidays) {
        this.holidays = holidays;
    }

    /** What is to be said of a day in a commune. */
    public List<Conflict> on(LocalDate day, CommuneCode commune, Locale language) {
        List<Conflict> said = new ArrayList<>();
        publicHoliday(day, commune, language).ifPresent(name -> said.add(new Conflict.PublicDay(day, name)));
        if (said.isEmpty() && holidays.isSchoolHoliday(day, commune) == SchoolCalendar.Answer.YES) {
            said.add(new Conflict.SchoolDay(day));
        }
        return said;
    }

    /** The name of the public holiday that a day is in a commune. */
    public Optional<String> publicHoliday(LocalDate day, CommuneCode commune, Locale language) {
        return holidays.findPublicHoliday(day, commune, language);
    }

    /** The clock on the wall of a commune. */
    public ZoneId zone(CommuneCode commune) {
        return holidays.zone(commune);
    }
}
