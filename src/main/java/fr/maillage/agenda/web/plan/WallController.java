package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.DaysOff;
import fr.maillage.agenda.app.plan.DeskSessions;
import fr.maillage.agenda.domain.plan.Weeks;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda}: a month, and {@code …/semaine}: a week. */
@Controller
class WallController {

    private final Screens screens;
    private final DeskSessions sessions;
    private final SessionLines lines;
    private final SessionWords words;
    private final PlanFilters filters;
    private final DaysOff daysOff;
    private final Territory territory;
    private final PlanDoor door;
    private final Access access;
    private final Clock clock;

    WallController(
            Screens screens,
            DeskSessions sessions,
            SessionLines lines,
            SessionWords words,
            PlanFilters filters,
            DaysOff daysOff,
            Territory territory,
            PlanDoor door,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.sessions = sessions;
        this.lines = lines;
        this.words = words;
        this.filters = filters;
        this.daysOff = daysOff;
        this.territory = territory;
        this.door = door;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes planRoutes() {
        return StaffRoutes.get(Right.READ_AGENDA, PlanPaths.AGENDA, PlanPaths.WEEK);
    }

    @Bean
    static OfficeEntry planEntry() {
        return new OfficeEntry(Right.READ_AGENDA, "agenda.plan.title", PlanPaths.AGENDA, OfficeGroup.AGENDA, 10);
    }

    @GetMapping(PlanPaths.AGENDA)
    View month(@RequestParam(defaultValue = "") String jour, HttpServletRequest request) {
        LocalDate day = Typed.day(jour).orElse(today());
        return show(PlanPaths.AGENDA, jour, day, Weeks.ofMonth(day), request);
    }

    @GetMapping(PlanPaths.WEEK)
    View week(@RequestParam(defaultValue = "") String jour, HttpServletRequest request) {
        LocalDate day = Typed.day(jour).orElse(today());
        return show(PlanPaths.WEEK, jour, day, Weeks.of(day), request);
    }

    private View show(String path, String typed, LocalDate day, List<LocalDate> days, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        AgendaAsked asked = AgendaAsked.read(request);
        boolean week = path.equals(PlanPaths.WEEK);
        List<Session> found = sessions.list(asked.of(
                days.getFirst().atStartOfDay(Dates.FRANCE).toInstant(),
                days.getLast().plusDays(1).atStartOfDay(Dates.FRANCE).toInstant(),
                door.sight(),
                door.reach()));
        Map<LocalDate, List<Session>> byDay = found.stream()
                .collect(Collectors.groupingBy(one -> Weeks.within(one.start().toLocalDate(), days.getFirst())));
        boolean edits = access.may(Right.EDIT_AGENDA);
        String shown = Typed.day(typed).map(LocalDate::toString).orElse("");
        return screens.show(
                "agenda/web/plan/agenda",
                new AgendaPage(
                        week,
                        heading(week, day, days, ui),
                        new Link(
                                ui.t(week ? "agenda.plan.week.before" : "agenda.plan.month.before"),
                                asked.at(path, (week ? day.minusWeeks(1) : Weeks.monthBefore(day)).toString())),
                        new Link(
                                ui.t(week ? "agenda.plan.week.after" : "agenda.plan.month.after"),
                                asked.at(path, (week ? day.plusWeeks(1) : Weeks.monthAfter(day)).toString())),
                        new Link(ui.t("agenda.plan.today"), asked.at(path, null)),
                        PlanFilters.tabs(asked, shown, ui),
                        filters.of(asked, path, shown, ui),
                        Weeks.of(day).stream()
                                .map(one -> DateTimeFormatter.ofPattern("EEEE", ui.locale())
                                        .format(one))
                                .toList(),
                        days.stream()
                                .map(one -> day(one, !week && one.getMonth() != day.getMonth(), byDay, edits, ui))
                                .toList(),
                        found.size(),
                        found.size() >= DeskSessions.MOST_DRAWN,
                        edits ? PlanPaths.SESSIONS + "/nouvelle" : null,
                        edits
                                ? PlanPaths.COPY + "?du=" + (week ? days.getFirst() : day.withDayOfMonth(1)) + "&au="
                                        + (week ? days.getLast() : day.withDayOfMonth(day.lengthOfMonth()))
                                : null));
    }

    private String heading(boolean week, LocalDate day, List<LocalDate> days, Ui ui) {
        if (!week) {
            return DateTimeFormatter.ofPattern("LLLL uuuu", ui.locale()).format(day);
        }
        return ui.t(
                "agenda.plan.week.of",
                Weeks.number(day),
                words.day(days.getFirst(), ui.locale()),
                words.day(days.getLast(), ui.locale()) + "\u00a0"
                        + days.getLast().getYear());
    }

    private AgendaPage.Day day(
            LocalDate day, boolean outside, Map<LocalDate, List<Session>> byDay, boolean edits, Ui ui) {
        return new AgendaPage.Day(
                Dates.weekday(day, ui.locale()),
                words.day(day, ui.locale()),
                day.getDayOfMonth(),
                outside,
                day.equals(today()),
                territory.listPerimeter().stream()
                        .findFirst()
                        .flatMap(commune -> daysOff.publicHoliday(day, commune.code(), ui.locale()))
                        .orElse(""),
                byDay.getOrDefault(day, List.of()).stream()
                        .map(one -> lines.item(one, ui))
                        .toList(),
                edits && !day.isBefore(today()) ? PlanPaths.SESSIONS + "/nouvelle?jour=" + day : null);
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.FRANCE).toLocalDate();
    }
}
