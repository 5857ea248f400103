package fr.maillage.platform.backup;

import fr.maillage.platform.Command;
import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.ShortLived;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a backup, whether the server runs or not. */
@Component
class BackupCommand implements Command {

    private final DataSource source;
    private final MaillageProperties properties;
    private final ObjectProvider<ShortLived> shortLived;
    private final Clock clock;

    BackupCommand(
            DataSource source, MaillageProperties properties, ObjectProvider<ShortLived> shortLived, Clock clock) {
        this.source = source;
        this.properties = properties;
        this.shortLived = shortLived;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<String> aliases() {
        return List.of("sauvegarde");
    }

    @Override
    public String usage() {
        return "backup DOSSIER — sauvegarde tout dans un dossier à créer, que le serveur tourne ou non (ou : sauvegarde)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            out.println("Usage : bin/maillage backup DOSSIER");
            return 2;
        }
        Path folder = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        BackupManifest manifest = new WriteBackup(
                        source,
                        properties.modules(),
                        properties.data(),
                        shortLived.stream().toList())
                .into(folder);
        remember();
        out.println(String.format(
                Locale.FRENCH,
                "Sauvegarde faite dans %s : %d tables, %,d lignes, %d fichiers.",
                folder,
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size()));
        out.println("Laissé de côté : " + String.join(", ", manifest.leftOut()) + ".");
        return 0;
    }

    /** So that the state page can say how old the last backup is; the backup itself holds the one before. */
    private void remember() {
        JdbcClient.create(source)
                .sql("""
                        insert into platform.instance_fact (name, value) values ('last-backup', :at)
                        on conflict (name) do update set value = excluded.value
                        """)
                .param("at", clock.instant().toString())
                .update();
    }
}
