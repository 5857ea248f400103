package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** A Maillage of its own process, as {@code bin/start} and {@code bin/maillage} run it, to be killed at will. */
public final class MaillageProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String READY = "Maillage est prêt : ";

    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private final Process process;
    private final List<String> out;
    private final List<String> err;
    private final Thread[] readers;

    private MaillageProcess(Process process) {
        this.process = process;
        out = java.util.Collections.synchronizedList(new ArrayList<>());
        err = java.util.Collections.synchronizedList(new ArrayList<>());
        readers = new Thread[] {
            read(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), out),
            read(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), err)
        };
    }

    /** Starts one with these arguments. */
    public static MaillageProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** The same with these environment variables. */
    public static MaillageProcess start(Map<String, String> environment, String... arguments) throws IOException {
        String everything = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classPath = Arrays.stream(everything.split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "fr.maillage.Maillage"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAILLAGE_"));
        builder.environment().put("CLASSPATH", classPath);
        builder.environment().putAll(environment);
        return new MaillageProcess(builder.start());
    }

    /** Starts a server on a free port, without the demo, and waits until it is ready. */
    public static MaillageProcess serve(Path data, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--no-demo", "--server.port=0"));
        arguments.addAll(Arrays.asList(more));
        return start(arguments.toArray(String[]::new)).awaitReady();
    }

    /** The same with the demo, whose people sign in. */
    public static MaillageProcess serveDemo(Path data) throws IOException {
        return start("--data", data.toString(), "--server.port=0").awaitReady();
    }

    /** An empty data folder in {@code target/}, of this test process alone, which already has PostgreSQL's programs: unpacking them takes a while. */
    public static Path freshData() throws IOException {
        String fork = System.getProperty("maillage.test.fork", "1");
        Path parent =
                Files.createDirectories(Path.of("target", "test-data", fork).toAbsolutePath());
        if (SWEPT.compareAndSet(false, true)) {
            sweep(parent);
        }
        Path data = Files.createTempDirectory(parent, "data");
        Files.createFile(data.resolve("maillage.lock"));
        Files.createSymbolicLink(data.resolve("programmes"), Files.createDirectories(parent.resolve("programmes")));
        return data;
    }

    /** Removes the folders of former test runs, unless someone still holds them. */
    private static void sweep(Path parent) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, "data*")) {
            for (Path folder : folders) {
                try (FileChannel lock = FileChannel.open(
                                folder.resolve("maillage.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = lock.tryLock()) {
                    if (held != null) {
                        FileSystemUtils.deleteRecursively(folder);
                    }
                }
            }
        }
    }

    /** Waits until it says that it is ready. */
    public MaillageProcess awaitReady() {
        await(() -> out.stream().anyMatch(line -> line.startsWith(READY)) || !process.isAlive());
        assertThat(process.isAlive())
                .as("still running; it said %s %s", out, err)
                .isTrue();
        return this;
    }

    /** Where it answers, with a slash at the end. */
    public String address() {
        return out.stream()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .orElseThrow()
                .substring(READY.length());
    }

    /** Waits until it ends and returns its exit code. */
    public int awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("ends by itself; it said %s %s", out, err)
                    .isTrue();
            for (Thread reader : readers) {
                reader.join();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C in a terminal or a service's stop does. */
    public int stop() {
        process.toHandle().destroy(); // Process.destroy would close our end of its output
        return awaitEnd();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /**
     * {@code kill -9} while many ask at once, as soon as this many were answered.
     *
     * @param asking what each of them asks, by its number from 0; what it was answered, empty when it was refused
     * @return all that was answered before the end
     */
    public Set<String> killAmid(int crowd, int answered, IntFunction<Optional<String>> asking) {
        Set<String> answers = ConcurrentHashMap.newKeySet();
        try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, crowd)
                    .forEach(number -> hands.execute(() -> {
                        try {
                            asking.apply(number).ifPresent(answers::add);
                        } catch (UncheckedIOException e) {
                            assertThat(e).as("nobody is there any more").isNotNull();
                        }
                    }));
            await(() -> answers.size() >= answered);
            kill();
            hands.shutdownNow();
        }
        return answers;
    }

    /** Where it listens. */
    public int port() {
        return URI.create(address()).getPort();
    }

    /** What it wrote on standard output so far. */
    public List<String> out() {
        return List.copyOf(out);
    }

    /** What it wrote on standard error so far. */
    public List<String> err() {
        return List.copyOf(err);
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }

    /** The PostgreSQL that runs in a data folder. */
    public static ProcessHandle postgres(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Enters the embedded database of a data folder with a password. */
    public static Connection enter(Path data, String user, String password) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/maillage", user, password);
    }

    /** Enters it as its owner. */
    public static Connection enter(Path data) throws IOException, SQLException {
        return enter(data, "maillage", Files.readString(data.resolve("secret")));
    }

    /** The first column of what its owner reads there. */
    public static List<String> texts(Path data, String sql) throws IOException, SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection owner = enter(data);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** A number that its owner reads there. */
    public static int number(Path data, String sql) throws IOException, SQLException {
        return Integer.parseInt(texts(data, sql).getFirst());
    }

    /** Whether a process still works; one that ended and waits for its parent to notice does not. */
    public static boolean isWorking(ProcessHandle process) {
        try {
            Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for a condition, at most three minutes. */
    public static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static Thread read(InputStreamReader stream, List<String> lines) {
        Thread thread = new Thread(() -> {
            try (BufferedReader reader = new BufferedReader(stream)) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add(e.toString());
            }
        });
        thread.start();
        return thread;
    }
}
