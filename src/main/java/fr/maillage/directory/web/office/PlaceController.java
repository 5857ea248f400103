package fr.maillage.directory.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.app.desk.EditPlace;
import fr.maillage.directory.app.desk.PlaceChange;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.app.desk.PlaceDossier;
import fr.maillage.directory.app.desk.ReportDesk;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.merge.MergeParts;
import fr.maillage.directory.web.office.upkeep.UpkeepParts;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/lieux/{code}}: one place, all that is known of it, and where to change each part. */
@Controller
class PlaceController {

    private static final String PATH = "/gestion/lieux/{code}";
    private static final double MAP_METRES = 3_000;

    private final Screens screens;
    private final PlaceDoor door;
    private final PlaceDossier dossiers;
    private final ReportDesk reports;
    private final PlaceChanges changes;
    private final EditPlace edit;
    private final Territory territory;
    private final UpkeepParts upkeep;
    private final MergeParts together;

    PlaceController(
            Screens screens,
            PlaceDoor door,
            PlaceDossier dossiers,
            ReportDesk reports,
            PlaceChanges changes,
            EditPlace edit,
            Territory territory,
            UpkeepParts upkeep,
            MergeParts together) {
        this.together = together;
        this.screens = screens;
        this.door = door;
        this.dossiers = dossiers;
        this.reports = reports;
        this.changes = changes;
        this.edit = edit;
        this.territory = territory;
        this.upkeep = upkeep;
    }

    @Bean
    static StaffRoutes placeRoutes() {
        return StaffRoutes.get(Right.READ_PLACES, PATH);
    }

    @Bean
    static StaffRoutes placeUndoRoutes() {
        return StaffRoutes.post(Right.EDIT_PLACES, PATH + "/historique/{change}/annulation");
    }

    @GetMapping(PATH)
    View show(@PathVariable String code, HttpServletRequest request) {
        Place place = door.open(code, Right.READ_PLACES);
        Ui ui = screens.ui(request);
        PlaceDossier.Dossier dossier = dossiers.of(place);
        PlaceScreen screen = new PlaceScreen(ui, place, dossier);
        boolean mayEdit = door.may(place, Right.EDIT_PLACES);
        boolean mayHandle = door.may(place, Right.HANDLE_REPORTS);
        LocalDate updated = place.sheet().origin().updatedOn();
        return screens.show(
                "directory/web/office/place",
                new PlacePage(
                        place.id().value().toString(),
                        place.code(),
                        place.sheet().name(),
                        place.sheet().address().communeName(),
                        place.isGone() ? null : "/lieux/" + place.publicName(),
                        place.isGone(),
                        mayEdit,
                        door.may(place, Right.REMOVE_PLACES),
                        mayHandle,
                        updated == null ? ui.t("directory.office.no-date") : new FieldWording(ui).date(updated),
                        tags(place, ui),
                        screen.reports(reports.waitingFor(place.id().value())),
                        screen.doubts(dossier.doubts()),
                        screen.parts(),
                        map(place, ui),
                        screen.history(dossier.changes(), mayEdit),
                        place.sheet().origin().sourceId(),
                        place.isGone() ? null : upkeep.part(ui, place),
                        together.of(place.id().value(), place.code())));
    }

    @PostMapping(PATH + "/historique/{change}/annulation")
    View undo(@PathVariable String code, @PathVariable String change) {
        Place place = door.open(code, Right.EDIT_PLACES);
        PlaceChange found = changes.find(PlaceDoor.id(change))
                .filter(one -> one.place().equals(place.id().value()))
                .orElseThrow(NoSuchPage::new);
        String done = edit.undo(found) instanceof EditPlace.Outcome.Saved ? "annule" : "pas-annule";
        return SeeOther.to("/gestion/lieux/" + code + "?fait=" + done);
    }

    private static List<PlaceListPage.Tag> tags(Place place, Ui ui) {
        List<PlaceListPage.Tag> tags = new ArrayList<>();
        if (place.isGone()) {
            tags.add(new PlaceListPage.Tag(ui.t("directory.office.tag.gone"), "danger"));
        }
        return tags;
    }

    private String map(Place place, Ui ui) {
        PlaceAddress address = place.sheet().address();
        return territory
                .draw(new MapRequest(
                        MapFrame.fit(List.of(address.position()), MapShape.WIDE, MAP_METRES, MAP_METRES * 2),
                        List.of(new MapMarker(
                                "●",
                                address.position(),
                                "#adresse",
                                place.sheet().name(),
                                true)),
                        null,
                        null,
                        ui.locale()))
                .svg();
    }
}
