package fr.maillage.territory.app.imports;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the operator, in French, how an import of communes ended. */
final class ImportSummary {

    private final PrintStream out;

    ImportSummary(PrintStream out) {
        this.out = out;
    }

    /** Returns the exit code: 0 when the communes are in, 1 when nothing was changed. */
    int print(ImportCommunes.Outcome outcome) {
        return switch (outcome) {
            case ImportCommunes.Outcome.Done done -> printDone(done);
            case ImportCommunes.Outcome.Refused(String why, IntakeCounts counts) -> {
                printRejections(counts);
                out.println("Rien n’a été importé : " + why + ".");
                yield 1;
            }
        };
    }

    private int printDone(ImportCommunes.Outcome.Done done) {
        IntakeCounts counts = done.counts();
        printRejections(counts);
        out.printf(
                Locale.FRENCH,
                "Communes lues : %,d — ajoutées : %,d, modifiées : %,d, inchangées : %,d, rejetées : %,d.%n",
                counts.features(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected());
        out.printf(
                Locale.FRENCH,
                "Territoire : %s. Communes desservies (le périmètre) : %,d.%n",
                done.settings().name(),
                done.served());
        if (done.demoReplaced()) {
            out.println("Le territoire de démonstration a été retiré.");
        }
        if (done.demoLeft() > 0) {
            out.printf(
                    Locale.FRENCH,
                    "Attention : cette instance contient encore le territoire de démonstration (%,d communes inventées),"
                            + " mêlé aux communes réelles. Pour ne garder que les vraies, relancez avec --replace-demo.%n",
                    done.demoLeft());
        }
        return 0;
    }

    private void printRejections(IntakeCounts counts) {
        counts.rejections().forEach(line -> out.println("Rejeté, " + line + "."));
        if (counts.rejected() > counts.rejections().size()) {
            out.printf(
                    Locale.FRENCH,
                    "… et %,d autres rejets.%n",
                    counts.rejected() - counts.rejections().size());
        }
    }
}
