package fr.maillage.tours.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.agenda.ActivityId;
import fr.maillage.directory.Service;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.UnitKind;
import fr.maillage.tours.domain.unit.UnitDay.Why;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitDaysTests {

    private static final LocalDate MONDAY = LocalDate.of(2045, 3, 6);
    private static final Unit.Hours DAY = new Unit.Hours(LocalTime.of(8, 0), LocalTime.of(18, 0));
    private static final Set<Service> ABOARD = EnumSet.of(Service.ADMINISTRATIVE_HELP, Service.SAFE_USE);

    @Test
    void onePersonWhoDrivesAndAnimatesIsEnough() {
        CrewMember alone = member(true, true, Set.of(Service.SAFE_USE, Service.CREATION));

        assertThat(days(List.of(alone)).of(MONDAY))
                .isEqualTo(new UnitDay.Out(MONDAY, DAY.from(), DAY.to(), Set.of(Service.SAFE_USE)));
    }

    @Test
    void aDriverWithoutAnAnimatorStaysIn() {
        assertThat(days(List.of(member(true, false, Set.of()))).of(MONDAY))
                .isEqualTo(new UnitDay.In(MONDAY, Why.NO_ANIMATOR));
        assertThat(days(List.of(member(false, true, Set.of()))).of(MONDAY))
                .isEqualTo(new UnitDay.In(MONDAY, Why.NO_DRIVER));
        assertThat(days(List.of()).of(MONDAY)).isEqualTo(new UnitDay.In(MONDAY, Why.NO_DRIVER));
    }

    @Test
    void whoeverTickedNothingHelpsWithAllThatIsDoneAboard() {
        assertThat(days(List.of(member(true, true, Set.of()))).of(MONDAY))
                .isEqualTo(new UnitDay.Out(MONDAY, DAY.from(), DAY.to(), ABOARD));
    }

    @Test
    void bothDaysOfAnAbsenceAreIncluded() {
        Absence garage =
                new Absence(UUID.randomUUID(), unit(null).id(), null, MONDAY, MONDAY.plusDays(1), AwayReason.GARAGE);
        UnitDays days = new UnitDays(unit(null), List.of(member(true, true, Set.of())), List.of(garage), day -> false);

        assertThat(days.list(MONDAY.minusDays(3), MONDAY.plusDays(2)))
                .extracting(day -> day instanceof UnitDay.In(LocalDate _, Why why) ? why.name() : "OUT")
                .containsExactly("OUT", "NO_HOURS", "NO_HOURS", "UNIT_AWAY", "UNIT_AWAY", "OUT");
    }

    @Test
    void whoeverLeftIsNotThereFromThatDayOn() {
        CrewMember gone = new CrewMember(
                UUID.randomUUID(), unit(null).id(), null, "Léon Barsac", true, true, Set.of(), MONDAY.plusDays(1), 0);

        assertThat(days(List.of(gone)).of(MONDAY)).isInstanceOf(UnitDay.Out.class);
        assertThat(days(List.of(gone)).of(MONDAY.plusDays(1)))
                .isEqualTo(new UnitDay.In(MONDAY.plusDays(1), Why.NO_DRIVER));
    }

    @Test
    void neitherHolidaysNorRetiredUnitsGoOut() {
        List<CrewMember> crew = List.of(member(true, true, Set.of()));

        assertThat(new UnitDays(unit(null), crew, List.of(), MONDAY::equals).of(MONDAY))
                .isEqualTo(new UnitDay.In(MONDAY, Why.HOLIDAY));
        assertThat(new UnitDays(unit(Instant.EPOCH), crew, List.of(), day -> false).of(MONDAY))
                .isEqualTo(new UnitDay.In(MONDAY, Why.RETIRED));
        assertThat(days(crew).list(MONDAY, MONDAY.minusDays(1))).isEmpty();
    }

    /** Whatever the crew and the absences, a day is out exactly when hours, unit, driver and animator are all there. */
    @Test
    void aDayIsOutExactlyWhenNothingIsMissing() {
        Random random = new Random(46);
        for (int round = 0; round < 400; round++) {
            List<CrewMember> crew = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                crew.add(anyMember(random));
            }
            List<Absence> absences = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                absences.add(anyAbsence(random, crew));
            }
            LocalDate off = MONDAY.plusDays(random.nextInt(40));
            UnitDays days = new UnitDays(unit(null), crew, absences, off::equals);
            List<UnitDay> all = days.list(MONDAY, MONDAY.plusDays(39));

            assertThat(all)
                    .extracting(UnitDay::date)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(40);
            all.forEach(day -> assertThat(day instanceof UnitDay.Out)
                    .as("round %d, %s", round(crew, absences), day)
                    .isEqualTo(mayBeOut(day.date(), crew, absences, off)));
            all.stream()
                    .filter(UnitDay.Out.class::isInstance)
                    .map(UnitDay.Out.class::cast)
                    .forEach(day -> assertThat(ABOARD).containsAll(day.services()));
        }
    }

    /** Somebody more away, or somebody less in the crew, never makes a day out nor a service possible. */
    @Test
    void moreAbsencesNeverGiveMoreDays() {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            List<CrewMember> crew = new ArrayList<>(List.of(anyMember(random), anyMember(random), anyMember(random)));
            List<Absence> few = List.of(anyAbsence(random, crew));
            List<Absence> more = new ArrayList<>(few);
            more.add(anyAbsence(random, crew));
            UnitDays before = new UnitDays(unit(null), crew, few, day -> false);
            UnitDays after = new UnitDays(unit(null), crew, more, day -> false);

            for (UnitDay day : after.list(MONDAY, MONDAY.plusDays(30))) {
                if (day instanceof UnitDay.Out out) {
                    assertThat(before.of(day.date()))
                            .isInstanceOfSatisfying(
                                    UnitDay.Out.class,
                                    was -> assertThat(was.services()).containsAll(out.services()));
                }
            }
        }
    }

    private static String round(List<CrewMember> crew, List<Absence> absences) {
        return crew + " " + absences;
    }

    private static boolean mayBeOut(LocalDate day, List<CrewMember> crew, List<Absence> absences, LocalDate off) {
        if (day.getDayOfWeek().getValue() > 5 || day.equals(off)) {
            return false;
        }
        boolean driver = false;
        boolean animator = false;
        for (CrewMember one : crew) {
            boolean there = one.leftOn() == null || day.isBefore(one.leftOn());
            for (Absence absence : absences) {
                there &= !(one.id().equals(absence.member()) && inside(day, absence));
            }
            driver |= there && one.drives();
            animator |= there && one.animates();
        }
        for (Absence absence : absences) {
            if (absence.member() == null && inside(day, absence)) {
                return false;
            }
        }
        return driver && animator;
    }

    private static boolean inside(LocalDate day, Absence absence) {
        return day.toEpochDay() >= absence.first().toEpochDay()
                && day.toEpochDay() <= absence.last().toEpochDay();
    }

    private static CrewMember anyMember(Random random) {
        LocalDate left = random.nextInt(4) == 0 ? MONDAY.plusDays(random.nextInt(40)) : null;
        Set<Service> services = EnumSet.noneOf(Service.class);
        for (Service service : Service.values()) {
            if (random.nextInt(3) == 0) {
                services.add(service);
            }
        }
        return new CrewMember(
                new UUID(random.nextLong(), random.nextLong()),
                unit(null).id(),
                null,
                "Léon Barsac",
                random.nextBoolean(),
                random.nextBoolean(),
                services,
                left,
                0);
    }

    private static Absence anyAbsence(Random random, List<CrewMember> crew) {
        UUID member = crew.isEmpty() || random.nextInt(4) == 0
                ? null
                : crew.get(random.nextInt(crew.size())).id();
        LocalDate first = MONDAY.plusDays(random.nextInt(40));
        return new Absence(
                new UUID(random.nextLong(), random.nextLong()),
                unit(null).id(),
                member,
                first,
                first.plusDays(random.nextInt(12)),
                AwayReason.UNSAID);
    }

    private static UnitDays days(List<CrewMember> crew) {
        return new UnitDays(unit(null), crew, List.of(), day -> false);
    }

    private static CrewMember member(boolean drives, boolean animates, Set<Service> services) {
        return new CrewMember(
                UUID.randomUUID(), unit(null).id(), null, "Léon Barsac", drives, animates, services, null, 0);
    }

    /** Out from Monday to Friday. */
    private static Unit unit(@Nullable Instant retired) {
        Map<DayOfWeek, Unit.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                hours.put(day, DAY);
            }
        }
        return new Unit(
                new UnitId(new UUID(0, 1)),
                "essai",
                "Essai",
                UnitKind.BUS,
                "",
                null,
                new ActivityId(new UUID(0, 2)),
                null,
                ABOARD,
                List.of(),
                new CommuneCode("99039"),
                "",
                new LatLon(46.2, 2.8),
                hours,
                2,
                180,
                0,
                0,
                retired,
                0);
    }
}
