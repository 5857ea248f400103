package fr.maillage.directory.web.office.merge;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.merge.DuplicateDesk;
import fr.maillage.directory.app.merge.DuplicateDesk.Asked;
import fr.maillage.directory.app.merge.DuplicateDesk.Pair;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/doublons}: pairs of places that may be one. */
@Controller
class DuplicatesController {

    static final String PATH = "/gestion/doublons";

    private final Screens screens;
    private final DuplicateDesk desk;

    DuplicatesController(Screens screens, DuplicateDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    @Bean
    static StaffRoutes duplicateRoutes() {
        return StaffRoutes.get(Right.MERGE_PLACES, PATH);
    }

    @Bean
    static OfficeEntry duplicatesEntry() {
        return new OfficeEntry(Right.MERGE_PLACES, "directory.merge.title", PATH, OfficeGroup.PLACES, 45);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, DuplicateDesk.SORTS, "q", "etat", "entre");
        Asked asked = new Asked(
                listing.filter("etat").equals("differents") ? "DIFFERENT" : "WAITING",
                words(listing.filter("q")),
                listing.filter("entre").equals("memes")
                                || listing.filter("entre").equals("autres")
                        ? listing.filter("entre")
                        : "");
        listing = listing.counted(desk.count(asked));
        ReasonWording reasons = new ReasonWording(ui);
        return screens.show(
                "directory/web/office/merge/duplicates",
                new DuplicateListPage(
                        listing,
                        desk.list(asked, listing).stream()
                                .map(pair -> row(pair, reasons))
                                .toList(),
                        tabs(ui),
                        List.of(
                                new Choice("", ui.t("directory.merge.state.waiting")),
                                new Choice("differents", ui.t("directory.merge.state.different"))),
                        List.of(
                                new Choice("", ui.t("directory.office.state.all")),
                                new Choice("autres", ui.t("directory.merge.among.other")),
                                new Choice("memes", ui.t("directory.merge.among.same"))),
                        desk.next().map(DuplicatesController::url).orElse(null)));
    }

    static List<Link> tabs(Ui ui) {
        return List.of(
                new Link(ui.t("directory.merge.tab.waiting"), PATH),
                new Link(ui.t("directory.merge.tab.merged"), MergedController.PATH),
                new Link(ui.t("directory.merge.tab.rules"), RulesController.PATH));
    }

    static List<String> words(String typed) {
        return Stream.of(PlainText.of(typed).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .limit(6)
                .toList();
    }

    static String url(Pair pair) {
        return PATH + "/" + pair.oneCode() + "-" + pair.otherCode();
    }

    private static DuplicateListPage.Row row(Pair pair, ReasonWording reasons) {
        return new DuplicateListPage.Row(
                url(pair),
                pair.oneName(),
                pair.otherName(),
                pair.communeName(),
                pair.oneSource().equals(pair.otherSource())
                        ? pair.oneSource()
                        : pair.oneSource() + ", " + pair.otherSource(),
                reasons.told(pair.reasons()),
                pair.score());
    }
}
