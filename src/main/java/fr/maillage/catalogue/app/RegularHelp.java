package fr.maillage.catalogue.app;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.catalogue.app.Contents.Help;
import fr.maillage.catalogue.app.Contents.HelpIn;
import fr.maillage.catalogue.app.Contents.NumberedPlace;
import fr.maillage.catalogue.domain.RegularDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The dates of permanences, told as rules: « chaque mardi, de 14 h à 17 h ». */
final class RegularHelp {

    private final Wording wording;
    private final Places places;
    private final Phones phones;
    private final Edition edition;

    RegularHelp(Edition edition, Wording wording, Places places, Phones phones) {
        this.edition = edition;
        this.wording = wording;
        this.places = places;
        this.phones = phones;
    }

    private record Desk(NumberedPlace place, ActivityId activity) {}

    /** By commune, in the order of the places' numbers. */
    List<HelpIn> list(List<Session> dates) {
        Map<Integer, Map<Desk, List<Session>>> numbered = dates.stream()
                .collect(Collectors.groupingBy(
                        date -> places.of(date).number(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                date -> new Desk(
                                        places.of(date), date.activity().id()),
                                LinkedHashMap::new,
                                Collectors.toList())));
        Map<String, List<Help>> communes = new LinkedHashMap<>();
        numbered.values()
                .forEach(desks -> desks.forEach(
                        (desk, told) -> communes.computeIfAbsent(desk.place().commune(), commune -> new ArrayList<>())
                                .add(help(desk.place(), told))));
        List<HelpIn> all = new ArrayList<>();
        communes.forEach((commune, help) -> all.add(new HelpIn("p" + (all.size() + 1), commune, List.copyOf(help))));
        return List.copyOf(all);
    }

    private Help help(NumberedPlace place, List<Session> dates) {
        Session first = dates.getFirst();
        return new Help(
                first.name(),
                first.activity().path(),
                place.number(),
                place.name(),
                place.address(),
                hours(dates),
                phones.of(first),
                dates.stream().allMatch(date -> date.state() == SessionState.DRAFT));
    }

    private List<String> hours(List<Session> dates) {
        Map<String, Map<DayOfWeek, List<LocalDate>>> byHours = dates.stream()
                .collect(Collectors.groupingBy(
                        wording::hours,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                date -> date.start().getDayOfWeek(),
                                TreeMap::new,
                                Collectors.mapping(date -> date.start().toLocalDate(), Collectors.toList()))));
        List<String> lines = new ArrayList<>();
        byHours.forEach((hours, weekdays) -> days(weekdays).forEach(days -> lines.add(days + ", " + hours)));
        return lines;
    }

    /** Weekdays that follow the same weekly rule share a line. */
    private List<String> days(Map<DayOfWeek, List<LocalDate>> weekdays) {
        List<DayOfWeek> weekly = new ArrayList<>();
        List<LocalDate> except = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        weekdays.forEach((day, dates) -> {
            RegularDays rule = RegularDays.of(dates);
            if (rule instanceof RegularDays.EachWeek week && week.weeks() == 1 && lastsThroughout(week)) {
                weekly.add(day);
                except.addAll(week.except());
            } else {
                lines.add(wording.days(rule));
            }
        });
        if (!weekly.isEmpty()) {
            lines.addFirst(wording.daysOfWeek(weekly, except.stream().sorted().toList()));
        }
        return lines;
    }

    private boolean lastsThroughout(RegularDays.EachWeek week) {
        return !week.first().isAfter(edition.from().plusWeeks(2))
                && !week.last().isBefore(edition.quarter().last().minusWeeks(2));
    }
}
