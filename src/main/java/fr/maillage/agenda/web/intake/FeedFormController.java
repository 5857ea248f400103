package fr.maillage.agenda.web.intake;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.app.intake.Feed;
import fr.maillage.agenda.app.intake.Feeds;
import fr.maillage.agenda.app.intake.ReadDueFeeds;
import fr.maillage.agenda.app.intake.ReadFeed;
import fr.maillage.agenda.web.intake.IntakePages.FormPage;
import fr.maillage.agenda.web.intake.IntakePages.Trial;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Service;
import fr.maillage.platform.Jobs;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Adding a calendar, or changing its settings; what would come of it can be seen first. */
@Controller
class FeedFormController {

    private static final String NEW = FeedOfficeController.PATH + "/nouveau";
    private static final String EDIT = FeedOfficeController.ONE + "/reglages";
    private static final int SHOWN = 20;
    private static final int MOST_ORGANISATIONS = 500;

    private final Screens screens;
    private final Feeds feeds;
    private final ReadFeed read;
    private final Directory directory;
    private final Territory territory;
    private final Jobs jobs;

    FeedFormController(
            Screens screens, Feeds feeds, ReadFeed read, Directory directory, Territory territory, Jobs jobs) {
        this.screens = screens;
        this.feeds = feeds;
        this.read = read;
        this.directory = directory;
        this.territory = territory;
        this.jobs = jobs;
    }

    @Bean
    static StaffRoutes feedFormPages() {
        return StaffRoutes.get(Right.EDIT_FEEDS, NEW, EDIT);
    }

    @Bean
    static StaffRoutes feedFormPosts() {
        return StaffRoutes.post(Right.EDIT_FEEDS, NEW, EDIT);
    }

    @GetMapping(NEW)
    View add(HttpServletRequest request) {
        return form(screens.ui(request), "", FeedForm.empty(), List.of(), false, null, HttpStatus.OK);
    }

    @PostMapping(NEW)
    View added(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        FeedForm typed = FeedForm.read(sent);
        View again = again(ui, "", typed, sent);
        if (again != null) {
            return again;
        }
        UUID id = feeds.add(typed.settings(directory));
        jobs.soon(ReadDueFeeds.NAME);
        return SeeOther.to(FeedOfficeController.PATH + "/" + id + "?fait=flux-ajoute");
    }

    @GetMapping(EDIT)
    View edit(@PathVariable UUID id, HttpServletRequest request) {
        return form(
                screens.ui(request),
                id.toString(),
                FeedForm.of(known(id), directory),
                List.of(),
                false,
                null,
                HttpStatus.OK);
    }

    @PostMapping(EDIT)
    View edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        known(id);
        FeedForm typed = FeedForm.read(sent);
        View again = again(ui, id.toString(), typed, sent);
        if (again != null) {
            return again;
        }
        if (!feeds.change(id, typed.version(), typed.settings(directory))) {
            return form(
                    ui, id.toString(), FeedForm.of(known(id), directory), List.of(), true, null, HttpStatus.CONFLICT);
        }
        jobs.soon(ReadDueFeeds.NAME);
        return SeeOther.to(FeedOfficeController.PATH + "/" + id + "?fait=flux-change");
    }

    /** The form once more, with its mistakes or with what would come; null when it is to be saved. */
    private @Nullable View again(Ui ui, String id, FeedForm typed, MultiValueMap<String, String> sent) {
        List<Mistake> mistakes = typed.mistakes(ui, directory);
        if (!mistakes.isEmpty()) {
            return form(ui, id, typed, mistakes, false, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "essai".equals(sent.getFirst("suite"))
                ? form(ui, id, typed, List.of(), false, trial(ui, typed), HttpStatus.OK)
                : null;
    }

    private Trial trial(Ui ui, FeedForm typed) {
        IntakeWording words = new IntakeWording(ui);
        ReadFeed.Result result = read.tryOut(typed.settings(directory));
        return new Trial(
                result.outcome() == Feed.Outcome.FAILED ? words.reason(result.reason()) : "",
                words.figures(result.figures()),
                result.lines().stream().limit(SHOWN).map(words::line).toList(),
                Math.max(0, result.lines().size() - SHOWN));
    }

    private Feed known(UUID id) {
        return feeds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View form(
            Ui ui,
            String id,
            FeedForm typed,
            List<Mistake> mistakes,
            boolean conflict,
            @Nullable Trial trial,
            HttpStatus status) {
        return screens.show(
                "agenda/web/intake/form",
                new FormPage(
                        id,
                        typed,
                        mistakes,
                        conflict,
                        choices(
                                ui.t("agenda.intake.organisation.none"),
                                directory.listOrganisations(MOST_ORGANISATIONS).stream()
                                        .map(one -> new Choice(one.id().value().toString(), one.name()))),
                        choices(
                                ui.t("agenda.intake.commune.none"),
                                territory.listPerimeter().stream()
                                        .map(one -> new Choice(one.code().value(), one.name()))),
                        Arrays.stream(ActivityKind.values())
                                .map(one -> new Choice(one.name(), ui.t("agenda.kind." + one.name())))
                                .toList(),
                        Arrays.stream(Service.values())
                                .map(one -> new Choice(one.code(), ui.t("agenda.feed.theme." + one.code())))
                                .toList(),
                        FeedForm.RHYTHMS.stream()
                                .map(one -> new Choice(one.toString(), ui.t("agenda.intake.rhythm." + one)))
                                .toList(),
                        List.of(
                                new Choice("oui", ui.t("agenda.intake.publish.yes")),
                                new Choice("non", ui.t("agenda.intake.publish.no"))),
                        trial),
                status);
    }

    private static List<Choice> choices(String none, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", none)), others).toList();
    }
}
