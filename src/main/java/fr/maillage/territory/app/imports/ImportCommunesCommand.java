package fr.maillage.territory.app.imports;

import fr.maillage.platform.Command;
import fr.maillage.platform.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code import-communes FILE.geojson [--table FILE.csv] [--voisins] [--replace-demo] [--nom NAME]}. */
@Component
class ImportCommunesCommand implements Command {

    private static final int LONGEST_NAME = 100;

    private final ImportCommunes importCommunes;

    ImportCommunesCommand(ImportCommunes importCommunes) {
        this.importCommunes = importCommunes;
    }

    @Override
    public String name() {
        return "import-communes";
    }

    @Override
    public String usage() {
        return "import-communes FICHIER.geojson [--table FICHIER.csv] [--voisins] [--replace-demo] [--nom NOM]"
                + "   importe des communes et leurs contours ; avec --voisins elles n’entrent pas dans le périmètre desservi ;"
                + " avec --replace-demo elles remplacent le territoire de démonstration";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Arguments typed = Arguments.read(arguments, Set.of("--table", "--nom"), Set.of("--voisins", "--replace-demo"));
        if (typed.mistake() != null || typed.plain().size() != 1) {
            out.println(typed.mistake() != null ? typed.mistake() : "Il faut indiquer un fichier GeoJSON, et un seul.");
            out.println(usage());
            return 2;
        }
        try {
            return run(typed, out);
        } catch (FileRefused e) {
            out.println("Rien n’a été importé : " + e.getMessage() + ".");
        } catch (IOException e) {
            out.println("Rien n’a été importé : la lecture du tableau a échoué.");
        } catch (InvalidPathException e) {
            out.println("Rien n’a été importé : ce nom de fichier est impossible.");
        }
        return 1;
    }

    private int run(Arguments typed, PrintStream out) throws FileRefused, IOException {
        Path file = Path.of(typed.plain().getFirst());
        String tableName = typed.option("--table");
        CommuneTable table = tableName == null ? CommuneTable.NONE : CommuneTable.read(Path.of(tableName));
        String name = typed.option("--nom");
        Progress progress = Progress.on(out, "communes lues");
        ImportCommunes.Outcome outcome = importCommunes.run(new ImportCommunes.Request(
                taker -> {
                    try (InputStream in = GivenFile.open(file)) {
                        FeatureReading.read(in, feature -> {
                            taker.accept(feature);
                            progress.at(feature.number());
                        });
                    }
                },
                table,
                typed.has("--voisins") ? ImportCommunes.Perimeter.STAYS : ImportCommunes.Perimeter.GROWS,
                typed.has("--replace-demo"),
                name == null ? null : Texts.clean(name, LONGEST_NAME),
                Map.of()));
        progress.done();
        return new ImportSummary(out).print(outcome);
    }
}
