package fr.maillage.directory.web.office.sources;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.directory.app.sources.ReadDueSources;
import fr.maillage.directory.app.sources.Source;
import fr.maillage.directory.app.sources.SourceUploads;
import fr.maillage.directory.app.sources.Sources;
import fr.maillage.platform.Jobs;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.platform.UploadRoutes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/sources/fichier}: a source’s file, brought by hand; it is read soon after, like one from the web. */
@Controller
class SourceFileController {

    private static final String PATH = SourceController.PATH + "/fichier";
    private static final String TOO_HEAVY = "trop-lourd";
    private static final int MOST_MEGABYTES = 10;
    private static final int MOST_BYTES = MOST_MEGABYTES << 20;

    private final Screens screens;
    private final Sources sources;
    private final SourceUploads uploads;
    private final Jobs jobs;

    SourceFileController(Screens screens, Sources sources, SourceUploads uploads, Jobs jobs) {
        this.screens = screens;
        this.sources = sources;
        this.uploads = uploads;
        this.jobs = jobs;
    }

    @Bean
    static StaffRoutes sourceFilePage() {
        return StaffRoutes.get(Right.EDIT_SOURCES, PATH);
    }

    @Bean
    static StaffRoutes sourceFilePost() {
        return StaffRoutes.post(Right.EDIT_SOURCES, PATH);
    }

    @Bean
    static UploadRoutes sourceFileUpload() {
        return new UploadRoutes(PATH, PATH + "?refus=" + TOO_HEAVY, MOST_BYTES);
    }

    @GetMapping(PATH)
    View form(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String refus,
            HttpServletRequest request) {
        return refus.equals(TOO_HEAVY)
                ? refused(source, "fichier", "too-heavy", request)
                : show(source, List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View send(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String complet,
            HttpServletRequest request)
            throws IOException {
        Optional<Source> known = sources.find(source.replace("\u0000", "")).filter(one -> !one.isOwn());
        if (known.isEmpty()) {
            return refused("", "source", "no-source", request);
        }
        try {
            Part part = request.getPart("fichier");
            if (part == null || part.getSize() == 0) {
                return refused(source, "fichier", "no-file", request);
            }
            if (part.getSize() > MOST_BYTES) {
                return refused(source, "fichier", "too-heavy", request);
            }
            uploads.put(
                    known.get().id(),
                    Objects.requireNonNullElse(part.getSubmittedFileName(), ""),
                    part.getInputStream().readAllBytes(),
                    complet.equals("oui"));
        } catch (ServletException | IllegalStateException e) {
            return refused(source, "fichier", e instanceof IllegalStateException ? "too-heavy" : "no-file", request);
        }
        jobs.soon(ReadDueSources.NAME);
        return SeeOther.to(SourceController.PATH + "/" + known.get().id() + "?fait=fichier-recu");
    }

    private View refused(String source, String field, String why, HttpServletRequest request) {
        String text = screens.ui(request).t("directory.sources.file." + why, MOST_MEGABYTES);
        return show(source, List.of(new Mistake(field, text)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View show(String source, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "directory/web/office/sources/file",
                new SourceFilePage(
                        source,
                        sources.list().stream()
                                .filter(one -> !one.isOwn())
                                .map(one -> new Choice(one.id(), one.settings().name()))
                                .toList(),
                        mistakes,
                        MOST_MEGABYTES),
                status);
    }
}
