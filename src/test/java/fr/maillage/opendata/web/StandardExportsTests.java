package fr.maillage.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.MaillageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Puts exports where {@code bin/test} has them read by the standard’s own library ({@code src/test/node}). */
@MaillageTest
class StandardExportsTests {

    private static final Path FOLDER = Path.of("target/exports");

    @LocalServerPort
    int port;

    @Test
    void theExportsAreLaidOutForTheStandardsOwnLibrary() throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : new String[] {"lieux.json", "lieux.csv"}) {
            byte[] body = Http.on(port).get("/" + file).body();
            assertThat(body).isNotEmpty();
            Files.write(FOLDER.resolve(file), body);
        }
    }
}
