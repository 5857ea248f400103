package fr.maillage.platform.jobs;

import fr.maillage.platform.Command;
import fr.maillage.platform.DailyTask;
import fr.maillage.platform.TaskRuns;
import fr.maillage.platform.TaskRuns.TaskRun;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs a daily task now, or says what each of them did last. */
@Component
class TaskCommand implements Command {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d/MM/yyyy HH:mm", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    private final ObjectProvider<DailyTask> tasks;
    private final TaskRunner runner;
    private final TaskRuns runs;

    TaskCommand(ObjectProvider<DailyTask> tasks, TaskRunner runner, TaskRuns runs) {
        this.tasks = tasks;
        this.runner = runner;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "tache";
    }

    @Override
    public String usage() {
        return "tache [NOM] — fait tout de suite une tâche quotidienne ; sans nom, dit quand chacune a été faite";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            list(out);
            return 0;
        }
        Optional<DailyTask> task = tasks.stream()
                .filter(known -> known.name().equals(arguments.getFirst()))
                .findFirst();
        if (task.isEmpty() || arguments.size() > 1) {
            out.println(
                    "Tâche inconnue : " + String.join(" ", arguments) + ". « bin/maillage tache » en donne la liste.");
            return 2;
        }
        return switch (runner.run(task.get())) {
            case TaskRunner.Done done -> {
                out.println(done.summary().isEmpty() ? "Rien à faire." : done.summary());
                yield 0;
            }
            case TaskRunner.Failed failed -> {
                out.println("La tâche a échoué : " + failed.where());
                yield 1;
            }
            case TaskRunner.Busy ignored -> {
                out.println("Cette tâche est déjà en train de se faire.");
                yield 1;
            }
        };
    }

    private void list(PrintStream out) {
        Map<String, TaskRun> latest =
                runs.listLatest().stream().collect(Collectors.toMap(TaskRun::task, Function.identity()));
        tasks.stream()
                .sorted(Comparator.comparing(DailyTask::name))
                .forEach(task -> out.println(
                        task.name() + " — chaque jour à " + task.at() + " — " + describe(latest.remove(task.name()))));
        latest.values().forEach(run -> out.println(run.task() + " — " + describe(run)));
    }

    private static String describe(@org.jspecify.annotations.Nullable TaskRun run) {
        if (run == null) {
            return "jamais faite";
        }
        String when = WHEN.format(run.startedAt());
        if (run.outcome() == null) {
            return "commencée le " + when;
        }
        return (run.outcome() == TaskRuns.Outcome.OK ? "faite le " : "ÉCHEC le ")
                + when
                + (run.summary().isEmpty() ? "" : " : " + run.summary());
    }
}
