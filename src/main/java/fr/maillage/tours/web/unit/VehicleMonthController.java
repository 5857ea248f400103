package fr.maillage.tours.web.unit;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.MissedPassages;
import fr.maillage.tours.app.unit.WorkDays;
import fr.maillage.tours.domain.unit.Absence;
import fr.maillage.tours.domain.unit.CrewMember;
import fr.maillage.tours.domain.unit.UnitDay;
import fr.maillage.tours.domain.unit.UnitDays;
import fr.maillage.tours.web.unit.VehicleMonthPage.Day;
import fr.maillage.tours.web.unit.VehicleMonthPage.Item;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A month of a unit: the days on which it can be out, why not on others, and its passages. */
@Controller
class VehicleMonthController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Screens screens;
    private final VehicleDoor door;
    private final VehicleWords words;
    private final WorkDays days;
    private final MissedPassages passages;
    private final Clock clock;

    VehicleMonthController(
            Screens screens,
            VehicleDoor door,
            VehicleWords words,
            WorkDays days,
            MissedPassages passages,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.words = words;
        this.days = days;
        this.passages = passages;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes vehicleMonthRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, VehiclePaths.MONTH);
    }

    /** {@code ?mois=2045-03}; the month of today when there is none. */
    @GetMapping(VehiclePaths.MONTH)
    View month(@PathVariable String code, @RequestParam(defaultValue = "") String mois, HttpServletRequest request) {
        Unit unit = door.open(code);
        Ui ui = screens.ui(request);
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        YearMonth month = month(mois, YearMonth.from(today));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        UnitDays all = days.between(unit, first, last);
        Map<LocalDate, List<Session>> announced = passages.announced(unit, first, last).stream()
                .collect(Collectors.groupingBy(session -> session.start().toLocalDate()));
        boolean mayEdit = door.mayEdit(unit);
        List<Day> shown = all.list(first, last).stream()
                .map(day -> new Day(
                        Dates.weekday(day.date(), ui.locale()),
                        words.day(day.date(), ui),
                        day.date().getDayOfMonth(),
                        !YearMonth.from(day.date()).equals(month),
                        day.date().equals(today),
                        day instanceof UnitDay.Out,
                        state(day, ui),
                        door.mayKnowWhoIsAway() ? away(all, day.date(), unit, ui) : List.of(),
                        announced.getOrDefault(day.date(), List.of()).stream()
                                .map(session -> item(session, day, ui))
                                .toList()))
                .toList();
        return screens.show("tours/web/unit/month", page(unit, month, today, shown, mayEdit, ui));
    }

    private VehicleMonthPage page(
            Unit unit, YearMonth month, LocalDate today, List<Day> shown, boolean mayEdit, Ui ui) {
        String path = VehiclePaths.of(unit);
        return new VehicleMonthPage(
                unit.name(),
                path,
                name(month, ui),
                link(path, month.minusMonths(1), ui),
                link(path, month.plusMonths(1), ui),
                new Link(ui.t("tours.unit.month.today"), path + "/calendrier?mois=" + YearMonth.from(today)),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> VehicleWords.weekday(day, ui.locale()))
                        .toList(),
                shown,
                (int) shown.stream()
                        .filter(day -> day.canGo() && !day.outside())
                        .count(),
                mayEdit);
    }

    private String state(UnitDay day, Ui ui) {
        return switch (day) {
            case UnitDay.Out out ->
                ui.t(
                        "tours.unit.hours.from-to",
                        words.sessions().time(out.from(), ui.locale()),
                        words.sessions().time(out.to(), ui.locale()));
            case UnitDay.In in ->
                in.why() == UnitDay.Why.NO_HOURS ? ui.t("tours.unit.why.short") : VehicleWords.why(in.why(), ui);
        };
    }

    private static List<String> away(UnitDays all, LocalDate day, Unit unit, Ui ui) {
        Map<UUID, String> names = all.crew().stream().collect(Collectors.toMap(CrewMember::id, CrewMember::name));
        return all.absences().stream()
                .filter(absence -> absence.holds(day))
                .map((Absence absence) -> ui.t(
                        "tours.unit.month.away",
                        VehicleScreen.who(absence, names, unit),
                        ui.t("tours.unit.away.reason." + absence.reason().name())))
                .toList();
    }

    private Item item(Session session, UnitDay day, Ui ui) {
        return new Item(
                words.sessions().time(session.start().toLocalTime(), ui.locale()) + " "
                        + session.spot().communeName(),
                VehiclePaths.passage(session.id()),
                day instanceof UnitDay.In);
    }

    private static Link link(String path, YearMonth month, Ui ui) {
        return new Link(name(month, ui), path + "/calendrier?mois=" + month);
    }

    private static String name(YearMonth month, Ui ui) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", ui.locale()).format(month);
    }

    private static YearMonth month(String typed, YearMonth usual) {
        try {
            YearMonth month = YearMonth.parse(typed);
            return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR ? month : usual;
        } catch (DateTimeParseException e) {
            return usual;
        }
    }
}
