package fr.maillage.needs.web.board;

import fr.maillage.design.Dates;
import fr.maillage.design.Ui;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.app.board.BoardLine;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A need on the board in words: what about, since when, by when. */
@Component
class BoardWords {

    private static final int LONGEST = 70;
    private static final int DAYS_TOLD = 60;
    private static final double DAYS_A_MONTH = 30.44;
    private static final int METRES_A_KM = 1_000;
    private static final int NEAR_METRES = 10_000;

    private final NeedWords said;
    private final Territory territory;
    private final Clock clock;

    BoardWords(NeedWords said, Territory territory, Clock clock) {
        this.said = said;
        this.territory = territory;
        this.clock = clock;
    }

    /** What it is about: its themes, a workshop, else its own words, cut. */
    String title(BoardLine line, Ui ui) {
        if (!line.services().isEmpty()) {
            return themes(line, ui);
        }
        String text = line.workshop().isBlank() ? line.words() : ui.t("needs.board.workshop", line.workshop());
        return text.isBlank() ? ui.t("needs.board.untold") : cut(text.strip());
    }

    /** Its themes, in the standard’s order; empty when it names none. */
    String themes(BoardLine line, Ui ui) {
        return said.services(line.services(), ui.locale());
    }

    String commune(BoardLine line) {
        return CommuneCode.read(line.commune())
                .flatMap(territory::findCommune)
                .map(Commune::name)
                .orElse(line.commune());
    }

    String epci(BoardLine line) {
        return CommuneCode.read(line.commune())
                .flatMap(territory::findCommune)
                .map(Commune::epci)
                .flatMap(territory::findEpci)
                .map(each -> each.name())
                .orElse("");
    }

    /** « 12 jours », « 4 mois ». */
    String age(BoardLine line, Ui ui) {
        long days = Math.max(0, ChronoUnit.DAYS.between(raisedOn(line), today()));
        return days <= DAYS_TOLD
                ? ui.t("needs.board.age.days", days)
                : ui.t("needs.board.age.months", Math.round(days / DAYS_A_MONTH));
    }

    /** By when an answer is owed; what it was wished by where one is planned; else nothing. */
    String deadline(BoardLine line, Ui ui) {
        LocalDate due = line.due();
        LocalDate until = line.until();
        if (due == null) {
            return until == null || line.state() != NeedState.PLANNED
                    ? ""
                    : ui.t("needs.board.wished", Dates.day(until, ui.locale()));
        }
        return ui.t(line.promised() ? "needs.board.promised" : "needs.board.owed", Dates.day(due, ui.locale()));
    }

    /** « en retard de 4 jours », « dans 3 jours », « aujourd’hui »; nothing when no answer is owed. */
    String left(BoardLine line, Ui ui) {
        LocalDate due = line.due();
        if (due == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(), due);
        return days < 0 ? ui.t("needs.board.late", -days) : ui.t("needs.board.left", days);
    }

    String state(NeedState state, Ui ui) {
        return said.state(state, ui.locale());
    }

    String urgency(BoardLine line, Ui ui) {
        return said.urgency(line.urgency(), ui.locale());
    }

    LocalDate raisedOn(BoardLine line) {
        return LocalDate.ofInstant(line.raisedAt(), Dates.FRANCE);
    }

    /** « 800 m », « 3,4 km », « 22 km ». */
    static String distance(int metres, Ui ui) {
        if (metres < METRES_A_KM) {
            return ui.t("needs.board.metres", Math.round(metres / 100.0) * 100);
        }
        String km = metres < NEAR_METRES
                ? String.format(ui.locale(), "%.1f", metres / (double) METRES_A_KM)
                : String.format(Locale.ROOT, "%d", Math.round(metres / (double) METRES_A_KM));
        return ui.t("needs.board.km", km);
    }

    /** « 3,4 », for a file. */
    static String kilometres(int metres) {
        return String.format(Locale.FRENCH, "%.1f", metres / (double) METRES_A_KM);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)))
                                .strip() + "…";
    }
}
