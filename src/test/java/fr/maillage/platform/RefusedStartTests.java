package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when Maillage cannot start: one line, and a failing exit code. */
class RefusedStartTests {

    @TempDir
    Path folder;

    @Test
    void saysThatThePortIsBusyAndMakesNoDatabase() throws Exception {
        try (ServerSocket busy = new ServerSocket(0)) {
            String port = Integer.toString(busy.getLocalPort());
            Path data = folder.resolve("data");

            assertRefused(
                    "Le port " + port + " est déjà occupé : choisissez-en un autre avec --port.",
                    "--port",
                    port,
                    "--data",
                    data.toString());

            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void explainsACommandLineItDoesNotUnderstand() throws Exception {
        try (MaillageProcess maillage = MaillageProcess.start("--prot", "80")) {
            assertThat(maillage.awaitEnd()).isEqualTo(2);
            assertThat(maillage.err())
                    .startsWith("Option inconnue : --prot.")
                    .anyMatch(line -> line.contains("--port N"));
        }
    }

    @Test
    void listsTheWordsWithoutTouchingAnyData() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> environment = Map.of("MAILLAGE_DATA", data.toString());
        try (MaillageProcess help = MaillageProcess.start(environment, "help")) {
            assertThat(help.awaitEnd()).isZero();
            assertThat(help.out()).anyMatch(line -> line.contains("etat — "));
        }
        try (MaillageProcess unknown = MaillageProcess.start(environment, "import-chats")) {
            assertThat(unknown.awaitEnd()).isEqualTo(2);
            assertThat(unknown.err()).startsWith("Commande inconnue : import-chats");
            assertThat(unknown.out()).isEmpty();
        }
        assertThat(data).doesNotExist();
    }

    private static void assertRefused(String line, String... arguments) throws Exception {
        try (MaillageProcess maillage = MaillageProcess.start(arguments)) {
            assertThat(maillage.awaitEnd()).isEqualTo(1);
            assertThat(maillage.err()).containsExactly(line);
            assertThat(maillage.out()).isEmpty();
        }
    }
}
