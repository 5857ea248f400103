package fr.maillage.territory.app.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that an operator named, opened only if it can be the text it should be. */
final class GivenFile {

    private GivenFile() {}

    /**
     * Opens it for reading.
     *
     * @throws FileRefused when it is missing, a folder, unreadable, empty, an archive or plainly binary
     */
    static InputStream open(Path file) throws FileRefused, IOException {
        String name = Texts.shown(String.valueOf(file.getFileName()));
        if (!Files.exists(file)) {
            throw new FileRefused("le fichier " + name + " n’existe pas");
        }
        if (Files.isDirectory(file)) {
            throw new FileRefused(name + " est un dossier, pas un fichier");
        }
        if (!Files.isReadable(file)) {
            throw new FileRefused("le fichier " + name + " ne peut pas être lu : vérifiez ses droits");
        }
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(16);
        byte[] start = in.readNBytes(4);
        in.reset();
        String refusal = refusal(start);
        if (refusal != null) {
            in.close();
            throw new FileRefused("le fichier " + name + " " + refusal);
        }
        return in;
    }

    private static @Nullable String refusal(byte[] start) {
        if (start.length == 0) {
            return "est vide";
        }
        if (start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
            return "est compressé (gzip) : décompressez-le d’abord";
        }
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9) {
            return "est une archive (zip) : sortez-en d’abord le fichier voulu";
        }
        return null;
    }
}
