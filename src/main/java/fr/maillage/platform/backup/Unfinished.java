package fr.maillage.platform.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder that a backup is written into before it bears its name: {@code NAME.incomplet-PROCESS}, beside it. */
final class Unfinished {

    private static final String MARK = ".incomplet-";

    private Unfinished() {}

    /** Makes it, and removes those that processes which are gone left for the same name. */
    static Path make(Path target) throws IOException {
        String prefix = Objects.requireNonNull(target.getFileName()) + MARK;
        long me = ProcessHandle.current().pid();
        Path parent = Objects.requireNonNull(target.getParent());
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(parent)) {
            for (Path sibling : siblings) {
                String name = String.valueOf(sibling.getFileName());
                if (name.startsWith(prefix) && isLeft(name.substring(prefix.length()), me)) {
                    remove(sibling);
                }
            }
        }
        return WriteBackup.makeFolder(parent.resolve(prefix + me));
    }

    private static boolean isLeft(String pid, long me) {
        return pid.matches("[0-9]{1,9}")
                && (Long.parseLong(pid) == me
                        || ProcessHandle.of(Long.parseLong(pid)).isEmpty());
    }

    /** Removes a folder and all below it; nothing when it is not there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
