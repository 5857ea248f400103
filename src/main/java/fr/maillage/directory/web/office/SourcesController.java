package fr.maillage.directory.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.desk.SourceDesk;
import fr.maillage.directory.app.desk.SourceDesk.Asked;
import fr.maillage.directory.app.desk.SourceDesk.Found;
import fr.maillage.directory.app.desk.SourceDesk.Run;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/sources/imports}: what each import brought, and what it found strange. */
@Controller
class SourcesController {

    private static final String PATH = "/gestion/sources";
    private static final String RUN = PATH + "/imports/{run}";

    private final Screens screens;
    private final SourceDesk sources;
    private final Access access;

    SourcesController(Screens screens, SourceDesk sources, Access access) {
        this.screens = screens;
        this.sources = sources;
        this.access = access;
    }

    @Bean
    static StaffRoutes sourceRoutes() {
        return StaffRoutes.get(Right.READ_SOURCES, RUN, RUN + ".csv");
    }

    @Bean
    static StaffRoutes sourcePosts() {
        return StaffRoutes.post(Right.READ_SOURCES, RUN + "/vus");
    }

    @GetMapping(RUN)
    View run(@PathVariable String run, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Run found = sources.findRun(PlaceDoor.id(run)).orElseThrow(NoSuchPage::new);
        Listing listing = Listing.asked(request, SourceDesk.SORTS, "genre", "vus");
        Asked asked = asked(found, listing);
        listing = listing.counted(sources.count(asked));
        FieldWording words = new FieldWording(ui);
        return screens.show(
                "directory/web/office/run",
                new RunPage(
                        found.sourceId(),
                        PATH + "/imports/" + found.id(),
                        ui.t("directory.office.run.title", found.sourceId(), when(ui, found.startedAt())),
                        found.fileName(),
                        figures(ui, found),
                        sources.listRuns(found.sourceId()).stream()
                                .map(one -> new Link(when(ui, one.startedAt()), PATH + "/imports/" + one.id()))
                                .toList(),
                        kinds(ui, words, found),
                        listing,
                        sources.list(asked, listing).stream()
                                .map(row -> row(words, row))
                                .toList(),
                        asked.kind().isEmpty() ? null : new RunPage.Kind(asked.field(), asked.kind()),
                        mayDecide()));
    }

    @GetMapping(RUN + ".csv")
    View csv(@PathVariable String run, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Run found = sources.findRun(PlaceDoor.id(run)).orElseThrow(NoSuchPage::new);
        Listing listing = Listing.asked(request, SourceDesk.SORTS, "genre", "vus");
        List<String> titles = Stream.of("line", "id", "field", "value", "action", "code")
                .map(column -> ui.t("directory.office.csv." + column))
                .toList();
        return CsvAnswer.of(
                "import-" + found.sourceId(),
                titles,
                taker -> sources.forEach(
                        asked(found, listing),
                        listing.sort(),
                        row -> taker.accept(List.of(
                                row.rowNumber() == 0 ? "" : Integer.toString(row.rowNumber()),
                                row.sourceKey(),
                                row.field(),
                                row.value(),
                                row.action(),
                                row.code() == null ? "" : row.code()))));
    }

    @PostMapping(RUN + "/vus")
    View setAside(
            @PathVariable String run,
            @RequestParam String suite,
            @RequestParam String champ,
            @RequestParam String genre,
            @RequestParam(required = false) @Nullable String cle,
            @RequestParam(required = false) @Nullable String valeur) {
        if (!mayDecide()) {
            throw new AccessDeniedException(Right.EDIT_PLACES.name());
        }
        Run found = sources.findRun(PlaceDoor.id(run)).orElseThrow(NoSuchPage::new);
        String field = plain(champ);
        String kind = plain(genre);
        switch (suite) {
            case "tous" -> sources.allSeen(found.sourceId(), field, kind);
            case "remontrer" -> sources.shownAgain(found.sourceId(), field, kind);
            case "un" -> sources.seen(found.sourceId(), field, kind, plain(cle), plain(valeur));
            default -> throw new NoSuchPage();
        }
        return SeeOther.to(PATH + "/imports/" + found.id() + "?fait=" + (suite.equals("remontrer") ? suite : "vu"));
    }

    /** What is set aside is set aside for everybody, whatever place it is of. */
    private boolean mayDecide() {
        return access.reach(Right.EDIT_PLACES).everywhere();
    }

    private static Asked asked(Run run, Listing listing) {
        String[] kind = listing.filter("genre").split(" / ", 2);
        boolean one = kind.length == 2;
        return new Asked(
                run.id(),
                one ? kind[0] : "",
                one ? kind[1] : "",
                !listing.filter("vus").isEmpty());
    }

    private List<Choice> kinds(Ui ui, FieldWording words, Run run) {
        return Stream.concat(
                        Stream.of(new Choice("", ui.t("directory.office.run.all-kinds"))),
                        sources.kinds(run.id()).stream()
                                .map(kind -> new Choice(
                                        kind.field() + " / " + kind.kind(),
                                        words.labelOf(kind.field()) + " : " + kind.kind(),
                                        number(ui, kind.count()))))
                .toList();
    }

    private static RunPage.Row row(FieldWording words, Found row) {
        return new RunPage.Row(
                row.rowNumber() == 0 ? "" : Integer.toString(row.rowNumber()),
                words.labelOf(row.field()),
                row.field(),
                row.kind(),
                row.sourceKey(),
                row.value(),
                row.action(),
                row.code() == null ? null : "/gestion/lieux/" + row.code(),
                row.seen());
    }

    private static List<Figure> figures(Ui ui, Run run) {
        return List.of(
                new Figure(number(ui, run.rowsRead()), ui.t("directory.office.run.rows")),
                new Figure(number(ui, run.created()), ui.t("directory.office.run.created")),
                new Figure(number(ui, run.updated()), ui.t("directory.office.run.updated")),
                new Figure(number(ui, run.unchanged()), ui.t("directory.office.run.unchanged")),
                new Figure(number(ui, run.rejected()), ui.t("directory.office.run.rejected")),
                new Figure(number(ui, run.gone()), ui.t("directory.office.run.gone")));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }

    private static String number(Ui ui, int number) {
        return NumberFormat.getIntegerInstance(ui.locale()).format(number);
    }

    private static String when(Ui ui, Instant instant) {
        return DateTimeFormatter.ofPattern(
                        ui.english() ? "d MMM uuuu, HH:mm" : "d MMM uuuu, H 'h' mm",
                        ui.english() ? Locale.UK : Locale.FRANCE)
                .format(instant.atZone(ZoneId.of("Europe/Paris")));
    }
}
