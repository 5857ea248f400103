package fr.maillage.directory.domain.hours;

import java.time.LocalDate;

/** Public or school holidays, or the days at a distance from them ("the day after a public holiday" is +1). */
public record HolidayDay(Kind kind, int offsetDays) {

    /** Whose holiday it is. */
    public enum Kind {
        PUBLIC,
        SCHOOL
    }

    /** What is known, or supposed, of the holidays when a day is evaluated. */
    interface Facts {
        boolean isPublic(LocalDate date);

        boolean isSchool(LocalDate date);
    }

    boolean contains(LocalDate date, Facts facts) {
        LocalDate base = date.minusDays(offsetDays);
        return kind == Kind.PUBLIC ? facts.isPublic(base) : facts.isSchool(base);
    }
}
