package fr.maillage.platform;

import java.io.PrintStream;
import java.util.List;

/** One word of the operator's command line {@code bin/maillage}; each module brings its own as beans. */
public interface Command {

    /** The word typed, such as {@code import-places}. */
    String name();

    /** Other words that do the same, such as one in French. */
    default List<String> aliases() {
        return List.of();
    }

    /** One line of French for {@code bin/maillage help}: arguments, then what it does. */
    String usage();

    /**
     * Does the work.
     *
     * @param arguments what was typed after the word
     * @param out where progress and the summary go
     * @return the exit code: 0 when all went well, 1 when something failed, 2 when the arguments are wrong
     */
    int run(List<String> arguments, PrintStream out);
}
