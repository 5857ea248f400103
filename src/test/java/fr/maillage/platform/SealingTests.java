package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.MaillageProperties.Db;
import fr.maillage.platform.MaillageProperties.MapTiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small secrets, closed with a key that lies beside the database and not in it. */
class SealingTests {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void opensWhatItClosedAlsoAfterARestart() {
        byte[] closed = sealing("").seal(SECRET, "here");

        assertThat(sealing("").open(closed, "here")).isEqualTo(SECRET);
        assertThat(sealing("").seal(SECRET, "here")).as("never twice the same").isNotEqualTo(closed);
    }

    @Test
    void opensNowhereElseAndNotWhatWasTouched() {
        byte[] closed = sealing("").seal(SECRET, "here");
        assertThatThrownBy(() -> sealing("").open(closed, "there")).isInstanceOf(IllegalStateException.class);

        closed[closed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing("").open(closed, "here")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsItsKeyForItsUserAlone() throws IOException {
        sealing("").hash("a", "b");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("cle"))))
                .isEqualTo("rw-------");
    }

    @Test
    void hashesEqualTextsEquallyForOnePurposeOnly() {
        assertThat(sealing("").hash("a", "text")).isEqualTo(sealing("").hash("a", "text"));
        assertThat(sealing("").hash("a", "text")).isNotEqualTo(sealing("").hash("b", "text"));
    }

    @Test
    void takesTheOperatorsKeyAndWritesNoFileThen() {
        String key = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";
        byte[] closed = sealing(key).seal(SECRET, "here");

        assertThat(sealing(key).open(closed, "here")).isEqualTo(SECRET);
        assertThat(data.resolve("cle")).doesNotExist();
        assertThatThrownBy(() -> sealing("tooshort").hash("a", "b"))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("tooshort");
    }

    private Sealing sealing(String given) {
        return new Sealing(
                new MaillageProperties(data, null, false, List.of(), new MapTiles("", ""), new Db("", "", "", "", "")),
                given);
    }
}
