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
import fr.maillage.design.Ui;
import fr.maillage.directory.Typology;
import fr.maillage.directory.app.desk.DeskPlaces;
import fr.maillage.directory.app.desk.DeskPlaces.Asked;
import fr.maillage.directory.app.desk.DeskPlaces.Row;
import fr.maillage.directory.app.quality.QualityFigures;
import fr.maillage.directory.domain.quality.CountedField;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/lieux}: the places within reach of whoever is signed in. */
@Controller
class PlaceListController {

    private static final String PATH = "/gestion/lieux";
    private static final List<String> STATES = List.of(
            "visibles", "verifier", "horaires", "anciens", "jamais", "signales", "incompletes", "sans-date", "retires");

    private final Screens screens;
    private final DeskPlaces places;
    private final Access access;
    private final Territory territory;
    private final Clock clock;
    private final QualityFigures organisations;

    PlaceListController(
            Screens screens,
            DeskPlaces places,
            Access access,
            Territory territory,
            Clock clock,
            QualityFigures organisations) {
        this.screens = screens;
        this.places = places;
        this.access = access;
        this.territory = territory;
        this.clock = clock;
        this.organisations = organisations;
    }

    @Bean
    static StaffRoutes placeListRoutes() {
        return StaffRoutes.get(Right.READ_PLACES, PATH, PATH + ".csv");
    }

    @Bean
    static OfficeEntry placesEntry() {
        return new OfficeEntry(Right.READ_PLACES, "directory.office.places", PATH, OfficeGroup.PLACES, 10);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = listing(request);
        Asked asked = asked(listing);
        listing = listing.counted(places.count(asked));
        LocalDate today = clock.instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
        List<PlaceListPage.Row> rows = places.list(asked, listing).stream()
                .map(row -> row(row, ui, today))
                .toList();
        String batch = request.getParameter("lot");
        PlaceListPage page = new PlaceListPage(
                listing,
                rows,
                choices(
                        ui.t("directory.office.state.all"),
                        STATES.stream().map(state -> new Choice(state, ui.t("directory.office.state." + state)))),
                communes(ui, asked.reach()),
                choices(
                        ui.t("directory.office.all"),
                        places.listSources().stream().map(id -> new Choice(id, id))),
                choices(
                        ui.t("directory.office.all"),
                        Arrays.stream(Typology.values())
                                .sorted(Comparator.comparing(Typology::label))
                                .map(typology -> new Choice(typology.name(), typology.label()))),
                choices(
                        ui.t("directory.quality.missing.none"),
                        Arrays.stream(CountedField.values())
                                .map(field ->
                                        new Choice(field.word(), ui.t("directory.quality.field." + field.word())))),
                asked.organisation().isEmpty()
                        ? null
                        : organisations.findName(asked.organisation()).orElse(null),
                access.may(Right.ADD_PLACES),
                access.may(Right.EDIT_PLACES),
                access.may(Right.REMOVE_PLACES),
                access.may(Right.ASK_CONFIRMATIONS),
                batch != null && batch.matches("[0-9a-f-]{36}") ? PATH + "/lots/" + batch + "/annulation" : null);
        return screens.show("directory/web/office/places", page);
    }

    @GetMapping(PATH + ".csv")
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = listing(request);
        Asked asked = asked(listing);
        List<String> titles = Stream.of("code", "name", "commune", "insee", "updated", "source", "state")
                .map(column -> ui.t("directory.office.csv." + column))
                .toList();
        return CsvAnswer.of(
                "lieux",
                titles,
                taker -> places.forEach(
                        asked,
                        listing.sort(),
                        row -> taker.accept(List.of(
                                row.code(),
                                row.name(),
                                row.communeName(),
                                row.communeCode() == null ? "" : row.communeCode(),
                                row.updatedOn() == null ? "" : row.updatedOn().toString(),
                                row.sourceId(),
                                ui.t(row.gone() ? "directory.office.tag.gone" : "directory.office.tag.shown")))));
    }

    private static Listing listing(HttpServletRequest request) {
        return Listing.asked(
                request,
                DeskPlaces.SORTS,
                "q",
                "etat",
                "commune",
                "source",
                "type",
                "manque",
                "organisation",
                "modifiables");
    }

    private Asked asked(Listing listing) {
        Reach reach = access.reach(Right.READ_PLACES);
        Reach mine = listing.filter("modifiables").isEmpty() ? reach : access.reach(Right.EDIT_PLACES);
        String state = listing.filter("etat");
        String plain = PlainText.of(listing.filter("q"));
        return new Asked(
                reach,
                mine,
                plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1)),
                listing.filter("commune"),
                listing.filter("source"),
                listing.filter("type"),
                STATES.contains(state) ? state : "",
                organisation(listing),
                CountedField.find(listing.filter("manque"))
                        .map(CountedField::bit)
                        .orElse(0));
    }

    /** The organisation that the list is narrowed to; what is no identifier narrows nothing. */
    private static String organisation(Listing listing) {
        String asked = listing.filter("organisation");
        return asked.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? asked : "";
    }

    private List<Choice> communes(Ui ui, Reach reach) {
        return choices(
                ui.t("directory.office.all-communes"),
                territory.listPerimeter().stream()
                        .filter(commune -> reach.everywhere()
                                || !reach.organisations().isEmpty()
                                || reach.communes().contains(commune.code().value()))
                        .sorted(Comparator.comparing(commune -> PlainText.of(commune.name())))
                        .map((Commune commune) -> new Choice(commune.code().value(), commune.name())));
    }

    private static List<Choice> choices(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", all)), others).toList();
    }

    private static PlaceListPage.Row row(Row row, Ui ui, LocalDate today) {
        List<PlaceListPage.Tag> tags = new ArrayList<>();
        if (row.gone()) {
            tags.add(new PlaceListPage.Tag(ui.t("directory.office.tag.gone"), "plain"));
        }
        if (row.reported()) {
            tags.add(new PlaceListPage.Tag(ui.t("directory.office.tag.reported"), "danger"));
        }
        if (row.doubtful()) {
            tags.add(new PlaceListPage.Tag(ui.t("directory.office.tag.hours"), "doubt"));
        }
        LocalDate updated = row.updatedOn();
        if (!row.gone() && (updated == null || updated.isBefore(today.minusYears(1)))) {
            tags.add(new PlaceListPage.Tag(ui.t("directory.office.tag.old"), "doubt"));
        }
        return new PlaceListPage.Row(
                row.id().toString(),
                row.code(),
                row.name(),
                row.communeName(),
                updated == null ? ui.t("directory.office.no-date") : new FieldWording(ui).date(updated),
                row.sourceId(),
                tags);
    }
}
