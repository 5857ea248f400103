package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.sources.Source.How;
import fr.maillage.directory.app.sources.Source.Mode;
import fr.maillage.directory.app.sources.Source.Outcome;
import fr.maillage.platform.Command;
import fr.maillage.platform.Progress;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code sources list} and {@code sources run [ID]}. */
@Component
class SourcesCommand implements Command {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private final Sources sources;
    private final SourceReadings readings;
    private final ReadSource readSource;

    SourcesCommand(Sources sources, SourceReadings readings, ReadSource readSource) {
        this.sources = sources;
        this.readings = readings;
        this.readSource = readSource;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public String usage() {
        return "sources list | sources run [ID] [--again] [--force]"
                + "   donne les sources et leur état ; lit celles qui sont à lire, ou une seule ; --again relit un fichier qui n’a"
                + " pas changé ; --force retire aussi les lieux absents du fichier quand ils sont plus de la moitié";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> words = new ArrayList<>(arguments);
        boolean again = words.removeIf("--again"::equals);
        boolean force = words.removeIf("--force"::equals);
        boolean sure = words.stream().noneMatch(word -> word.startsWith("-"));
        if (sure && words.equals(List.of("list")) && !again && !force) {
            return list(out);
        }
        if (sure && !words.isEmpty() && words.getFirst().equals("run") && words.size() <= 2) {
            Mode mode = force ? Mode.FORCE : again ? Mode.AGAIN : Mode.READ;
            if (words.size() == 2) {
                return read(words.get(1), How.COMMAND, mode, out) ? 0 : 1;
            }
            if (mode == Mode.READ) {
                return readDue(out);
            }
            out.println("--again et --force vont avec le nom d’une source.");
            return 2;
        }
        out.println(usage());
        return 2;
    }

    private int list(PrintStream out) {
        Set<String> running = readings.listRunning();
        for (Source source : sources.list()) {
            Source.State state = source.state();
            out.println(source.id() + " — " + source.settings().name() + " — " + describe(source, running)
                    + (state.nextAt() == null ? "" : " — prochaine lecture le " + WHEN.format(state.nextAt())));
        }
        return 0;
    }

    private String describe(Source source, Set<String> running) {
        if (source.isOwn()) {
            return "lieux saisis dans Maillage";
        }
        if (running.contains(source.id())) {
            return "lecture en cours";
        }
        String when = when(source.state().triedAt());
        @Nullable Outcome outcome = source.state().outcome();
        if (outcome == null) {
            return source.settings().url().isEmpty() ? "fichiers apportés à la main" : "jamais lue";
        }
        return switch (outcome) {
                    case READ, UNCHANGED -> "lue le " + when;
                    case HELD -> "À REGARDER depuis le " + when;
                    case FAILED -> "ÉCHEC le " + when;
                }
                + " : " + source.state().reason();
    }

    private static String when(@Nullable Instant instant) {
        return instant == null ? "?" : WHEN.format(instant);
    }

    private int readDue(PrintStream out) {
        List<String> due = sources.listDue();
        if (due.isEmpty()) {
            out.println("Aucune source n’est à lire maintenant.");
            return 0;
        }
        boolean well = true;
        for (String id : due) {
            well &= read(id, How.SCHEDULE, Mode.READ, out);
        }
        return well ? 0 : 1;
    }

    private boolean read(String id, How how, Mode mode, PrintStream out) {
        out.println("Lecture de « " + id + " »");
        Progress progress = Progress.on(out, "lignes");
        ReadSource.Result result = readSource.read(id, how, mode, progress::at);
        progress.done();
        return switch (result) {
            case ReadSource.Result.Ended ended -> {
                out.println(ended.reason());
                yield ended.outcome() == Outcome.READ || ended.outcome() == Outcome.UNCHANGED;
            }
            case ReadSource.Result.Busy _ -> {
                out.println("Une lecture de cette source est déjà en cours.");
                yield false;
            }
            case ReadSource.Result.Unreadable(String reason) -> {
                out.println(reason);
                yield false;
            }
        };
    }
}
