package fr.maillage.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * {@code bin/bench http} and {@code bin/bench start}: the real {@code bin/start} on a data folder with 100,000 places (filled by
 * {@code bin/bench search}), asked from this process over loopback. Bounded in count and time.
 */
public final class ServerBench {

    private static final int PORT = 18_080;
    private static final int CONNECTIONS = 16;
    private static final String[] WORDS = {
        "impots",
        "caf",
        "mot de passe",
        "imprimer",
        "ordinateur pas cher",
        "mediatheque",
        "pronote",
        "carte grise",
        "cv",
        ""
    };

    private ServerBench() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments[0];
        Process server = new ProcessBuilder("bin/start", "--port", "" + PORT, "--data", arguments[1], "--no-demo")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench-server.log").toFile())
                .start();
        long started = System.nanoTime();
        try {
            waitFor200(server);
            long wall = (System.nanoTime() - started) / 1_000_000;
            if (!what.equals("http")) {
                System.out.printf(
                        Locale.ROOT,
                        "%nbin/start, existing data, jar built: first 200 after %.1f s, %.2f s of CPU (JVM %.2f, PostgreSQL %.2f)%n",
                        wall / 1000.0,
                        cpuSeconds(server.toHandle()) + postgresCpu(arguments[1]),
                        cpuSeconds(server.toHandle()),
                        postgresCpu(arguments[1]));
            }
            for (int i = 0; i < 1_000; i++) {
                get("/lieux?q=" + encode(WORDS[i % WORDS.length]) + "&ou=" + point(new Random(i)));
            }
            if (!what.equals("http")) {
                System.out.printf(
                        "Memory after 1,000 list requests: %d MB (proportional set size of JVM and PostgreSQL)%n",
                        (pss(server.pid()) + postgresPss(arguments[1])) / 1024);
            }
            if (!what.equals("start")) {
                load();
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void load() throws Exception {
        System.out.printf(
                "%nHTTP, 100,000 places, gzip, %d connections, load and server on the same %d cores%n",
                CONNECTIONS, Runtime.getRuntime().availableProcessors());
        System.out.printf("%-52s %10s %9s %9s %9s%n", "", "req/s", "p50 ms", "p99 ms", "failed");
        run("baseline: /actuator/health/liveness", 2, i -> "/actuator/health/liveness");
        IntFunction<String> popular =
                i -> "/lieux?q=" + encode(WORDS[i % WORDS.length]) + "&ou=" + point(new Random(i / WORDS.length % 20));
        run("list page, 200 different searches", 12, popular);
        Random random = new Random(3);
        run(
                "list page, every search new (nothing kept)",
                12,
                i -> "/lieux?q=" + encode(WORDS[i % WORDS.length]) + "&ou=" + point(random));
    }

    private static void run(String name, int seconds, IntFunction<String> path) throws Exception {
        AtomicInteger next = new AtomicInteger();
        hammer(path, next, 3, new ArrayList<>(), new AtomicInteger());
        List<long[]> times = new ArrayList<>();
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        hammer(path, next, seconds, times, failed);
        double elapsed = (System.nanoTime() - start) / 1e9;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-52s %10.0f %9.2f %9.2f %9d%n",
                name,
                all.length / elapsed,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                failed.get());
    }

    private static void hammer(
            IntFunction<String> path, AtomicInteger next, int seconds, List<long[]> times, AtomicInteger failed)
            throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        CountDownLatch done = new CountDownLatch(CONNECTIONS);
        for (int c = 0; c < CONNECTIONS; c++) {
            Thread.ofPlatform().start(() -> {
                long[] own = new long[100_000];
                int count = 0;
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
                    socket.setTcpNoDelay(true);
                    OutputStream out = socket.getOutputStream();
                    InputStream in = new BufferedInputStream(socket.getInputStream(), 32_768);
                    while (System.nanoTime() < end && count < own.length) {
                        String request;
                        synchronized (next) {
                            request = "GET " + path.apply(next.getAndIncrement())
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
                        }
                        long start = System.nanoTime();
                        out.write(request.getBytes(StandardCharsets.US_ASCII));
                        if (answer(in) != 200) {
                            failed.incrementAndGet();
                        }
                        own[count++] = System.nanoTime() - start;
                    }
                } catch (IOException e) {
                    failed.incrementAndGet();
                }
                synchronized (times) {
                    times.add(Arrays.copyOf(own, count));
                }
                done.countDown();
            });
        }
        done.await();
    }

    /** Reads one answer to its end and gives its status. */
    private static int answer(InputStream in) throws IOException {
        int status = -1;
        int length = -1;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (status < 0) {
                status = Integer.parseInt(line.substring(9, 12));
            } else if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (line.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
                chunked = true;
            }
        }
        if (!chunked) {
            in.skipNBytes(Math.max(0, length));
            return status;
        }
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
            in.skipNBytes(size + 2);
            size = Integer.parseInt(line(in), 16);
        }
        line(in);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            if (c != '\r') {
                line.append((char) c);
            }
            c = in.read();
        }
        if (c < 0) {
            throw new IOException("The server hung up");
        }
        return line.toString();
    }

    private static void waitFor200(Process server) throws Exception {
        long end = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < end && server.isAlive()) {
            try {
                if (get("/") == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("The server did not start; see target/bench-server.log");
    }

    private static int get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String point(Random random) {
        return String.format(
                Locale.ROOT,
                "%.4f,%.4f",
                ManyPlaces.LAT + 1 + 7 * random.nextDouble(),
                ManyPlaces.LON + 1 + 10 * random.nextDouble());
    }

    private static String encode(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static double cpuSeconds(ProcessHandle process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        // user, system, and those of children that have ended: clock ticks, 100 a second on Linux
        return (Long.parseLong(fields[11])
                        + Long.parseLong(fields[12])
                        + Long.parseLong(fields[13])
                        + Long.parseLong(fields[14]))
                / 100.0;
    }

    private static List<Long> postgres(String data) throws IOException {
        Path wanted = Path.of(data).toRealPath();
        List<Long> found = new ArrayList<>();
        try (var processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes
                    .filter(p -> p.getFileName().toString().matches("\\d+"))
                    .toList()) {
                try {
                    if (process.resolve("cwd").toRealPath().startsWith(wanted)) {
                        found.add(Long.parseLong(process.getFileName().toString()));
                    }
                } catch (IOException gone) {
                    // not ours, or ended meanwhile
                }
            }
        }
        return found;
    }

    private static double postgresCpu(String data) throws IOException {
        double sum = 0;
        for (long pid : postgres(data)) {
            sum += cpuSeconds(ProcessHandle.of(pid).orElseThrow());
        }
        return sum;
    }

    private static long postgresPss(String data) throws IOException {
        long sum = 0;
        for (long pid : postgres(data)) {
            sum += pss(pid);
        }
        return sum;
    }

    private static long pss(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .sum();
    }
}
