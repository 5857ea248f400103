package fr.maillage.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.MaillageProcess;
import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders Maillage takes for its own. */
class DataFolderTests {

    @TempDir
    Path folder;

    @Test
    void isMadeForOurUserOnly() throws Exception {
        Path data = folder.resolve("new/data");

        DataFolder.Opening opening = DataFolder.open(data, "");

        assertThat(opening.folder()).isNotNull();
        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        opening.folder().close();
    }

    @Test
    void isHeldByOneAtATimeAndTellsWho() throws Exception {
        DataFolder.Opening first = DataFolder.open(folder, "import-places");

        DataFolder.Opening second = DataFolder.open(folder, "");

        assertThat(second.folder()).isNull();
        assertThat(second.holder())
                .isEqualTo(new DataFolder.Holder(ProcessHandle.current().pid(), "import-places", ""));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessage("La commande « import-places » travaille déjà sur " + folder + " (processus "
                        + ProcessHandle.current().pid() + ") : attendez qu’elle se termine.");
        first.folder().close();
    }

    @Test
    void keepsItsSecret() throws Exception {
        DataFolder.Opening opening = DataFolder.open(folder, "");

        String secret = opening.folder().secret();

        assertThat(secret).hasSizeGreaterThan(40).isEqualTo(opening.folder().secret());
        opening.folder().close();
    }

    @Test
    void isRefusedWhereNothingCanBeWritten() {
        assertThatThrownBy(() -> open(Path.of("/proc/maillage")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Impossible d’écrire dans le dossier de données /proc/maillage (");
    }

    @Test
    void isRefusedWhenItIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Le dossier de données " + file + " n’est pas un dossier.");
    }

    @Test
    void isRefusedWhenItHoldsOtherThingsAndLeftAsItWas() throws IOException {
        Files.createFile(folder.resolve("photo.jpg"));

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Le dossier " + folder
                        + " contient déjà autre chose (photo.jpg) : choisissez un dossier vide ou un dossier de"
                        + " Maillage avec --data.");
        try (var content = Files.list(folder)) {
            assertThat(content).hasSize(1);
        }
    }

    @Test
    void isRefusedWhenAnotherPostgresMadeIt() throws IOException {
        Path data = MaillageProcess.freshData();
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "14\n");

        assertThatThrownBy(() -> open(data))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Le dossier " + data.resolve("postgres")
                        + " vient de PostgreSQL 14, cette version de Maillage embarque PostgreSQL 18 : exportez les"
                        + " données avec l’ancienne version.");
    }

    private static void open(Path data) {
        MaillageProperties properties = new MaillageProperties(
                data,
                null,
                false,
                List.of(),
                new MaillageProperties.MapTiles("", ""),
                new MaillageProperties.Db("", "", "", "", ""));
        Database.open(properties, "", false, new PortCheck(0)).close();
    }
}
