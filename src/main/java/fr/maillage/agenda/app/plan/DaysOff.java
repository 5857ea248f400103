package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.domain.plan.Conflict;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days when few people come. */
@Component
public class DaysOff {

    /** What is to be said of a day in a commune. */
    public List<Conflict> on(LocalDate day, CommuneCode commune, Locale language) {
        List<Conflict> said = new ArrayList<>();
        publicHoliday(day, commune, language).ifPresent(name -> said.add(new Conflict.PublicDay(day, name)));
        return said;
    }

    /** The name of the public holiday that a day is in a commune. */
    public Optional<String> publicHoliday(LocalDate day, CommuneCode commune, Locale language) {
        return Optional.empty();
    }
}
