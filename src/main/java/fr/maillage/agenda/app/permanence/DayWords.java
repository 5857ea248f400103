package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.domain.recurrence.Regularly.Given;
import fr.maillage.directory.Holidays;
import fr.maillage.territory.CommuneCode;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a day that a rule gives is not held, or may not be. */
@Component
public class DayWords {

    private final Holidays holidays;
    private final MessageSource messages;

    DayWords(Holidays holidays, MessageSource messages) {
        this.holidays = holidays;
        this.messages = messages;
    }

    /** « Armistice de 1918 », « vacances scolaires »; empty for a day that is held. */
    public String why(Given given, CommuneCode commune, Locale language) {
        return switch (given.verdict()) {
            case HELD -> "";
            case PUBLIC_HOLIDAY ->
                holidays.findPublicHoliday(given.day(), commune, language).orElse("");
            case HELD_UNLESS_SCHOOL, SCHOOL_HOLIDAY, SCHOOL_TIME, TAKEN_OUT ->
                messages.getMessage("agenda.permanence.verdict." + given.verdict(), null, language);
        };
    }
}
