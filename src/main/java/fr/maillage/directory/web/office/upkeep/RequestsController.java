package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.PeopleNames;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Listing;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.Confirmations;
import fr.maillage.directory.app.upkeep.Confirmations.Row;
import fr.maillage.directory.app.upkeep.Overdue;
import fr.maillage.directory.app.upkeep.UpkeepSettings;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/relectures}: who was asked to read their sheet, by what way, and what came of it; who has been silent for long. */
@Controller
class RequestsController {

    static final String PATH = "/gestion/relectures";
    private static final List<String> STATES = List.of("attente", "repondu", "silence");
    private static final List<String> CHANNELS = List.of("EMAIL", "LETTER", "CALL");

    private final Screens screens;
    private final Confirmations confirmations;
    private final Overdue overdue;
    private final UpkeepSettings settings;
    private final PeopleNames names;
    private final Access access;
    private final Clock clock;

    RequestsController(
            Screens screens,
            Confirmations confirmations,
            Overdue overdue,
            UpkeepSettings settings,
            PeopleNames names,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.confirmations = confirmations;
        this.overdue = overdue;
        this.settings = settings;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes requestRoutes() {
        return StaffRoutes.get(Right.ASK_CONFIRMATIONS, PATH, PATH + ".csv", PATH + "/silence");
    }

    @Bean
    static OfficeEntry requestsEntry() {
        return new OfficeEntry(Right.ASK_CONFIRMATIONS, "directory.reread", PATH, OfficeGroup.PLACES, 40);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, Confirmations.SORTS, "etat", "moyen");
        Reach reach = access.reach(Right.ASK_CONFIRMATIONS);
        String state = state(listing);
        String channel = channel(listing);
        listing = listing.counted(confirmations.count(reach, state, channel));
        List<Row> rows = confirmations.list(reach, state, channel, listing);
        Map<UUID, String> people = names.find(rows.stream()
                .map(Row::askedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Instant now = clock.instant();
        RequestWording words = new RequestWording(ui);
        return screens.show(
                "directory/web/office/upkeep/requests",
                new RequestListPage(
                        listing,
                        rows.stream()
                                .map(row -> row(ui, words, row, people, now))
                                .toList(),
                        Stream.concat(
                                        Stream.of(new Choice("", ui.t("directory.office.state.all"))),
                                        STATES.stream()
                                                .map(one -> new Choice(one, ui.t("directory.reread.state." + one))))
                                .toList(),
                        Stream.concat(
                                        Stream.of(new Choice("", ui.t("directory.office.state.all"))),
                                        CHANNELS.stream().map(one -> new Choice(one, words.channel(one))))
                                .toList(),
                        UpkeepTabs.of(ui, access)));
    }

    @GetMapping(PATH + ".csv")
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, Confirmations.SORTS, "etat", "moyen");
        Reach reach = access.reach(Right.ASK_CONFIRMATIONS);
        RequestWording words = new RequestWording(ui);
        Instant now = clock.instant();
        return CsvAnswer.of(
                "relectures",
                List.of(
                        ui.t("directory.office.csv.code"),
                        ui.t("directory.field.nom"),
                        ui.t("directory.field.commune"),
                        ui.t("directory.reread.asked-on"),
                        ui.t("directory.reread.channel"),
                        ui.t("directory.reread.answer"),
                        ui.t("directory.reread.answered-on")),
                taker -> confirmations.forEach(
                        reach,
                        state(listing),
                        channel(listing),
                        listing.sort(),
                        row -> taker.accept(List.of(
                                row.code(),
                                row.name(),
                                row.communeName(),
                                row.askedAt().toString(),
                                words.channel(row.channel()),
                                words.state(row, now).label(),
                                row.answeredAt() == null ? "" : row.answeredAt().toString()))));
    }

    @GetMapping(PATH + "/silence")
    View silent(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Reach reach = access.reach(Right.ASK_CONFIRMATIONS);
        Listing listing = Listing.asked(request, Overdue.SORTS).counted(overdue.countSilent(reach));
        FieldWording words = new FieldWording(ui);
        return screens.show(
                "directory/web/office/upkeep/silent",
                new SilentPage(
                        listing,
                        overdue.listSilent(reach, listing).stream()
                                .map(row -> new SilentPage.Row(
                                        row.id().toString(),
                                        row.code(),
                                        row.name(),
                                        row.communeName(),
                                        words.date(row.since()),
                                        row.asked() == null ? ui.t("directory.silent.never") : words.date(row.asked())))
                                .toList(),
                        UpkeepTabs.of(ui, access),
                        settings.get().escalateMonths()));
    }

    private static RequestListPage.Row row(
            Ui ui, RequestWording words, Row row, Map<UUID, String> people, Instant now) {
        String by = row.askedBy() == null
                ? ui.t(row.automatic() ? "directory.reread.automatic" : "directory.change.nobody")
                : people.getOrDefault(row.askedBy(), "");
        return new RequestListPage.Row(
                row.code(),
                row.name(),
                row.communeName(),
                words.day(row.askedAt()),
                by,
                words.channel(row.channel()),
                row.answeredAt() == null ? "" : words.day(row.answeredAt()),
                words.state(row, now));
    }

    private static String state(Listing listing) {
        return STATES.contains(listing.filter("etat")) ? listing.filter("etat") : "";
    }

    private static String channel(Listing listing) {
        return CHANNELS.contains(listing.filter("moyen")) ? listing.filter("moyen") : "";
    }
}
