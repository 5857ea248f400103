package fr.maillage.platform;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line that moves while a {@link Command} works. On a terminal it is rewritten at most five times a second; into a
 * file or a pipe it stays silent, so that only the command's own summary remains. Not thread-safe.
 */
public final class Progress {

    private static final long QUIET_NANOS = 200_000_000;

    private final PrintStream out;
    private final String unit;
    private final boolean terminal;
    private long last;
    private int shown;

    private Progress(PrintStream out, String unit, boolean terminal) {
        this.out = out;
        this.unit = unit;
        this.terminal = terminal;
        this.last = System.nanoTime() - QUIET_NANOS;
    }

    /**
     * @param out where the command writes
     * @param unit what is counted, in French and plural: « lignes »
     */
    public static Progress on(PrintStream out, String unit) {
        return new Progress(out, unit, isTerminal(System.console()));
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    static Progress onTerminal(PrintStream out, String unit) {
        return new Progress(out, unit, true);
    }

    /** Tells how many are done. Cheap enough to be called for every row. */
    public void at(long done) {
        if (!terminal) {
            return;
        }
        long now = System.nanoTime();
        if (now - last >= QUIET_NANOS) {
            last = now;
            write(String.format(Locale.FRENCH, "%,d", done) + " " + unit + "…");
        }
    }

    /** Wipes the line, before the summary. */
    public void done() {
        if (shown > 0) {
            write("");
            out.print('\r');
            out.flush();
        }
    }

    private void write(String text) {
        out.print('\r' + text + " ".repeat(Math.max(0, shown - text.length())));
        out.flush();
        shown = text.length();
    }
}
