package fr.maillage.platform.backup;

import fr.maillage.platform.backup.BackupManifest.KeptFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What lies in the data folder beside the database and cannot be made again: the key that seals secrets ({@code cle})
 * and the files that people uploaded ({@code fichiers}). A restore puts them in {@code restauration} first; they take
 * their places once the database holds what belongs to them.
 */
final class KeptFiles {

    private static final String UPLOADED = "fichiers";
    private static final List<String> KEPT = List.of("cle", UPLOADED);
    private static final String STAGE = "restauration";
    private static final String TICKET = "billet";

    private KeptFiles() {}

    /** Copies them into a backup. What is deleted meanwhile is left out. */
    static List<KeptFile> copy(Path data, Path target) throws IOException {
        List<KeptFile> copied = new ArrayList<>();
        for (String name : KEPT) {
            if (!Files.exists(data.resolve(name))) {
                continue;
            }
            try (Stream<Path> below = Files.walk(data.resolve(name))) {
                for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                    Path relative = data.relativize(file);
                    Path copy = target.resolve(relative);
                    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                    try {
                        copied.add(new KeptFile(relative.toString(), Sums.write(copy, out -> Files.copy(file, out))));
                    } catch (NoSuchFileException deleted) {
                        Files.deleteIfExists(copy);
                    }
                }
            }
        }
        Sums.settle(target);
        return copied;
    }

    /**
     * Makes them ready to take their places.
     *
     * @param ticket what the database will say once it holds what belongs to them
     */
    static void stage(Path backup, List<KeptFile> files, Path data, String ticket) throws IOException {
        Path stage = data.resolve(STAGE);
        Unfinished.remove(stage);
        if (files.isEmpty() && !Files.exists(data.resolve(UPLOADED))) {
            return;
        }
        Files.createDirectories(data);
        WriteBackup.makeFolder(stage);
        Files.createDirectories(stage.resolve(UPLOADED)); // even empty, it replaces the one that is there
        for (KeptFile file : files) {
            Path copy = stage.resolve(file.path());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(backup.resolve("fichiers").resolve(file.path()), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Sums.write(stage.resolve(TICKET), out -> out.write(ticket.getBytes(StandardCharsets.UTF_8)));
        Sums.settle(stage);
    }

    /** Whether some wait. */
    static boolean areStaged(Path data) {
        return Files.exists(data.resolve(STAGE));
    }

    /**
     * Puts them in their places, or throws them away when the restore they came with did not happen. May be called
     * again after having been cut short.
     *
     * @param ticket what the database says
     */
    static void settle(Path data, String ticket) throws IOException {
        Path stage = data.resolve(STAGE);
        Path noted = stage.resolve(TICKET);
        if (Files.exists(noted) && Files.readString(noted).equals(ticket)) {
            Path former = stage.resolve("avant");
            Files.createDirectories(former);
            for (String name : KEPT) {
                Path fresh = stage.resolve(name);
                Path place = data.resolve(name);
                if (Files.exists(fresh)) {
                    if (Files.exists(place)) {
                        Files.move(place, former.resolve(name));
                    }
                    Files.move(fresh, place);
                }
            }
            Sums.settle(data);
            Files.delete(noted);
        }
        Unfinished.remove(stage);
    }
}
