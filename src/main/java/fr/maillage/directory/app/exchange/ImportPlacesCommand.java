package fr.maillage.directory.app.exchange;

import fr.maillage.mapping.Mapping;
import fr.maillage.mapping.MappingReading;
import fr.maillage.platform.Command;
import fr.maillage.platform.Progress;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@code import-places FILE [--mapping FILE.yaml] [--source ID] [--report FILE.csv] [--force]}. */
@Component
class ImportPlacesCommand implements Command {

    private final ImportPlaces importPlaces;

    ImportPlacesCommand(ImportPlaces importPlaces) {
        this.importPlaces = importPlaces;
    }

    @Override
    public String name() {
        return "import-places";
    }

    @Override
    public String usage() {
        return "import-places FICHIER [--mapping CORRESPONDANCE.yaml] [--source ID] [--report RAPPORT.csv] [--force]"
                + "   importe les lieux d’un fichier CSV ou JSON au standard national, ou que --mapping y ramène (un fichier,"
                + " ou exemple:NOM) ; la source vient du nom du fichier si elle n’est pas dite ; --force retire aussi les lieux absents du fichier quand ils sont plus de la moitié";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        WordOptions typed = WordOptions.read(arguments, Set.of("--source", "--report", "--mapping"), Set.of("--force"));
        String mistake =
                typed.mistake().orElse(typed.plain().size() == 1 ? "" : "Il faut indiquer un fichier, et un seul.");
        if (!mistake.isEmpty()) {
            return wrong(mistake, out);
        }
        try {
            Path file = Path.of(typed.plain().getFirst());
            String source = typed.option("--source").orElseGet(() -> ImportOrder.sourceOf(file));
            if (!ImportOrder.isSourceId(source)) {
                return wrong(
                        "Le nom de la source n’a que des lettres minuscules, des chiffres et des tirets, 40 au plus.",
                        out);
            }
            Path report = typed.option("--report").map(Path::of).orElse(null);
            Optional<String> named = typed.option("--mapping");
            if (named.isEmpty()) {
                return run(new ImportOrder(file, source, typed.has("--force"), report), out);
            }
            return switch (MappingFiles.open(named.get())) {
                case MappingReading.Sound(Mapping mapping) ->
                    run(new ImportOrder(file, source, typed.has("--force"), report, mapping), out);
                case MappingReading.Mistaken mistaken -> {
                    out.println("Rien n’a été importé : la correspondance est à corriger.");
                    mistaken.sentences().forEach(sentence -> out.println("  " + sentence));
                    yield 1;
                }
            };
        } catch (InvalidPathException e) {
            return wrong("Ce nom de fichier est impossible.", out);
        }
    }

    private int run(ImportOrder order, PrintStream out) {
        out.println("Import de « " + order.file().getFileName() + " » dans la source « " + order.sourceId() + " »"
                + (order.mapping() == null
                        ? ""
                        : " par la correspondance « " + order.mapping().fileName() + " »"));
        Progress progress = Progress.on(out, "lignes");
        try {
            ImportResult result = importPlaces.run(order, progress::at);
            progress.done();
            return switch (result) {
                case ImportResult.Refused(String reason) -> {
                    out.println("Rien n’a été importé. " + reason);
                    yield 1;
                }
                case ImportResult.Done(ImportSummary summary) -> {
                    print(summary, order, out);
                    yield summary.needsAttention() ? 1 : 0;
                }
            };
        } catch (DataAccessException e) {
            progress.done();
            out.println(
                    "L’import s’est arrêté : la base de données a refusé. Relancez-le, il reprendra sans rien perdre. ("
                            + String.valueOf(e.getMostSpecificCause().getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("") + ")");
            return 1;
        }
    }

    private static void print(ImportSummary summary, ImportOrder order, PrintStream out) {
        out.println(number(summary.rows()) + " lignes lues : " + number(summary.created()) + " créées, "
                + number(summary.updated()) + " mises à jour, " + number(summary.unchanged()) + " inchangées, "
                + number(summary.rejected()) + " refusées");
        if (summary.gone() > 0) {
            out.println(number(summary.gone()) + " lieux absents du fichier : retirés");
        }
        summary.notices().forEach((notice, rows) -> out.println("  " + number(rows) + " : " + notice.text()));
        int doubts =
                summary.doubts().values().stream().mapToInt(Integer::intValue).sum();
        if (doubts > 0) {
            out.println(number(doubts) + " valeurs douteuses (" + byField(summary.doubts()) + ")"
                    + (order.report() == null
                            ? " ; --report FICHIER.csv en donne la liste"
                            : ", voir " + order.report()));
        }
        if (!summary.unknownColumns().isEmpty()) {
            out.println("Colonnes hors du standard, gardées telles quelles : "
                    + String.join(", ", summary.unknownColumns()));
        }
        if (!summary.unusedColumns().isEmpty()) {
            out.println("Colonnes non utilisées : " + String.join(", ", summary.unusedColumns()));
        }
        if (summary.broken() != null) {
            out.println("Le fichier n’a pas pu être lu jusqu’au bout : " + summary.broken()
                    + ". Ce qui précède est importé ; aucun lieu n’est retiré.");
        }
        if (summary.heldBack() > 0) {
            out.println(number(summary.heldBack())
                    + " lieux de cette source, plus de la moitié, ne sont pas dans le fichier : aucun n’est retiré."
                    + " S’il est complet, relancez avec --force.");
        }
    }

    private static String byField(Map<String, Integer> doubts) {
        return doubts.entrySet().stream()
                .map(field -> field.getKey() + " " + number(field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private int wrong(String mistake, PrintStream out) {
        out.println(mistake);
        out.println(usage());
        return 2;
    }

    private static String number(int value) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(value);
    }
}
