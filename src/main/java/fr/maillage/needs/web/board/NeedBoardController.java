package fr.maillage.needs.web.board;

import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.app.NeedSight.Sight;
import fr.maillage.needs.app.board.BoardAsked;
import fr.maillage.needs.app.board.BoardCount;
import fr.maillage.needs.app.board.BoardLine;
import fr.maillage.needs.app.board.BoardNeeds;
import fr.maillage.needs.app.board.BoardStates;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapLink;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/besoins}: the needs within reach, what is late first; on a map with the same numbers; as a file. */
@Controller
class NeedBoardController {

    private static final double NARROWEST_METRES = 8_000;
    private static final double WIDEST_METRES = 400_000;

    private final Screens screens;
    private final BoardQuery query;
    private final BoardNeeds needs;
    private final BoardWords words;
    private final BoardHead head;
    private final Territory territory;

    NeedBoardController(
            Screens screens,
            BoardQuery query,
            BoardNeeds needs,
            BoardWords words,
            BoardHead head,
            Territory territory) {
        this.screens = screens;
        this.query = query;
        this.needs = needs;
        this.words = words;
        this.head = head;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes needBoardRoutes() {
        return StaffRoutes.get(Right.READ_NEEDS, BoardPaths.LIST, BoardPaths.LIST + BoardPaths.CSV);
    }

    @Bean
    static OfficeEntry needBoardEntry() {
        return new OfficeEntry(Right.READ_NEEDS, "needs.board.title", BoardPaths.LIST, OfficeGroup.NEEDS, 10);
    }

    @GetMapping(BoardPaths.LIST)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing asked = query.listing(request);
        BoardAsked which = query.asked(asked);
        Listing listing = asked.counted(needs.count(which));
        List<BoardPage.Row> rows = new ArrayList<>();
        List<BoardLine> lines = needs.list(which, listing);
        for (BoardLine line : lines) {
            rows.add(row(listing.offset() + rows.size() + 1, line, ui));
        }
        DrawnMap map = map(request, listing, lines, rows, ui);
        return screens.show(
                "needs/web/board/board",
                new BoardPage(
                        listing,
                        head.figures(counts(query.sight()), ui),
                        head.tabs(ui),
                        query.filters(listing, ui),
                        head.add(),
                        rows,
                        map == null ? "" : map.svg(),
                        map == null ? List.of() : moves(map)));
    }

    @GetMapping(BoardPaths.LIST + BoardPaths.CSV)
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = query.listing(request);
        return CsvAnswer.of(
                "besoins",
                Stream.of(
                                "code",
                                "state",
                                "late",
                                "commune",
                                "insee",
                                "epci",
                                "themes",
                                "workshop",
                                "words",
                                "people",
                                "urgency",
                                "raised",
                                "due",
                                "until")
                        .map(column -> ui.t("needs.board.csv." + column))
                        .toList(),
                taker -> needs.forEach(
                        query.asked(listing),
                        listing.sort(),
                        line -> taker.accept(List.of(
                                line.code(),
                                words.state(line.state(), ui),
                                line.late() ? words.left(line, ui) : "",
                                words.commune(line),
                                line.commune(),
                                words.epci(line),
                                words.themes(line, ui),
                                line.workshop(),
                                line.words(),
                                String.valueOf(line.people()),
                                words.urgency(line, ui),
                                words.raisedOn(line).toString(),
                                String.valueOf(line.due() == null ? "" : line.due()),
                                String.valueOf(line.until() == null ? "" : line.until())))));
    }

    /** What the figures above the list are about: what is closed, most of all after some years, is not read. */
    private List<BoardCount> counts(Sight sight) {
        List<BoardCount> counts = new ArrayList<>(needs.groups(sight, BoardStates.OPEN));
        counts.addAll(needs.groups(sight, BoardStates.MET));
        return counts;
    }

    private BoardPage.Row row(int number, BoardLine line, Ui ui) {
        return new BoardPage.Row(
                number,
                line.path(),
                words.title(line, ui),
                words.commune(line),
                BoardHead.number(line.people(), ui.locale()),
                words.urgency(line, ui),
                line.urgency() == Urgency.PRESSING,
                words.age(line, ui),
                words.deadline(line, ui),
                line.late() ? words.left(line, ui) : "",
                line.late() ? "" : words.left(line, ui),
                words.state(line.state(), ui));
    }

    private @Nullable DrawnMap map(
            HttpServletRequest request, Listing listing, List<BoardLine> lines, List<BoardPage.Row> rows, Ui ui) {
        if (lines.isEmpty()) {
            return null;
        }
        List<MapMarker> markers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BoardPage.Row row = rows.get(i);
            String label = String.valueOf(row.number());
            markers.add(MapMarker.of(
                    label,
                    lines.get(i).at(),
                    "#besoin-" + label,
                    ui.t("needs.board.marker", label, row.commune(), row.title())));
        }
        MapFrame frame = MapFrame.parse(request.getParameter("carte"), MapShape.WIDE)
                .orElseGet(() -> MapFrame.fit(
                        lines.stream().map(BoardLine::at).toList(), MapShape.WIDE, NARROWEST_METRES, WIDEST_METRES));
        String page = listing.atPage(listing.page());
        return territory.draw(new MapRequest(
                frame,
                markers,
                null,
                moved -> page + (page.contains("?") ? "&" : "?") + "carte=" + moved.print() + "#carte",
                ui.locale()));
    }

    private static List<Link> moves(DrawnMap map) {
        return map.links().stream()
                .map((MapLink each) -> new Link(each.label(), each.href()))
                .toList();
    }
}
