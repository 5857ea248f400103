package fr.maillage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's own files as text, for the walls that no compiler knows: SQL, templates, messages, names. */
final class Sources {

    static final Path ROOT = Path.of("src/main/java/fr/maillage");

    private Sources() {}

    /**
     * One file of the product.
     *
     * @param module the folder below {@code fr.maillage}; empty for a file that lies in no module
     * @param path from the repository's root
     */
    record Source(String module, Path path, String text) {

        String name() {
            return String.valueOf(path.getFileName());
        }

        /** For messages: short, and unmistakable. */
        @Override
        public String toString() {
            return ROOT.relativize(path).toString();
        }
    }

    /** All files of one kind, such as {@code .java}, in the order of their names. */
    static List<Source> ending(String extension) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(extension))
                    .sorted()
                    .map(path -> new Source(module(path), path, read(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders below {@code fr.maillage}. */
    static SortedSet<String> modules() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Path path) {
        Path below = ROOT.relativize(path);
        return below.getNameCount() == 1 ? "" : below.getName(0).toString();
    }
}
