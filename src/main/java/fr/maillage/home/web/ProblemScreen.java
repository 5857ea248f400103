package fr.maillage.home.web;

import fr.maillage.design.Screens;
import fr.maillage.platform.ErrorScreen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Pages that help when something goes wrong: what happened, a search, a phone number. */
@Component
class ProblemScreen implements ErrorScreen {

    private final Screens screens;

    ProblemScreen(Screens screens) {
        this.screens = screens;
    }

    @Override
    public void show(int status, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpStatus known = HttpStatus.resolve(status);
        try {
            screens.show(
                            "home/web/problem",
                            ProblemPage.of(status),
                            known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known)
                    .render(Map.of(), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
