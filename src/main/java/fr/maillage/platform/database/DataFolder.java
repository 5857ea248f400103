package fr.maillage.platform.database;

import fr.maillage.platform.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an instance keeps, held by one process at a time. The hold is a lock of the
 * operating system: it vanishes with the process, however it dies. The lock file says who holds it.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "maillage.lock";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Who holds a folder.
     *
     * @param pid its process
     * @param word the operator's word it runs; empty for the server
     * @param address where the server answers; empty while it is starting
     */
    record Holder(long pid, String word, String address) {
        boolean isServer() {
            return word.isEmpty();
        }
    }

    /** Either the folder is ours, or someone else's. */
    record Opening(@Nullable DataFolder folder, @Nullable Holder holder) {}

    /**
     * Takes hold of the folder, making it if need be.
     *
     * @param word the operator's word to be run, empty for the server
     * @throws StartRefused when the folder cannot be ours: read-only, a file, or full of other people's things
     */
    static Opening open(Path given, String word) {
        Path path = given.toAbsolutePath().normalize();
        try {
            makeOrRecognise(path);
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return new Opening(null, readHolder(path));
            }
            DataFolder folder = new DataFolder(path, channel);
            folder.sign(word, "");
            return new Opening(folder, null);
        } catch (IOException e) {
            throw new StartRefused("Impossible d’écrire dans le dossier de données " + path + " (" + reason(e) + ").");
        }
    }

    private static void makeOrRecognise(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new StartRefused("Le dossier de données " + path + " n’est pas un dossier.");
        }
        if (!Files.exists(path.resolve(LOCK))) {
            try (Stream<Path> content = Files.list(path)) {
                Optional<Path> other =
                        content.filter(file -> !file.endsWith("lost+found")).findFirst();
                if (other.isPresent()) {
                    throw new StartRefused("Le dossier " + path + " contient déjà autre chose ("
                            + other.get().getFileName()
                            + ") : choisissez un dossier vide ou un dossier de Maillage avec --data.");
                }
            }
        }
        Path own = path.resolve("postgres");
        Path probe = Files.createTempFile(path, ".essai", null);
        Object me = Files.getAttribute(probe, "unix:uid");
        Files.delete(probe);
        if (Files.exists(own) && !me.equals(Files.getAttribute(own, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
            throw new StartRefused("Le dossier de données " + path + " appartient à l’utilisateur "
                    + Files.getOwner(own) + " : lancez Maillage avec cet utilisateur.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process, in tests
        }
    }

    /** Says on the lock file who holds the folder. */
    void sign(String word, String address) throws IOException {
        String text = ProcessHandle.current().pid() + "\n" + word + "\n" + address + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.write(bytes, 0);
        channel.truncate(bytes.limit());
    }

    private static Holder readHolder(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path.resolve(LOCK));
        long pid = !lines.isEmpty() && lines.get(0).matches("[0-9]{1,9}") ? Long.parseLong(lines.get(0)) : 0;
        return new Holder(pid, lines.size() > 1 ? lines.get(1) : "", lines.size() > 2 ? lines.get(2) : "");
    }

    Path path() {
        return path;
    }

    /** The password of the embedded database: random, made once, readable by our user only. */
    String secret() throws IOException {
        Path file = path.resolve("secret");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            RANDOM.nextBytes(random);
            Path fresh = path.resolve("secret.nouveau");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(fresh, file);
        }
        return readSecret(path);
    }

    static String readSecret(Path path) throws IOException {
        return Files.readString(path.resolve("secret")).strip();
    }

    static String reason(IOException e) {
        String told = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        String name = e.getClass().getSimpleName();
        return switch (name) {
            case "AccessDeniedException" -> "accès refusé";
            case "ReadOnlyFileSystemException" -> "système de fichiers en lecture seule";
            case "NoSuchFileException" -> "chemin introuvable";
            default -> told == null ? name : told;
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
