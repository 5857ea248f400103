package fr.maillage.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.MaillageProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class GalleryControllerTests {

    @Test
    void aRealSiteHasNoGallery() {
        MaillageProperties real = new Binder(new MapConfigurationPropertySource(Map.of("maillage.demo", "false")))
                .bind("maillage", MaillageProperties.class)
                .get();

        assertThatThrownBy(() -> new GalleryController(null, real).gallery())
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
    }
}
