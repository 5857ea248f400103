package fr.maillage.directory.app.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the file of one reading, gone when the reading is over; what a killed process left is taken away by a later one. */
final class ReadingFolder implements AutoCloseable {

    private static final String PARENT = "lectures";
    private static final Duration OLD = Duration.ofDays(1);
    private static final int LONGEST_NAME = 80;

    private final Path folder;

    private ReadingFolder(Path folder) {
        this.folder = folder;
    }

    static ReadingFolder open(Path data) {
        try {
            Path parent = Files.createDirectories(data.resolve(PARENT));
            sweep(parent);
            return new ReadingFolder(Files.createTempDirectory(parent, "l"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of that name, without what a name must not hold. */
    Path file(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[.-]+", "");
        return folder.resolve(plain.isEmpty() ? "fichier" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME)));
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException e) {
            // swept tomorrow
        }
    }

    private static void sweep(Path parent) throws IOException {
        Instant old = Instant.now().minus(OLD);
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path one : folders.toList()) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(old)) {
                    remove(one);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        }
    }
}
