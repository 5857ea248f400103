package fr.maillage.office.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Dates;
import fr.maillage.design.Figure;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.office.StateLine;
import fr.maillage.office.StateLine.State;
import fr.maillage.office.web.SystemPage.Task;
import fr.maillage.platform.DailyTask;
import fr.maillage.platform.Instance;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.platform.TaskRuns;
import fr.maillage.platform.TaskRuns.Outcome;
import fr.maillage.platform.TaskRuns.TaskRun;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/systeme}: how the machine is, and what it did by itself. */
@Controller
class SystemController {

    private static final String PATH = "/gestion/systeme";
    private static final double LOW_DISK = 0.1;
    private static final Duration OLD_BACKUP = Duration.ofDays(7);

    private final Screens screens;
    private final Instance instance;
    private final TaskRuns runs;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;
    private final List<DailyTask> tasks;
    private final List<StateLine> lines;

    SystemController(
            Screens screens,
            Instance instance,
            TaskRuns runs,
            Access access,
            MessageSource messages,
            Clock clock,
            List<DailyTask> tasks,
            List<StateLine> lines) {
        this.screens = screens;
        this.instance = instance;
        this.runs = runs;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.tasks = tasks.stream().sorted(Comparator.comparing(DailyTask::at)).toList();
        this.lines =
                lines.stream().sorted(Comparator.comparingInt(StateLine::order)).toList();
    }

    @Bean
    static StaffRoutes systemRoutes() {
        return StaffRoutes.get(Right.READ_SYSTEM, PATH);
    }

    @Bean
    static OfficeEntry systemEntry() {
        return new OfficeEntry(Right.READ_SYSTEM, "office.system", PATH, OfficeGroup.SETTINGS, 30);
    }

    @GetMapping(PATH)
    View page(HttpServletRequest request, Locale language) {
        access.require(Right.READ_SYSTEM);
        Ui ui = screens.ui(request);
        return screens.show(
                "office/web/system", new SystemPage(figures(ui), states(ui, language), tasks(ui, language)));
    }

    private List<Figure> figures(Ui ui) {
        Instance.Base base = instance.base();
        return List.of(
                new Figure(instance.version(), ui.t("office.system.version")),
                new Figure(megabytes(base.bytes(), ui), ui.t("office.system.size")),
                new Figure(
                        base.version().replaceFirst(" .*", ""),
                        ui.t(base.external() ? "office.system.postgres.external" : "office.system.postgres")));
    }

    private List<State> states(Ui ui, Locale language) {
        List<State> states = new ArrayList<>();
        states.add(backup(ui, language));
        instance.disk()
                .ifPresent(disk -> states.add(new State(
                        ui.t("office.system.disk"),
                        ui.t("office.system.disk.free", megabytes(disk.free(), ui), megabytes(disk.total(), ui)),
                        disk.free() > disk.total() * LOW_DISK)));
        lines.forEach(line -> states.add(line.state(language)));
        return states;
    }

    private State backup(Ui ui, Locale language) {
        Instant last = instance.lastBackup();
        return last == null
                ? new State(ui.t("office.system.backup"), ui.t("office.system.backup.unknown"), false)
                : new State(
                        ui.t("office.system.backup"),
                        Dates.moment(last, language),
                        last.plus(OLD_BACKUP).isAfter(clock.instant()));
    }

    private List<Task> tasks(Ui ui, Locale language) {
        Map<String, TaskRun> latest =
                runs.listLatest().stream().collect(Collectors.toMap(TaskRun::task, Function.identity()));
        return tasks.stream()
                .map(task -> task(task, latest.get(task.name()), ui, language))
                .toList();
    }

    private Task task(DailyTask task, @Nullable TaskRun run, Ui ui, Locale language) {
        String name = task.name();
        int dot = name.indexOf('.');
        String words =
                messages.getMessage(name.substring(0, dot) + ".task." + name.substring(dot + 1), null, name, language);
        String when = ui.t("office.system.task.daily", task.at().toString());
        Outcome outcome = run == null ? null : run.outcome();
        String word = run == null ? "never" : outcome == null ? "running" : outcome == Outcome.OK ? "ok" : "failed";
        return new Task(
                words == null ? name : words,
                when,
                run == null ? null : Dates.moment(run.startedAt(), language),
                ui.t("office.system.task." + word),
                outcome == Outcome.OK ? "good" : outcome == Outcome.FAILED ? "danger" : "plain",
                run == null ? "" : run.summary());
    }

    private static String megabytes(long bytes, Ui ui) {
        double mega = bytes / 1e6;
        return mega < 1000
                ? ui.t("office.system.megabytes", Math.round(mega))
                : ui.t("office.system.gigabytes", Math.round(mega / 100) / 10.0);
    }
}
