package fr.maillage.directory.web.office.sources;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.sources.ReadDueSources;
import fr.maillage.directory.app.sources.Source;
import fr.maillage.directory.app.sources.SourceMapping;
import fr.maillage.directory.app.sources.SourceSettings.FileKind;
import fr.maillage.directory.app.sources.Sources;
import fr.maillage.directory.domain.sources.Licence;
import fr.maillage.directory.domain.sources.Rhythm;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.sources.SourceFormPage.Theirs;
import fr.maillage.platform.Jobs;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/sources/nouvelle} and {@code …/{id}/reglages}: a source is described, or described otherwise. */
@Controller
class SourceFormController {

    private static final String NEW = SourceController.PATH + "/nouvelle";
    private static final String EDIT = SourceController.ONE + "/reglages";
    private static final String EXAMPLE = "exemple";

    private final Screens screens;
    private final Sources sources;
    private final SourceMapping mappings;
    private final Jobs jobs;

    SourceFormController(Screens screens, Sources sources, SourceMapping mappings, Jobs jobs) {
        this.screens = screens;
        this.sources = sources;
        this.mappings = mappings;
        this.jobs = jobs;
    }

    @Bean
    static StaffRoutes sourceForms() {
        return StaffRoutes.get(Right.EDIT_SOURCES, NEW, EDIT);
    }

    @Bean
    static StaffRoutes sourceFormPosts() {
        return StaffRoutes.post(Right.EDIT_SOURCES, NEW, EDIT);
    }

    @GetMapping(NEW)
    View add(HttpServletRequest request) {
        return form(screens.ui(request), null, SourceForm.empty(), List.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping(NEW)
    View added(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        SourceForm typed = SourceForm.read(sent);
        if (EXAMPLE.equals(sent.getFirst("suite"))) {
            return form(ui, null, exemplified(typed, sent), List.of(), List.of(), HttpStatus.OK);
        }
        List<Mistake> mistakes = typed.mistakes(ui, mappings);
        if (!mistakes.isEmpty()) {
            return form(ui, null, typed, mistakes, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String id = sources.add(typed.settings());
        jobs.soon(ReadDueSources.NAME);
        return SeeOther.to(SourceController.PATH + "/" + id + "?fait=source-ajoutee");
    }

    @GetMapping(EDIT)
    View edit(@PathVariable String id, HttpServletRequest request) {
        Source source = sources.find(id).orElseThrow(NoSuchPage::new);
        return form(screens.ui(request), source, SourceForm.of(source), List.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping(EDIT)
    View edited(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Source source = sources.find(id).orElseThrow(NoSuchPage::new);
        SourceForm typed = SourceForm.read(sent);
        if (source.isOwn()) {
            typed = new SourceForm(
                    typed.version(),
                    typed.name(),
                    typed.owner(),
                    typed.licence(),
                    FileKind.AUTO.name(),
                    "",
                    "",
                    typed.contact(),
                    Rhythm.NEVER.name(),
                    typed.priority());
        }
        if (EXAMPLE.equals(sent.getFirst("suite"))) {
            return form(ui, source, exemplified(typed, sent), List.of(), List.of(), HttpStatus.OK);
        }
        List<Mistake> mistakes = typed.mistakes(ui, mappings);
        if (!mistakes.isEmpty()) {
            return form(ui, source, typed, mistakes, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!sources.change(id, typed.version(), typed.settings())) {
            Source now = sources.find(id).orElseThrow(NoSuchPage::new);
            return form(
                    ui,
                    now,
                    typed.withVersion(now.version()),
                    List.of(),
                    theirs(ui, typed, SourceForm.of(now)),
                    HttpStatus.CONFLICT);
        }
        jobs.soon(ReadDueSources.NAME);
        return SeeOther.to(SourceController.PATH + "/" + id + "?fait=source-changee");
    }

    /** What was typed stays; only the mapping becomes the example. */
    private SourceForm exemplified(SourceForm typed, MultiValueMap<String, String> sent) {
        String name = sent.getFirst("exemple");
        return mappings.findExample(name == null ? "" : name)
                .map(typed::withMapping)
                .orElse(typed);
    }

    private static List<Theirs> theirs(Ui ui, SourceForm mine, SourceForm now) {
        List<Theirs> theirs = new ArrayList<>();
        differ(theirs, ui.t("directory.sources.name"), mine.name(), now.name());
        differ(theirs, ui.t("directory.sources.owner"), mine.owner(), now.owner());
        differ(theirs, ui.t("directory.sources.licence"), mine.licence(), now.licence());
        differ(theirs, ui.t("directory.sources.contact"), mine.contact(), now.contact());
        differ(theirs, ui.t("directory.sources.address"), mine.url(), now.url());
        differ(theirs, ui.t("directory.sources.format"), mine.format(), now.format());
        differ(
                theirs,
                ui.t("directory.sources.schedule"),
                mine.schedule(),
                now.schedule(),
                ui.t("directory.sources.schedule." + now.schedule()));
        differ(theirs, ui.t("directory.sources.mapping"), mine.mapping(), now.mapping());
        differ(theirs, ui.t("directory.sources.priority"), mine.priority(), now.priority());
        return theirs;
    }

    private static void differ(List<Theirs> theirs, String label, String mine, String now) {
        differ(theirs, label, mine, now, now.isEmpty() ? "–" : now);
    }

    private static void differ(List<Theirs> theirs, String label, String mine, String now, String shown) {
        if (!mine.equals(now)) {
            theirs.add(new Theirs(label, shown));
        }
    }

    private View form(
            Ui ui,
            @Nullable Source source,
            SourceForm typed,
            List<Mistake> mistakes,
            List<Theirs> theirs,
            HttpStatus status) {
        return screens.show(
                "directory/web/office/sources/form",
                new SourceFormPage(
                        source == null ? "" : source.id(),
                        source != null && source.isOwn(),
                        typed,
                        mistakes,
                        theirs,
                        licences(ui),
                        Arrays.stream(FileKind.values())
                                .map(kind -> new Choice(kind.name(), ui.t("directory.sources.format." + kind)))
                                .toList(),
                        Arrays.stream(Rhythm.values())
                                .map(rhythm -> new Choice(rhythm.name(), ui.t("directory.sources.schedule." + rhythm)))
                                .toList(),
                        mappings.listExamples().stream()
                                .map(name -> new Choice(name, name))
                                .toList()),
                status);
    }

    private static List<Choice> licences(Ui ui) {
        return Stream.concat(
                        Stream.of(new Choice("", ui.t("directory.sources.licence.unknown"))),
                        Arrays.stream(Licence.values()).map(one -> new Choice(one.id(), one.title())))
                .toList();
    }
}
