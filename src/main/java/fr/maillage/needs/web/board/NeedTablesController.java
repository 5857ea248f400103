package fr.maillage.needs.web.board;

import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.directory.TermWords;
import fr.maillage.directory.Terms;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.app.board.BoardCount;
import fr.maillage.needs.app.board.BoardNeeds;
import fr.maillage.needs.app.board.BoardStates;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/besoins/themes} and {@code /gestion/besoins/epci}: how many needs stand where, one statement. */
@Controller
class NeedTablesController {

    private static final List<NeedState> STATES = Arrays.stream(NeedState.values())
            .filter(each -> each != NeedState.JOINED)
            .toList();

    private final Screens screens;
    private final BoardQuery query;
    private final BoardNeeds needs;
    private final BoardWords words;
    private final BoardHead head;
    private final Territory territory;
    private final TermWords terms;

    NeedTablesController(
            Screens screens,
            BoardQuery query,
            BoardNeeds needs,
            BoardWords words,
            BoardHead head,
            Territory territory,
            TermWords terms) {
        this.screens = screens;
        this.query = query;
        this.needs = needs;
        this.words = words;
        this.head = head;
        this.territory = territory;
        this.terms = terms;
    }

    @Bean
    static StaffRoutes needTablesRoutes() {
        return StaffRoutes.get(
                Right.READ_NEEDS,
                BoardPaths.THEMES,
                BoardPaths.THEMES + BoardPaths.CSV,
                BoardPaths.EPCI,
                BoardPaths.EPCI + BoardPaths.CSV);
    }

    @GetMapping(BoardPaths.THEMES)
    View themes(HttpServletRequest request) {
        return show(screens.ui(request), "themes", BoardPaths.THEMES);
    }

    @GetMapping(BoardPaths.EPCI)
    View epci(HttpServletRequest request) {
        return show(screens.ui(request), "epci", BoardPaths.EPCI);
    }

    @GetMapping(BoardPaths.THEMES + BoardPaths.CSV)
    View themesFile(HttpServletRequest request) {
        return file(screens.ui(request), "themes");
    }

    @GetMapping(BoardPaths.EPCI + BoardPaths.CSV)
    View epciFile(HttpServletRequest request) {
        return file(screens.ui(request), "epci");
    }

    private View show(Ui ui, String by, String path) {
        return screens.show("needs/web/board/counts", page(ui, by, path));
    }

    private CountsPage page(Ui ui, String by, String path) {
        List<BoardCount> counts = needs.groups(query.sight(), BoardStates.ALL);
        return new CountsPage(
                head.tabs(ui),
                path,
                by,
                ui.t("needs.board.by." + by),
                STATES.stream().map(each -> words.state(each, ui)).toList(),
                by.equals("themes") ? byTheme(counts, ui) : byEpci(counts, ui),
                path + BoardPaths.CSV);
    }

    private View file(Ui ui, String by) {
        CountsPage page = page(ui, by, "");
        return CsvAnswer.of(
                "besoins-par-" + by,
                Stream.of(
                                Stream.of(page.one()),
                                page.states().stream(),
                                Stream.of("late", "open", "all").map(each -> ui.t("needs.board.column." + each)))
                        .flatMap(each -> each)
                        .toList(),
                taker -> page.rows().forEach(row -> {
                    List<String> cells = new ArrayList<>(List.of(row.name()));
                    row.states().forEach(cell -> cells.add(String.valueOf(cell.count())));
                    cells.add(String.valueOf(row.late().count()));
                    cells.add(String.valueOf(row.open()));
                    cells.add(String.valueOf(row.all().count()));
                    taker.accept(cells);
                }));
    }

    private List<CountsPage.Row> byTheme(List<BoardCount> counts, Ui ui) {
        List<CountsPage.Row> rows = new ArrayList<>();
        for (Service theme : Service.values()) {
            int bit = Terms.mask(Set.of(theme));
            add(
                    rows,
                    terms.of(theme, ui.locale()),
                    "theme=" + theme.code(),
                    counts,
                    each -> (each.services() & bit) != 0);
        }
        add(rows, ui.t("needs.board.theme.none"), "theme=" + BoardQuery.NO_THEME, counts, each -> each.services() == 0);
        return rows;
    }

    private List<CountsPage.Row> byEpci(List<BoardCount> counts, Ui ui) {
        List<CountsPage.Row> rows = new ArrayList<>();
        territory
                .listEpcis()
                .forEach(epci -> add(
                        rows,
                        epci.name(),
                        "epci=" + epci.siren().siren(),
                        counts,
                        each -> epci.siren().equals(epci(each))));
        add(rows, ui.t("needs.board.epci.none"), "", counts, each -> epci(each) == null);
        return rows;
    }

    private @Nullable EpciCode epci(BoardCount count) {
        return CommuneCode.read(count.commune())
                .flatMap(territory::findCommune)
                .map(Commune::epci)
                .orElse(null);
    }

    /** A row, unless nothing is in it. */
    private static void add(
            List<CountsPage.Row> rows, String name, String only, List<BoardCount> counts, Predicate<BoardCount> which) {
        List<BoardCount> mine = counts.stream().filter(which).toList();
        if (mine.isEmpty()) {
            return;
        }
        rows.add(new CountsPage.Row(
                name,
                STATES.stream()
                        .map(state ->
                                cell(BoardHead.sum(mine, each -> each.state() == state), BoardStates.of(state), only))
                        .toList(),
                cell(BoardHead.sum(mine, BoardCount::late), BoardStates.LATE, only),
                BoardHead.sum(mine, each -> each.state().isOpen()),
                cell(BoardHead.sum(mine, each -> true), BoardStates.ALL, only)));
    }

    private static CountsPage.Cell cell(int count, BoardStates states, String only) {
        return new CountsPage.Cell(
                count, count == 0 || only.isEmpty() ? "" : BoardPaths.LIST + "?" + only + "&etat=" + states.word());
    }
}
