package fr.maillage.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a Maillage that was killed left behind: a PostgreSQL still running, or only its papers. A process is recognised
 * by the folder it works in, never by its number alone: numbers are given again after a restart of the machine or of
 * its container, and PostgreSQL itself would then wait for a stranger.
 */
final class PostgresLeftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path cluster;
    private final PostgresPrograms programs;

    PostgresLeftovers(Path cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** Call only while holding the data folder. */
    void clear() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<ProcessHandle> running = listRunning();
        String first = Files.readAllLines(pidFile).stream().findFirst().orElse("");
        if (running.stream().anyMatch(process -> Long.toString(process.pid()).equals(first.strip()))) {
            PostgresServer.stop(programs, cluster);
            return;
        }
        running.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
        Files.deleteIfExists(pidFile);
    }

    private void awaitEnd() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listRunning().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("a former PostgreSQL does not end");
            }
            Thread.onSpinWait();
        }
    }

    private List<ProcessHandle> listRunning() throws IOException {
        Path here = cluster.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, here))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                            .equals(folder)
                    && Files.readString(Path.of("/proc/" + process.pid() + "/comm"))
                            .startsWith("postgres");
        } catch (IOException e) {
            return false; // gone, or someone else's
        }
    }
}
