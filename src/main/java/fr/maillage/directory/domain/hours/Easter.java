package fr.maillage.directory.domain.hours;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm Meeus gives (Astronomical Algorithms, ch. 8). */
final class Easter {

    private Easter() {}

    /** Holds for every year of the Gregorian calendar. */
    static LocalDate sunday(int year) {
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * (year % 19) + century - century / 4 - moonCorrection + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int lateMoon = (year % 19 + 11 * epact + 22 * toSunday) / 451;
        int days = epact + toSunday - 7 * lateMoon + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
