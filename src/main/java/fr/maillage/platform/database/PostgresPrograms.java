package fr.maillage.platform.database;

import fr.maillage.platform.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the jar into the data folder: two users of one machine never share
 * them. PostgreSQL refuses to run as root, so root runs them in a user namespace without rights ({@code unshare -U}).
 */
final class PostgresPrograms {

    private static final Pattern VERSION = Pattern.compile("-(\\d+)(\\.\\d+)*\\.jar");

    private final Path folder;
    private final String major;
    private final List<String> prefix;

    private PostgresPrograms(Path folder, String major, List<String> prefix) {
        this.folder = folder;
        this.major = major;
        this.prefix = prefix;
    }

    /** Unpacks the programs below {@code data} unless they are there already. */
    static PostgresPrograms in(Path data) throws IOException {
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64";
        URL archive = PostgresPrograms.class.getResource("/postgres-linux-" + machine + ".txz");
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartRefused("Pas de PostgreSQL embarqué pour cette machine (" + System.getProperty("os.name")
                    + " " + System.getProperty("os.arch") + ") : indiquez une base de données avec MAILLAGE_DB_URL.");
        }
        Matcher version = VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new IllegalStateException("No version in " + archive);
        }
        String name = version.group().substring(1, version.group().length() - ".jar".length());
        Path parent = data.resolve("programmes");
        Path folder = parent.resolve("postgresql-" + name);
        if (!Files.isDirectory(folder)) {
            Path fresh = parent.resolve("nouveau");
            remove(fresh);
            unpack(archive, Files.createDirectories(fresh));
            Files.move(fresh, folder);
        }
        return new PostgresPrograms(folder, version.group(1), prefix(data));
    }

    private static List<String> prefix(Path data) throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(data, "unix:uid")) || !isRoot()) {
            return List.of();
        }
        try {
            execute(List.of("unshare", "-U", "true"));
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL refuse de tourner avec l’utilisateur root sur cette machine : "
                    + "lancez Maillage avec un utilisateur ordinaire.");
        }
        return List.of("unshare", "-U");
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 65_536)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Path parent = Objects.requireNonNull(file.getParent());
                Files.createDirectories(parent);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, file);
                    if (parent.endsWith("bin") && !file.toFile().setExecutable(true)) {
                        throw new IOException("cannot make " + file + " executable");
                    }
                }
            }
        }
    }

    /** The first number of the version, which is the one of the data's format. */
    String major() {
        return major;
    }

    /** Runs one program to its end. */
    String run(String program, List<String> arguments) throws IOException {
        return execute(command(program, arguments));
    }

    /** Runs one program, giving it something to read. */
    String feed(String program, List<String> arguments, String input) throws IOException {
        return execute(command(program, arguments), input);
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static String execute(List<String> command) throws IOException {
        return execute(command, "");
    }

    private static String execute(List<String> command, String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(said.isBlank() ? "code " + code : said.strip());
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Removes a folder and all below it. */
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
