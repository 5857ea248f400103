package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void rewritesOneLineAndWipesItAtTheEnd() {
        Progress progress = Progress.onTerminal(out, "lignes");

        progress.at(12_000);
        progress.at(12_001);
        progress.done();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\r12\u202f000 lignes…\r" + " ".repeat(14) + "\r");
    }

    @Test
    void isSilentAwayFromATerminal() {
        Progress progress = Progress.on(out, "lignes");

        progress.at(1);
        progress.done();

        assertThat(bytes.size()).isZero();
    }
}
