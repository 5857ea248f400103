package fr.maillage.directory.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Listing;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.ErrorReport.Subject;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.desk.PlaceDossier;
import fr.maillage.directory.app.desk.ReportDesk;
import fr.maillage.directory.app.desk.ReportDesk.Row;
import fr.maillage.directory.app.desk.ReportDesk.State;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.SheetScreen;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/signalements}: what readers say is wrong. */
@Controller
class ReportDeskController {

    private static final String PATH = "/gestion/signalements";

    private final Screens screens;
    private final ReportDesk reports;
    private final Access access;
    private final PlaceDoor door;
    private final PlaceDossier dossiers;
    private final PlaceHours hours;
    private final Territory territory;

    ReportDeskController(
            Screens screens,
            ReportDesk reports,
            Access access,
            PlaceDoor door,
            PlaceDossier dossiers,
            PlaceHours hours,
            Territory territory) {
        this.screens = screens;
        this.reports = reports;
        this.access = access;
        this.door = door;
        this.dossiers = dossiers;
        this.hours = hours;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes reportDeskRoutes() {
        return StaffRoutes.get(Right.HANDLE_REPORTS, PATH, PATH + ".csv", PATH + "/{id}");
    }

    @Bean
    static StaffRoutes reportDeskPosts() {
        return StaffRoutes.post(Right.HANDLE_REPORTS, PATH + "/{id}");
    }

    @Bean
    static OfficeEntry reportsEntry() {
        return new OfficeEntry(Right.HANDLE_REPORTS, "directory.office.reports", PATH, OfficeGroup.PLACES, 20);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, ReportDesk.SORTS, "etat", "sujet");
        Reach reach = access.reach(Right.HANDLE_REPORTS);
        String state = state(listing);
        String subject = subject(listing);
        listing = listing.counted(reports.count(reach, state, subject));
        return screens.show(
                "directory/web/office/reports",
                new ReportListPage(
                        listing,
                        reports.list(reach, state, subject, listing).stream()
                                .map(row -> row(ui, row))
                                .toList(),
                        List.of(
                                new Choice("", ui.t("directory.office.reports.waiting")),
                                new Choice("traites", ui.t("directory.office.reports.done")),
                                new Choice("ecartes", ui.t("directory.office.reports.refused")),
                                new Choice("tous", ui.t("directory.office.state.all"))),
                        Stream.concat(
                                        Stream.of(new Choice("", ui.t("directory.office.state.all"))),
                                        Arrays.stream(Subject.values())
                                                .map(each -> new Choice(code(each), subject(ui, each))))
                                .toList()));
    }

    @GetMapping(PATH + ".csv")
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, ReportDesk.SORTS, "etat", "sujet");
        Reach reach = access.reach(Right.HANDLE_REPORTS);
        List<String> titles = Stream.of("received", "subject", "message", "name", "commune", "code", "state")
                .map(column -> ui.t("directory.office.csv." + column))
                .toList();
        return CsvAnswer.of(
                "signalements",
                titles,
                taker -> reports.forEach(
                        reach,
                        state(listing),
                        subject(listing),
                        listing.sort(),
                        row -> taker.accept(List.of(
                                row.createdAt().toString(),
                                subject(ui, row.subject()),
                                row.message(),
                                row.name(),
                                row.communeName(),
                                row.code(),
                                ui.t("directory.office.report.state." + code(row.state()))))));
    }

    @GetMapping(PATH + "/{id}")
    View one(@PathVariable String id, HttpServletRequest request) {
        Row row = reports.find(PlaceDoor.id(id)).orElseThrow(NoSuchPage::new);
        Place place = door.open(row.code(), Right.HANDLE_REPORTS);
        Ui ui = screens.ui(request);
        Section section = PlaceScreen.section(row.subject());
        boolean mayEdit = !place.isGone() && door.may(place, Right.EDIT_PLACES);
        return screens.show(
                "directory/web/office/report",
                new OneReportPage(
                        row.id().toString(),
                        subject(ui, row.subject()),
                        row.message(),
                        new PlaceScreen(ui, place, dossiers.of(place)).when(row.createdAt()),
                        ui.t("directory.office.report.state." + code(row.state())),
                        row.state() == State.RECEIVED,
                        row.name(),
                        "/gestion/lieux/" + row.code(),
                        mayEdit ? "/gestion/lieux/" + row.code() + "/" + section.code() : null,
                        ui.t("directory.section." + section.code()),
                        place.isGone()
                                ? null
                                : new SheetScreen(ui, place, hours, territory.settings())
                                        .page(null, null, List.of(), null)));
    }

    @PostMapping(PATH + "/{id}")
    View handle(@PathVariable String id, @RequestParam String suite) {
        Row row = reports.find(PlaceDoor.id(id)).orElseThrow(NoSuchPage::new);
        door.open(row.code(), Right.HANDLE_REPORTS);
        State state = Map.of("traite", State.DONE, "ecarte", State.REFUSED, "reprendre", State.RECEIVED)
                .get(suite);
        if (state == null) {
            throw new NoSuchPage();
        }
        reports.mark(row.id(), state);
        return SeeOther.to(state == State.RECEIVED ? PATH + "/" + row.id() : PATH + "?fait=" + suite);
    }

    private static ReportListPage.Row row(Ui ui, Row row) {
        String kind = switch (row.state()) {
            case RECEIVED -> "doubt";
            case DONE -> "good";
            case REFUSED -> "plain";
        };
        return new ReportListPage.Row(
                row.id().toString(),
                subject(ui, row.subject()),
                row.message(),
                row.name(),
                row.communeName(),
                new FieldWording(ui)
                        .date(row.createdAt()
                                .atZone(java.time.ZoneId.of("Europe/Paris"))
                                .toLocalDate()),
                new PlaceListPage.Tag(ui.t("directory.office.report.state." + code(row.state())), kind));
    }

    private static String state(Listing listing) {
        return switch (listing.filter("etat")) {
            case "traites" -> State.DONE.name();
            case "ecartes" -> State.REFUSED.name();
            case "tous" -> "";
            default -> State.RECEIVED.name();
        };
    }

    private static String subject(Listing listing) {
        return Arrays.stream(Subject.values())
                .filter(each -> code(each).equals(listing.filter("sujet")))
                .map(Enum::name)
                .findFirst()
                .orElse("");
    }

    private static String subject(Ui ui, Subject subject) {
        return ui.t("directory.report.subject." + code(subject));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
