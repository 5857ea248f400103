package fr.maillage.steering.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.needs.NeedState;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.registration.Attendance;
import fr.maillage.steering.app.FigureWords;
import fr.maillage.steering.app.Observatory;
import fr.maillage.steering.domain.AgeGroup;
import fr.maillage.steering.domain.CommuneReach;
import fr.maillage.steering.domain.NeedCounts;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The figures of the observatory as files, all of them where the page shows the first. */
@Controller
class ObservatoryFilesController {

    private final Screens screens;
    private final ObservatoryQuery query;
    private final FigureWords words;
    private final Territory territory;

    ObservatoryFilesController(Screens screens, ObservatoryQuery query, FigureWords words, Territory territory) {
        this.screens = screens;
        this.query = query;
        this.words = words;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes observatoryFileRoutes() {
        return StaffRoutes.get(
                Right.READ_STEERING,
                ObservatoryPaths.WAITING,
                ObservatoryPaths.ANSWERS,
                ObservatoryPaths.STOPS,
                ObservatoryPaths.DISTANCES);
    }

    @GetMapping(ObservatoryPaths.WAITING)
    View waiting(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        NeedCounts needs = query.read(request).needs();
        List<String> titles = new ArrayList<>(List.of(ui.t("steering.column.age")));
        ObservatoryScreen.OPEN.forEach(state -> titles.add(words.state(state, ui.locale())));
        titles.add(ui.t("steering.column.all"));
        return CsvAnswer.of("besoins-en-attente", titles, taker -> {
            for (AgeGroup age : AgeGroup.values()) {
                List<String> row = new ArrayList<>(List.of(words.age(age, ui.locale())));
                ObservatoryScreen.OPEN.forEach(state -> row.add(String.valueOf(needs.waiting(age, state))));
                row.add(String.valueOf(needs.waiting(age)));
                taker.accept(row);
            }
        });
    }

    @GetMapping(ObservatoryPaths.ANSWERS)
    View answers(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        NeedCounts needs = query.read(request).needs();
        return CsvAnswer.of("besoins-du-trimestre", titles(ui, "counted", "count"), taker -> {
            for (NeedState state : ObservatoryScreen.ALL) {
                taker.accept(List.of(words.state(state, ui.locale()), String.valueOf(needs.raised(state))));
            }
            taker.accept(List.of(ui.t("steering.csv.measured", NeedCounts.IN_TIME_DAYS), "" + needs.measured()));
            taker.accept(List.of(ui.t("steering.csv.met", NeedCounts.IN_TIME_DAYS), "" + needs.metInTime()));
            taker.accept(List.of(ui.t("steering.csv.partly", NeedCounts.IN_TIME_DAYS), "" + needs.partlyInTime()));
        });
    }

    @GetMapping(ObservatoryPaths.STOPS)
    View stops(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Attendance.Count stops = query.read(request).stops();
        return CsvAnswer.of(
                "arrets",
                titles(ui, "commune", "insee", "held", "called-off", "noted", "people"),
                taker -> stops.communes()
                        .forEach(each -> taker.accept(List.of(
                                name(each.commune()),
                                each.commune().value(),
                                String.valueOf(each.held()),
                                String.valueOf(each.calledOff()),
                                String.valueOf(each.noted()),
                                each.people() == null ? words.people(null, ui.locale()) : "" + each.people()))));
    }

    @GetMapping(ObservatoryPaths.DISTANCES)
    View distances(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Observatory read = query.read(request);
        int limit = read.distances().limitKm();
        return CsvAnswer.of(
                "distances",
                titles(ui, "commune", "insee", "epci", "residents", "before-km", "after-km", "nearness"),
                taker -> read.distances().communes().forEach(each -> taker.accept(row(each, limit, ui.locale()))));
    }

    private List<String> row(CommuneReach each, int limit, Locale language) {
        return List.of(
                each.name(),
                each.commune().value(),
                territory
                        .findCommune(each.commune())
                        .map(Commune::epci)
                        .flatMap(territory::findEpci)
                        .map(epci -> epci.name())
                        .orElse(""),
                String.valueOf(each.people()),
                FigureWords.kilometres(each.beforeMetres()),
                FigureWords.kilometres(each.afterMetres()),
                words.nearness(each.nearness(), limit, language));
    }

    private String name(CommuneCode commune) {
        return territory.findCommune(commune).map(Commune::name).orElse(commune.value());
    }

    private static List<String> titles(Ui ui, String... columns) {
        return Stream.of(columns).map(each -> ui.t("steering.column." + each)).toList();
    }
}
