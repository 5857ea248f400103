package fr.maillage.directory.web.office.sources;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.desk.SourceDesk;
import fr.maillage.directory.app.desk.SourceDesk.Run;
import fr.maillage.directory.app.sources.ReadDueSources;
import fr.maillage.directory.app.sources.Source;
import fr.maillage.directory.app.sources.Source.Mode;
import fr.maillage.directory.app.sources.Source.Outcome;
import fr.maillage.directory.app.sources.SourceReadings;
import fr.maillage.directory.app.sources.SourceReadings.Reading;
import fr.maillage.directory.app.sources.Sources;
import fr.maillage.directory.domain.sources.Licence;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.sources.SourcePage.Fact;
import fr.maillage.platform.Jobs;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/sources}: where places come from, how each source goes, and reading one now. */
@Controller
class SourceController {

    static final String PATH = "/gestion/sources";
    static final String ONE = PATH + "/{id:[a-z0-9-]+}";

    private final Screens screens;
    private final Sources sources;
    private final SourceReadings readings;
    private final SourceDesk desk;
    private final Access access;
    private final Jobs jobs;
    private final Clock clock;

    SourceController(
            Screens screens,
            Sources sources,
            SourceReadings readings,
            SourceDesk desk,
            Access access,
            Jobs jobs,
            Clock clock) {
        this.screens = screens;
        this.sources = sources;
        this.readings = readings;
        this.desk = desk;
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes sourcePages() {
        return StaffRoutes.get(Right.READ_SOURCES, PATH, ONE);
    }

    @Bean
    static StaffRoutes sourceReadingPosts() {
        return StaffRoutes.post(Right.EDIT_SOURCES, ONE + "/lecture");
    }

    @Bean
    static OfficeEntry sourcesEntry() {
        return new OfficeEntry(Right.READ_SOURCES, "directory.office.sources", PATH, OfficeGroup.PLACES, 70);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        SourceWording words = new SourceWording(screens.ui(request));
        Map<String, SourceDesk.Source> counted =
                desk.list().stream().collect(Collectors.toMap(SourceDesk.Source::id, Function.identity()));
        Set<String> running = readings.listRunning();
        List<SourceListPage.Row> rows = new ArrayList<>();
        for (Source source : sources.list()) {
            SourceDesk.Source counts = counted.get(source.id());
            if (counts != null) {
                rows.add(new SourceListPage.Row(
                        source.id(),
                        source.settings().name(),
                        source.settings().owner(),
                        words.number(counts.shown()),
                        words.number(counts.gone()),
                        words.state(source, running.contains(source.id()), clock.instant()),
                        words.moment(source.state().nextAt()),
                        counts.open(),
                        counts.lastRun() == null ? null : PATH + "/imports/" + counts.lastRun()));
            }
        }
        return screens.show("directory/web/office/sources/sources", new SourceListPage(rows, mayEdit()));
    }

    @GetMapping(ONE)
    View one(@PathVariable String id, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        SourceWording words = new SourceWording(ui);
        Source source = sources.find(id).orElseThrow(NoSuchPage::new);
        boolean running = readings.listRunning().contains(id);
        List<Run> runs = desk.listRuns(id);
        List<Reading> done = readings.list(id);
        return screens.show(
                "directory/web/office/sources/source",
                new SourcePage(
                        id,
                        source.settings().name(),
                        source.isOwn(),
                        words.state(source, running, clock.instant()),
                        running || source.state().isDue(clock.instant()),
                        running && !runs.isEmpty()
                                ? words.number(runs.getFirst().rowsRead())
                                : "",
                        figures(ui, words, id),
                        facts(ui, words, source),
                        source.settings().url(),
                        source.settings().mapping(),
                        mayEdit(),
                        source.state().outcome() == Outcome.HELD,
                        done.stream().map(reading -> row(ui, words, reading)).toList(),
                        runs.stream()
                                .filter(run -> done.stream()
                                        .noneMatch(reading -> run.id().equals(reading.runId())))
                                .map(run -> new Link(words.moment(run.startedAt()), PATH + "/imports/" + run.id()))
                                .toList()));
    }

    @PostMapping(ONE + "/lecture")
    View read(@PathVariable String id, @RequestParam(defaultValue = "") String relire) {
        Source source = sources.find(id).orElseThrow(NoSuchPage::new);
        if (source.isOwn() || source.settings().url().isEmpty()) {
            throw new NoSuchPage();
        }
        sources.ask(
                id,
                switch (relire) {
                    case "retirer" -> Mode.FORCE;
                    case "tout" -> Mode.AGAIN;
                    default -> Mode.READ;
                });
        jobs.soon(ReadDueSources.NAME);
        return SeeOther.to(PATH + "/" + id + "?fait=lecture-demandee");
    }

    private boolean mayEdit() {
        return access.may(Right.EDIT_SOURCES);
    }

    private List<Figure> figures(Ui ui, SourceWording words, String id) {
        return desk.list().stream()
                .filter(counts -> counts.id().equals(id))
                .flatMap(counts -> List.of(
                        new Figure(
                                words.number(counts.shown()),
                                ui.t("directory.office.sources.shown"),
                                "/gestion/lieux?source=" + id),
                        new Figure(words.number(counts.gone()), ui.t("directory.office.sources.gone")),
                        new Figure(words.number(counts.open()), ui.t("directory.office.sources.open")))
                        .stream())
                .toList();
    }

    private List<Fact> facts(Ui ui, SourceWording words, Source source) {
        List<Fact> facts = new ArrayList<>();
        var settings = source.settings();
        add(facts, ui.t("directory.sources.owner"), settings.owner());
        add(
                facts,
                ui.t("directory.sources.licence"),
                Licence.find(settings.licence()).map(Licence::title).orElse(settings.licence()));
        add(facts, ui.t("directory.sources.contact"), settings.contact());
        if (!source.isOwn()) {
            add(facts, ui.t("directory.sources.format"), ui.t("directory.sources.format." + settings.format()));
            add(facts, ui.t("directory.sources.schedule"), ui.t("directory.sources.schedule." + settings.schedule()));
            add(
                    facts,
                    ui.t("directory.sources.next"),
                    words.moment(source.state().nextAt()));
        }
        add(facts, ui.t("directory.sources.priority"), Integer.toString(settings.priority()));
        add(facts, ui.t("directory.sources.id"), source.id());
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private static SourcePage.Row row(Ui ui, SourceWording words, Reading reading) {
        return new SourcePage.Row(
                words.moment(reading.startedAt()),
                ui.t("directory.sources.how." + reading.how().name().toLowerCase(Locale.ROOT)),
                SourceWording.kind(reading.outcome()),
                words.label(reading.outcome()),
                reading.reason(),
                reading.runId() == null ? null : PATH + "/imports/" + reading.runId());
    }
}
