package fr.maillage.platform.backup;

import fr.maillage.platform.Command;
import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.StartRefused;
import fr.maillage.platform.database.OwnerAlone;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Puts a backup back, while the server does not run. */
@Component
class RestoreCommand implements Command {

    private static final String FORCE = "--force";

    private final MaillageProperties properties;
    private final ResourceLoader resources;

    RestoreCommand(MaillageProperties properties, ResourceLoader resources) {
        this.properties = properties;
        this.resources = resources;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public List<String> aliases() {
        return List.of("restaure");
    }

    @Override
    public String usage() {
        return "restore DOSSIER [--force] — remet une sauvegarde en place, serveur arrêté ; avec --force elle remplace ce qui"
                + " s’y trouve (ou : restaure)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> folders =
                arguments.stream().filter(argument -> !argument.equals(FORCE)).toList();
        if (folders.size() != 1 || folders.getFirst().startsWith("-")) {
            out.println("Usage : bin/maillage restore DOSSIER [--force]");
            return 2;
        }
        Path folder = Path.of(folders.getFirst());
        try (OwnerAlone database = OwnerAlone.open(properties, resources, name())) {
            CheckedBackup backup = CheckedBackup.read(folder, database.latestMigrations());
            RestoreBackup restore = new RestoreBackup(database, properties.modules(), properties.data());
            if (restore.isInhabited() && !arguments.contains(FORCE)) {
                throw new StartRefused("Il y a déjà une instance ici. Pour la remplacer par la sauvegarde du "
                        + backup.manifest().madeAt()
                        + ", relancez avec --force : tout ce qu’elle contient sera perdu.");
            }
            restore.from(backup);
            out.println(String.format(
                    Locale.FRENCH,
                    "Restauré : %d tables, %,d lignes, %d fichiers, comme ils étaient le %s.",
                    backup.manifest().tables().size(),
                    backup.manifest().rows(),
                    backup.manifest().files().size(),
                    backup.manifest().madeAt()));
            out.println("Chacun devra se connecter de nouveau.");
            return 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new StartRefused("La restauration a échoué : " + e.getMessage() + ". Rien n’a été touché.");
        }
    }
}
