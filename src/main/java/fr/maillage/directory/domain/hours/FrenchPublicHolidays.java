package fr.maillage.directory.domain.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of a département, computed for any year (Code du travail, articles L3133-1, L3134-13 and
 * L3422-2). Good Friday is kept in the whole of Alsace-Moselle here, although the law limits it to communes with a
 * Protestant or a shared church. School holidays are never known to this calendar.
 */
public final class FrenchPublicHolidays implements HolidayCalendar {

    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");

    private static final Map<String, MonthDay> ABOLITION_BY_DEPARTEMENT = Map.of(
            "971", MonthDay.of(5, 27),
            "972", MonthDay.of(5, 22),
            "973", MonthDay.of(6, 10),
            "974", MonthDay.of(12, 20),
            "976", MonthDay.of(4, 27),
            "977", MonthDay.of(10, 9),
            "978", MonthDay.of(5, 28));

    private static final Map<MonthDay, PublicHoliday> FIXED = Map.of(
            MonthDay.of(1, 1), PublicHoliday.NEW_YEAR,
            MonthDay.of(5, 1), PublicHoliday.LABOUR_DAY,
            MonthDay.of(5, 8), PublicHoliday.VICTORY_1945,
            MonthDay.of(7, 14), PublicHoliday.BASTILLE_DAY,
            MonthDay.of(8, 15), PublicHoliday.ASSUMPTION,
            MonthDay.of(11, 1), PublicHoliday.ALL_SAINTS,
            MonthDay.of(11, 11), PublicHoliday.ARMISTICE_1918,
            MonthDay.of(12, 25), PublicHoliday.CHRISTMAS);

    private final boolean alsaceMoselle;
    private final @Nullable MonthDay abolition;

    private FrenchPublicHolidays(boolean alsaceMoselle, @Nullable MonthDay abolition) {
        this.alsaceMoselle = alsaceMoselle;
        this.abolition = abolition;
    }

    /** The calendar of a département by its official code ("57", "2A", "974"); any other code has the eleven days. */
    public static FrenchPublicHolidays ofDepartement(String code) {
        return new FrenchPublicHolidays(ALSACE_MOSELLE.contains(code), ABOLITION_BY_DEPARTEMENT.get(code));
    }

    @Override
    public Optional<PublicHoliday> findPublicHoliday(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        PublicHoliday fixed = FIXED.get(day);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        if (day.equals(abolition)) {
            return Optional.of(PublicHoliday.ABOLITION_OF_SLAVERY);
        }
        if (alsaceMoselle && day.equals(MonthDay.of(12, 26))) {
            return Optional.of(PublicHoliday.SAINT_STEPHEN);
        }
        return findAroundEaster(date);
    }

    @Override
    public Answer isSchoolHoliday(LocalDate date) {
        return Answer.UNKNOWN;
    }

    private Optional<PublicHoliday> findAroundEaster(LocalDate date) {
        return switch ((int) ChronoUnit.DAYS.between(Easter.sunday(date.getYear()), date)) {
            case -2 -> alsaceMoselle ? Optional.of(PublicHoliday.GOOD_FRIDAY) : Optional.empty();
            case 1 -> Optional.of(PublicHoliday.EASTER_MONDAY);
            case 39 -> Optional.of(PublicHoliday.ASCENSION);
            case 50 -> Optional.of(PublicHoliday.WHIT_MONDAY);
            default -> Optional.empty();
        };
    }
}
