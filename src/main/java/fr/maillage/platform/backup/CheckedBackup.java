package fr.maillage.platform.backup;

import fr.maillage.platform.StartRefused;
import fr.maillage.platform.backup.BackupManifest.KeptFile;
import fr.maillage.platform.backup.BackupManifest.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup of which every byte was found to be as it was written, and which this version can read.
 *
 * @param folder where it is
 */
record CheckedBackup(Path folder, BackupManifest manifest) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads it all.
     *
     * @param known the last migration that this version has for each module
     * @throws StartRefused when anything is missing, changed or newer than this version
     */
    static CheckedBackup read(Path given, Map<String, String> known) {
        Path folder = given.toAbsolutePath().normalize();
        try {
            BackupManifest manifest = readManifest(folder);
            refuseNewer(manifest, known);
            files(manifest).forEach((file, sum) -> check(folder, file, sum));
            return new CheckedBackup(folder, manifest);
        } catch (IOException e) {
            throw new StartRefused("La sauvegarde " + folder + " ne se lit pas : " + e.getMessage() + ".");
        }
    }

    private static BackupManifest readManifest(Path folder) throws IOException {
        Path file = folder.resolve(BackupManifest.NAME);
        Path sum = folder.resolve(BackupManifest.SUM);
        if (!Files.exists(file) || !Files.exists(sum)) {
            throw new StartRefused(folder + " n’est pas une sauvegarde complète de Maillage (il y manque "
                    + (Files.exists(file) ? BackupManifest.SUM : BackupManifest.NAME) + ").");
        }
        if (!Files.readString(sum).startsWith(Sums.of(file))) {
            throw altered(BackupManifest.NAME);
        }
        try {
            BackupManifest manifest = JSON.readValue(Files.readAllBytes(file), BackupManifest.class);
            if (manifest.format() > BackupManifest.FORMAT) {
                throw newer();
            }
            return manifest;
        } catch (JacksonException e) {
            throw newer();
        }
    }

    private static void refuseNewer(BackupManifest manifest, Map<String, String> known) {
        manifest.migrations().forEach((module, version) -> {
            String ours = known.get(module);
            if (ours == null || Integer.parseInt(version) > Integer.parseInt(ours)) {
                throw newer();
            }
        });
    }

    private static Map<String, String> files(BackupManifest manifest) {
        Map<String, String> files = new LinkedHashMap<>();
        for (TableFile table : manifest.tables()) {
            files.put(table.file(), table.sha256());
        }
        for (KeptFile kept : manifest.files()) {
            files.put("fichiers/" + kept.path(), kept.sha256());
        }
        return files;
    }

    private static void check(Path folder, String file, String sum) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            throw altered(file);
        }
        try {
            if (!Sums.of(path).equals(sum)) {
                throw altered(file);
            }
        } catch (IOException e) {
            throw altered(file);
        }
    }

    private static StartRefused altered(String file) {
        return new StartRefused("La sauvegarde est abîmée : " + file
                + " manque ou a changé depuis qu’il a été écrit. Rien n’a été touché.");
    }

    private static StartRefused newer() {
        return new StartRefused("Cette sauvegarde vient d’une version plus récente de Maillage : mettez Maillage à jour"
                + " d’abord. Rien n’a été touché.");
    }
}
