package fr.maillage.directory.app.exchange;

import fr.maillage.directory.app.Places;
import fr.maillage.platform.Command;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** {@code export-places [--format csv|json|geojson|xlsx] [--source ID] [--out FILE]}; without a file it writes to the screen. */
@Component
class ExportPlacesCommand implements Command {

    private final Places places;

    ExportPlacesCommand(Places places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "export-places";
    }

    @Override
    public String usage() {
        return "export-places [--format csv|json|geojson|xlsx] [--source ID] [--out FICHIER]"
                + "   écrit les lieux au standard national ; sans --format, d’après le nom du fichier, sinon en CSV";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        WordOptions typed = WordOptions.read(arguments, Set.of("--format", "--source", "--out"), Set.of());
        Optional<ExportFormat> format = typed.option("--format").isPresent()
                ? ExportFormat.find(typed.option("--format").get())
                : Optional.of(ofFileName(typed.option("--out").orElse("")));
        if (typed.mistake().isPresent() || !typed.plain().isEmpty() || format.isEmpty()) {
            out.println(typed.mistake()
                    .orElse(
                            format.isEmpty()
                                    ? "Le format est csv, json, geojson ou xlsx."
                                    : "Ce mot ne veut rien dire ici : "
                                            + typed.plain().getFirst() + "."));
            out.println(usage());
            return 2;
        }
        try {
            return run(typed, format.get(), out);
        } catch (InvalidPathException e) {
            out.println("Ce nom de fichier est impossible.");
        } catch (IOException | UncheckedIOException | JacksonException e) {
            out.println("Le fichier ne peut pas être écrit : " + e.getMessage());
        }
        return 1;
    }

    private int run(WordOptions typed, ExportFormat format, PrintStream out) throws IOException {
        List<String> sources = places.listSources();
        String source = typed.option("--source").orElse(null);
        if (source != null && !sources.contains(source)) {
            out.println("Aucun lieu de la source « " + source + " ». Sources connues : " + String.join(", ", sources));
            return 1;
        }
        PlaceKeys keys = PlaceKeys.of(source == null ? sources : List.of(source));
        Optional<String> file = typed.option("--out");
        if (file.isEmpty()) {
            write(source, format, keys, out);
            return out.checkError() ? 1 : 0;
        }
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(Path.of(file.get())))) {
            int written = write(source, format, keys, target);
            out.println(written + " lieux écrits dans " + file.get());
        }
        return 0;
    }

    private int write(@Nullable String source, ExportFormat format, PlaceKeys keys, OutputStream target) {
        AtomicInteger written = new AtomicInteger();
        try (StandardWriter writer = format.open(target, keys)) {
            places.forEachShown(source, place -> {
                writer.write(place);
                written.incrementAndGet();
            });
        }
        return written.get();
    }

    private static ExportFormat ofFileName(String name) {
        return ExportFormat.find(name.substring(name.lastIndexOf('.') + 1)).orElse(ExportFormat.CSV);
    }
}
