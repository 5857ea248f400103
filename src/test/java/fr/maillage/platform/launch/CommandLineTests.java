package fr.maillage.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @Test
    void servesWithTheFlagsInEitherSpelling() {
        assertThat(parse("--port", "8081", "--data=ici", "--no-demo"))
                .isEqualTo(new CommandLine.Serve(List.of(
                        "--server.port=8081",
                        "--maillage.data=" + Path.of("ici").toAbsolutePath(),
                        "--maillage.demo=false")));
    }

    @Test
    void takesAFirstArgumentWithoutDashesForAWord() {
        assertThat(parse("import-places", "fichier.csv", "--source", "x"))
                .isEqualTo(new CommandLine.Run("import-places", List.of("fichier.csv", "--source", "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port", "--port=0", "--port=70000", "--port=http", "--data=", "--demo", "-x", "--no-demo=1"})
    void saysWhatItDoesNotUnderstand(String argument) {
        assertThat(parse(argument)).isInstanceOf(CommandLine.Wrong.class);
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(arguments);
    }
}
