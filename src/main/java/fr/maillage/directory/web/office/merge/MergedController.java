package fr.maillage.directory.web.office.merge;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.merge.DuplicateDesk;
import fr.maillage.directory.app.merge.DuplicateDesk.Merged;
import fr.maillage.directory.app.merge.MergePlaces;
import fr.maillage.directory.app.merge.MergePlaces.Outcome;
import fr.maillage.directory.web.office.PlaceDoor;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/doublons/reunions}: what was merged, by the program or by somebody, and taking it back. */
@Controller
class MergedController {

    static final String PATH = DuplicatesController.PATH + "/reunions";
    private static final String UNDO = PATH + "/{id}/annulation";
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Screens screens;
    private final DuplicateDesk desk;
    private final MergePlaces merge;

    MergedController(Screens screens, DuplicateDesk desk, MergePlaces merge) {
        this.screens = screens;
        this.desk = desk;
        this.merge = merge;
    }

    @Bean
    static StaffRoutes mergedRoutes() {
        return StaffRoutes.get(Right.MERGE_PLACES, PATH);
    }

    @Bean
    static StaffRoutes mergedPosts() {
        return StaffRoutes.post(Right.MERGE_PLACES, UNDO);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, DuplicateDesk.EVENT_SORTS, "q", "par");
        List<String> words = DuplicatesController.words(listing.filter("q"));
        boolean undone = listing.filter("par").equals("annulees");
        String how =
                listing.filter("par").equals("seuls") || listing.filter("par").equals("personnes")
                        ? listing.filter("par")
                        : "";
        listing = listing.counted(desk.countEvents(words, how, undone));
        return screens.show(
                "directory/web/office/merge/merged",
                new MergedListPage(
                        listing,
                        desk.listEvents(words, how, undone, listing).stream()
                                .map(one -> row(ui, one, undone))
                                .toList(),
                        DuplicatesController.tabs(ui),
                        List.of(
                                new Choice("", ui.t("directory.office.state.all")),
                                new Choice("seuls", ui.t("directory.merge.by.program")),
                                new Choice("personnes", ui.t("directory.merge.by.people")),
                                new Choice("annulees", ui.t("directory.merge.by.undone")))));
    }

    @PostMapping(UNDO)
    View undo(@PathVariable String id) {
        boolean done = merge.undo(PlaceDoor.id(id)) instanceof Outcome.Done;
        return SeeOther.to(PATH + "?fait=" + (done ? "reunion-annulee" : "trop-tard"));
    }

    private static MergedListPage.Row row(Ui ui, Merged one, boolean undone) {
        return new MergedListPage.Row(
                "/gestion/lieux/" + one.keptCode(),
                one.keptName(),
                one.takenName(),
                one.communeName(),
                one.keptSource().equals(one.takenSource())
                        ? one.keptSource()
                        : one.keptSource() + ", " + one.takenSource(),
                one.automatic() ? ui.t("directory.merge.by.maillage") : one.byName(),
                DateTimeFormatter.ofPattern("d MMMM uuuu", ui.english() ? Locale.UK : Locale.FRANCE)
                        .format(one.at().atZone(FRANCE)),
                new ReasonWording(ui).told(one.reasons()),
                undone ? "" : PATH + "/" + one.id() + "/annulation");
    }
}
