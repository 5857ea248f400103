package fr.maillage.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.design.SiteIdentity;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class GalleryControllerTests {

    @Test
    void aRealSiteHasNoGallery() {
        SiteIdentity real = new SiteIdentity("Pays réel", null, false);

        assertThatThrownBy(() -> new GalleryController(null, () -> real).gallery())
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
    }
}
