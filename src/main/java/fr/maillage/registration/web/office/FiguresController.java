package fr.maillage.registration.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/frequentation}: figures of sessions, without names, within reach. */
@Controller
class FiguresController {

    private static final String FILE = DeskPaths.FIGURES + ".csv";

    private final Screens screens;
    private final FiguresScreen screen;
    private final Access access;

    FiguresController(Screens screens, FiguresScreen screen, Access access) {
        this.screens = screens;
        this.screen = screen;
        this.access = access;
    }

    @Bean
    static StaffRoutes figuresRoutes() {
        return StaffRoutes.get(Right.READ_ATTENDANCE, DeskPaths.FIGURES, FILE);
    }

    @Bean
    static OfficeEntry figuresEntry() {
        return new OfficeEntry(
                Right.READ_ATTENDANCE, "registration.figures.title", DeskPaths.FIGURES, OfficeGroup.FOLLOW_UP, 20);
    }

    @GetMapping(DeskPaths.FIGURES)
    View page(HttpServletRequest request) {
        return screens.show("registration/web/office/figures", read(screens.ui(request), request));
    }

    @GetMapping(FILE)
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        FiguresPage page = read(ui, request);
        List<String> titles = Stream.concat(
                        Stream.of(page.by()),
                        Stream.of("held", "called-off", "registered", "came", "absent", "walk-ins", "waited", "seen")
                                .map(column -> ui.t("registration.figures.column." + column)))
                .toList();
        return CsvAnswer.of(
                "frequentation-par-" + page.word(),
                titles,
                taker -> page.rows()
                        .forEach(row -> taker.accept(List.of(
                                row.name(),
                                row.held(),
                                row.calledOff(),
                                row.registered(),
                                row.came(),
                                row.absent(),
                                row.walkIns(),
                                row.waited(),
                                row.seen()))));
    }

    private FiguresPage read(Ui ui, HttpServletRequest request) {
        return screen.page(
                ui,
                access.reach(Right.READ_ATTENDANCE),
                text(request, "par"),
                text(request, "du"),
                text(request, "au"));
    }

    private static String text(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed;
    }
}
