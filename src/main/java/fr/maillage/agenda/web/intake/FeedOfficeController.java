package fr.maillage.agenda.web.intake;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.app.intake.Feed;
import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.agenda.app.intake.FeedRuns;
import fr.maillage.agenda.app.intake.FeedRuns.Run;
import fr.maillage.agenda.app.intake.Feeds;
import fr.maillage.agenda.app.intake.ReadFeed;
import fr.maillage.agenda.app.intake.RemoveFeed;
import fr.maillage.agenda.web.intake.IntakePages.Fact;
import fr.maillage.agenda.web.intake.IntakePages.FeedPage;
import fr.maillage.agenda.web.intake.IntakePages.ListPage;
import fr.maillage.agenda.web.intake.IntakePages.RemovalPage;
import fr.maillage.agenda.web.intake.IntakePages.Row;
import fr.maillage.agenda.web.intake.IntakePages.RunPage;
import fr.maillage.agenda.web.intake.IntakePages.RunRow;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/flux}: the calendars of other organisations, how each goes, what its readings did. */
@Controller
class FeedOfficeController {

    static final String PATH = "/gestion/agenda/flux";
    static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    private static final String RUN = ONE + "/lectures/{run:[0-9a-f-]{36}}";
    private static final String READ = ONE + "/lecture";
    private static final String PAUSE = ONE + "/pause";
    private static final String REMOVAL = ONE + "/suppression";
    private static final int MOST_ORGANISATIONS = 500;

    private final Screens screens;
    private final Feeds feeds;
    private final FeedRuns runs;
    private final ReadFeed read;
    private final RemoveFeed remove;
    private final Directory directory;
    private final Territory territory;

    FeedOfficeController(
            Screens screens,
            Feeds feeds,
            FeedRuns runs,
            ReadFeed read,
            RemoveFeed remove,
            Directory directory,
            Territory territory) {
        this.screens = screens;
        this.feeds = feeds;
        this.runs = runs;
        this.read = read;
        this.remove = remove;
        this.directory = directory;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes feedPages() {
        return StaffRoutes.get(Right.EDIT_FEEDS, PATH, ONE, RUN, REMOVAL);
    }

    @Bean
    static StaffRoutes feedPosts() {
        return StaffRoutes.post(Right.EDIT_FEEDS, READ, PAUSE, REMOVAL);
    }

    @Bean
    static OfficeEntry feedsEntry() {
        return new OfficeEntry(Right.EDIT_FEEDS, "agenda.intake.title", PATH, OfficeGroup.AGENDA, 40);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        IntakeWording words = new IntakeWording(screens.ui(request));
        Map<UUID, String> names = organisations();
        return screens.show(
                "agenda/web/intake/list",
                new ListPage(feeds.list().stream()
                        .map(feed -> new Row(
                                PATH + "/" + feed.id(),
                                feed.settings().name(),
                                names.getOrDefault(feed.settings().organisation(), ""),
                                Integer.toString(feed.state().sessions()),
                                words.going(feed),
                                feed.state().paused()
                                        ? ""
                                        : words.moment(feed.state().nextAt())))
                        .toList()));
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID id, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        IntakeWording words = new IntakeWording(ui);
        Feed feed = known(id);
        return screens.show(
                "agenda/web/intake/feed",
                new FeedPage(
                        id.toString(),
                        feed.settings().name(),
                        feed.settings().url(),
                        words.going(feed),
                        feed.state().paused(),
                        feed.state().outcome() == Outcome.HELD,
                        facts(ui, words, feed),
                        runs.list(id).stream().map(run -> row(words, id, run)).toList()));
    }

    @GetMapping(RUN)
    View run(@PathVariable UUID id, @PathVariable UUID run, HttpServletRequest request) {
        IntakeWording words = new IntakeWording(screens.ui(request));
        Feed feed = known(id);
        Run found = runs.find(id, run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return screens.show(
                "agenda/web/intake/run",
                new RunPage(
                        id.toString(),
                        feed.settings().name(),
                        words.moment(found.startedAt()),
                        words.going(found.outcome(), found.reason(), ""),
                        words.figures(found.figures()),
                        runs.listLines(run).stream().map(words::line).toList()));
    }

    @PostMapping(READ)
    View readNow(@PathVariable UUID id, @RequestParam(defaultValue = "") String manquantes) {
        known(id);
        read.read(id, true, manquantes.equals("annuler"));
        return runs.list(id).stream()
                .findFirst()
                .map(run -> SeeOther.to(PATH + "/" + id + "/lectures/" + run.id()))
                .orElseGet(() -> SeeOther.to(PATH + "/" + id));
    }

    @PostMapping(PAUSE)
    View pause(@PathVariable UUID id, @RequestParam(defaultValue = "") String quoi) {
        known(id);
        boolean pause = !quoi.equals("reprendre");
        feeds.pause(id, pause);
        return SeeOther.to(PATH + "/" + id + "?fait=" + (pause ? "flux-en-pause" : "flux-repris"));
    }

    @GetMapping(REMOVAL)
    View removal(@PathVariable UUID id) {
        Feed feed = known(id);
        return screens.show(
                "agenda/web/intake/removal",
                new RemovalPage(
                        id.toString(), feed.settings().name(), feed.state().sessions()));
    }

    @PostMapping(REMOVAL)
    View removed(@PathVariable UUID id, @RequestParam(defaultValue = "") String seances) {
        known(id);
        remove.remove(id, !seances.equals("annuler"));
        return SeeOther.to(PATH + "?fait=flux-supprime");
    }

    private Feed known(UUID id) {
        return feeds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static RunRow row(IntakeWording words, UUID feed, Run run) {
        var going = words.going(run.outcome(), run.reason(), words.moment(run.startedAt()));
        return new RunRow(
                PATH + "/" + feed + "/lectures/" + run.id(),
                going.when(),
                going.label(),
                going.kind(),
                words.brief(run.figures()),
                going.reason());
    }

    private List<Fact> facts(Ui ui, IntakeWording words, Feed feed) {
        List<Fact> facts = new ArrayList<>();
        Feed.Settings settings = feed.settings();
        add(facts, ui.t("agenda.intake.organisation"), organisations().getOrDefault(settings.organisation(), ""));
        add(
                facts,
                ui.t("agenda.intake.kind"),
                ui.t("agenda.kind." + settings.kind().name()));
        add(
                facts,
                ui.t("agenda.intake.commune"),
                CommuneCode.read(settings.commune() == null ? "" : settings.commune())
                        .flatMap(territory::findCommune)
                        .map(one -> one.name())
                        .orElse(""));
        add(
                facts,
                ui.t("agenda.intake.publish"),
                ui.t("agenda.intake.publish." + (settings.published() ? "yes" : "no")));
        add(facts, ui.t("agenda.intake.rhythm"), ui.t("agenda.intake.rhythm." + settings.everyHours()));
        add(
                facts,
                ui.t("agenda.intake.next"),
                feed.state().paused() ? "" : words.moment(feed.state().nextAt()));
        add(facts, ui.t("agenda.intake.sessions"), Integer.toString(feed.state().sessions()));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private Map<UUID, String> organisations() {
        return directory.listOrganisations(MOST_ORGANISATIONS).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one.name()));
    }
}
