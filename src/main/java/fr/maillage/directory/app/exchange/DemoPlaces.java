package fr.maillage.directory.app.exchange;

import fr.maillage.platform.DemoPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The invented places of the Pays de Lorande, taken through the same door as real ones. */
@Component
class DemoPlaces implements DemoPart {

    static final String SOURCE = "demo";

    private final ImportPlaces importPlaces;

    DemoPlaces(ImportPlaces importPlaces) {
        this.importPlaces = importPlaces;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public void load() {
        try (InputStream places = new ClassPathResource("fr/maillage/directory/demo/places.csv").getInputStream()) {
            Path copy = Files.createTempFile("maillage-places", ".csv");
            try {
                Files.copy(places, copy, StandardCopyOption.REPLACE_EXISTING);
                ImportResult result = importPlaces.run(new ImportOrder(copy, SOURCE, true, null), _ -> {});
                if (result instanceof ImportResult.Refused(String reason)) {
                    throw new IllegalStateException(reason);
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
