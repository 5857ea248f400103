package fr.maillage.needs.web.board;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.app.board.BoardCount;
import fr.maillage.needs.app.board.BoardStates;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all pages of the board begin with. */
@Component
class BoardHead {

    private final Access access;

    BoardHead(Access access) {
        this.access = access;
    }

    List<Link> tabs(Ui ui) {
        return List.of(
                new Link(ui.t("needs.board.tab.list"), BoardPaths.LIST),
                new Link(ui.t("needs.board.tab.offer"), BoardPaths.OFFER),
                new Link(ui.t("needs.board.tab.themes"), BoardPaths.THEMES),
                new Link(ui.t("needs.board.tab.epci"), BoardPaths.EPCI));
    }

    List<Figure> figures(List<BoardCount> counts, Ui ui) {
        return List.of(
                figure(ui, "open", sum(counts, each -> each.state().isOpen()), BoardStates.OPEN),
                figure(ui, "late", sum(counts, BoardCount::late), BoardStates.LATE),
                figure(ui, "planned", sum(counts, each -> each.state() == NeedState.PLANNED), BoardStates.PLANNED),
                figure(ui, "met", sum(counts, each -> each.state() == NeedState.MET), BoardStates.MET));
    }

    @Nullable
    String add() {
        return access.may(Right.RAISE_NEEDS) ? BoardPaths.LIST + "/nouveau" : null;
    }

    private static Figure figure(Ui ui, String key, int count, BoardStates states) {
        return new Figure(
                number(count, ui.locale()),
                ui.t("needs.board.figure." + key, count),
                count == 0 ? null : BoardPaths.LIST + (states.word().isEmpty() ? "" : "?etat=" + states.word()));
    }

    static int sum(List<BoardCount> counts, Predicate<BoardCount> which) {
        return counts.stream().filter(which).mapToInt(BoardCount::needs).sum();
    }

    static String number(int count, Locale language) {
        return String.format(language, "%,d", count).replace('\u202f', '\u00a0');
    }
}
