package fr.maillage.tours.domain.unit;

import fr.maillage.directory.Service;
import fr.maillage.tours.Unit;
import fr.maillage.tours.domain.unit.UnitDay.Why;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says of each day whether a unit can be out. Whoever drives and whoever animates may be the same person.
 *
 * @param crew whoever is of it, those who left included
 * @param absences of the unit and of the crew; more than needed do no harm
 * @param holiday days off by law where the depot is
 */
public record UnitDays(Unit unit, List<CrewMember> crew, List<Absence> absences, Predicate<LocalDate> holiday) {

    /** The days of a period, both ends included; none when it ends before it begins. */
    public List<UnitDay> list(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).map(this::of).toList();
    }

    /** One day. */
    public UnitDay of(LocalDate day) {
        Unit.Hours hours = unit.hours().get(day.getDayOfWeek());
        if (unit.isRetired()) {
            return new UnitDay.In(day, Why.RETIRED);
        }
        if (hours == null) {
            return new UnitDay.In(day, Why.NO_HOURS);
        }
        if (holiday.test(day)) {
            return new UnitDay.In(day, Why.HOLIDAY);
        }
        if (absences.stream().anyMatch(one -> one.isOfTheUnit() && one.holds(day))) {
            return new UnitDay.In(day, Why.UNIT_AWAY);
        }
        List<CrewMember> there = there(day);
        if (there.stream().noneMatch(CrewMember::drives)) {
            return new UnitDay.In(day, Why.NO_DRIVER);
        }
        if (there.stream().noneMatch(CrewMember::animates)) {
            return new UnitDay.In(day, Why.NO_ANIMATOR);
        }
        return new UnitDay.Out(day, hours.from(), hours.to(), services(there));
    }

    /** Whoever of the crew is there on that day. */
    public List<CrewMember> there(LocalDate day) {
        return crew.stream()
                .filter(member -> member.isThere(day))
                .filter(member ->
                        absences.stream().noneMatch(one -> Objects.equals(one.member(), member.id()) && one.holds(day)))
                .toList();
    }

    private Set<Service> services(List<CrewMember> there) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        there.stream()
                .filter(CrewMember::animates)
                .forEach(one -> services.addAll(one.services().isEmpty() ? unit.services() : one.services()));
        services.retainAll(unit.services());
        return services;
    }
}
