package fr.maillage.needs.web.board;

import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Listing;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.NearbyHelp;
import fr.maillage.directory.NearbyHelp.Around;
import fr.maillage.directory.NearbyHelp.Asked;
import fr.maillage.directory.NearbyHelp.Nearest;
import fr.maillage.needs.app.board.BoardAsked;
import fr.maillage.needs.app.board.BoardLine;
import fr.maillage.needs.app.board.BoardNeeds;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/besoins/offre}: each need beside the help of today that offers one of its themes; two statements a page. */
@Controller
class NeedOfferController {

    private final Screens screens;
    private final BoardQuery query;
    private final BoardNeeds needs;
    private final BoardWords words;
    private final BoardHead head;
    private final NearbyHelp help;

    NeedOfferController(
            Screens screens, BoardQuery query, BoardNeeds needs, BoardWords words, BoardHead head, NearbyHelp help) {
        this.screens = screens;
        this.query = query;
        this.needs = needs;
        this.words = words;
        this.head = head;
        this.help = help;
    }

    @Bean
    static StaffRoutes needOfferRoutes() {
        return StaffRoutes.get(Right.READ_NEEDS, BoardPaths.OFFER, BoardPaths.OFFER + BoardPaths.CSV);
    }

    @GetMapping(BoardPaths.OFFER)
    View page(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing asked = query.listing(request);
        BoardAsked which = query.asked(asked);
        Listing listing = asked.counted(needs.count(which));
        List<BoardLine> lines = needs.list(which, listing);
        Map<Asked, Around> around = around(lines);
        return screens.show(
                "needs/web/board/offer",
                new OfferPage(
                        listing,
                        head.tabs(ui),
                        query.filters(listing, ui),
                        lines.stream()
                                .map(line -> row(line, around.getOrDefault(question(line), Around.NOTHING), ui))
                                .toList(),
                        NearbyHelp.FARTHEST_KM));
    }

    @GetMapping(BoardPaths.OFFER + BoardPaths.CSV)
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = query.listing(request);
        return CsvAnswer.of(
                "besoins-et-offre",
                Stream.of(
                                "code",
                                "state",
                                "commune",
                                "insee",
                                "themes",
                                "workshop",
                                "people",
                                "nearest",
                                "nearest-commune",
                                "nearest-km",
                                "within-15",
                                "within-30")
                        .map(column -> ui.t("needs.board.csv." + column))
                        .toList(),
                taker -> {
                    List<BoardLine> lines = new ArrayList<>();
                    needs.forEach(query.asked(listing), listing.sort(), lines::add);
                    Map<Asked, Around> around = around(lines);
                    for (BoardLine line : lines) {
                        Around found = around.getOrDefault(question(line), Around.NOTHING);
                        Nearest nearest = found.nearest();
                        taker.accept(List.of(
                                line.code(),
                                words.state(line.state(), ui),
                                words.commune(line),
                                line.commune(),
                                words.themes(line, ui),
                                line.workshop(),
                                String.valueOf(line.people()),
                                nearest == null ? "" : nearest.name(),
                                nearest == null ? "" : nearest.communeName(),
                                nearest == null ? "" : BoardWords.kilometres(nearest.metres()),
                                String.valueOf(found.within15()),
                                String.valueOf(found.within30())));
                    }
                });
    }

    private Map<Asked, Around> around(List<BoardLine> lines) {
        return help.around(lines.stream().map(NeedOfferController::question).toList());
    }

    private static Asked question(BoardLine line) {
        return new Asked(line.at(), line.services());
    }

    private OfferPage.Row row(BoardLine line, Around around, Ui ui) {
        Nearest nearest = around.nearest();
        return new OfferPage.Row(
                line.path(),
                words.title(line, ui),
                words.commune(line),
                BoardHead.number(line.people(), ui.locale()),
                line.late() ? words.left(line, ui) : "",
                words.state(line.state(), ui),
                nearest == null ? "" : nearest.path(),
                nearest == null ? "" : nearest.name(),
                nearest == null ? "" : nearest.communeName(),
                nearest == null ? "" : BoardWords.distance(nearest.metres(), ui),
                around.within15(),
                around.within30());
    }
}
