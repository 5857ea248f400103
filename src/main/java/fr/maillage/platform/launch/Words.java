package fr.maillage.platform.launch;

import fr.maillage.platform.Command;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The operator's vocabulary: every {@link Command} that a module brought, and {@code help}. */
final class Words {

    private static final List<String> HELP = List.of("help", "aide");

    private final Collection<Command> commands;

    Words(ApplicationContext context) {
        commands = context.getBeansOfType(Command.class).values();
    }

    /** Runs a word and returns its exit code; an unknown one is 2, with the help. */
    int run(String word, List<String> arguments, PrintStream out, PrintStream err) {
        if (HELP.contains(word)) {
            help(out);
            return 0;
        }
        for (Command command : commands) {
            if (command.name().equals(word) || command.aliases().contains(word)) {
                return command.run(arguments, out);
            }
        }
        err.println("Commande inconnue : " + word);
        help(err);
        return 2;
    }

    private void help(PrintStream out) {
        out.println("Usage : bin/maillage COMMANDE [arguments]");
        out.println();
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> out.println("  " + command.usage()));
        out.println("  help — cette aide");
    }
}
