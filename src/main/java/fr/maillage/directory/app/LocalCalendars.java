package fr.maillage.directory.app;

import fr.maillage.directory.domain.hours.FrenchPublicHolidays;
import fr.maillage.directory.domain.hours.HolidayCalendar;
import fr.maillage.directory.domain.hours.PublicHoliday;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.SchoolCalendar;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which days are holidays in a commune: public ones by law, school holidays as they were typed for the territory. */
@Component
public class LocalCalendars {

    private final Territory territory;

    LocalCalendars(Territory territory) {
        this.territory = territory;
    }

    /**
     * The calendar of a commune as it is known now; to be asked for again rather than kept.
     *
     * @param commune its INSEE code; null for the territory itself
     */
    public HolidayCalendar of(@Nullable String commune) {
        CommuneCode code = CommuneCode.read(commune).orElse(null);
        return new Local(
                FrenchPublicHolidays.ofDepartement(code == null ? "" : code.departement()),
                territory.schoolCalendar(code));
    }

    private record Local(FrenchPublicHolidays legal, SchoolCalendar school) implements HolidayCalendar {

        @Override
        public Optional<PublicHoliday> findPublicHoliday(LocalDate date) {
            return legal.findPublicHoliday(date);
        }

        @Override
        public Answer isSchoolHoliday(LocalDate date) {
            return switch (school.isHoliday(date)) {
                case YES -> Answer.YES;
                case NO -> Answer.NO;
                case UNKNOWN -> Answer.UNKNOWN;
            };
        }
    }
}
