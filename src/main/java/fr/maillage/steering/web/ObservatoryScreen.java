package fr.maillage.steering.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Figure;
import fr.maillage.needs.NeedState;
import fr.maillage.registration.Attendance;
import fr.maillage.steering.app.FigureWords;
import fr.maillage.steering.app.Observatory;
import fr.maillage.steering.domain.AgeGroup;
import fr.maillage.steering.domain.CommuneReach;
import fr.maillage.steering.domain.Distances;
import fr.maillage.steering.domain.Nearness;
import fr.maillage.steering.domain.NeedCounts;
import fr.maillage.steering.domain.Quarter;
import fr.maillage.steering.web.ObservatoryPage.AgeRow;
import fr.maillage.steering.web.ObservatoryPage.Answers;
import fr.maillage.steering.web.ObservatoryPage.Bar;
import fr.maillage.steering.web.ObservatoryPage.Far;
import fr.maillage.steering.web.ObservatoryPage.FarRow;
import fr.maillage.steering.web.ObservatoryPage.NearnessRow;
import fr.maillage.steering.web.ObservatoryPage.Part;
import fr.maillage.steering.web.ObservatoryPage.StopRow;
import fr.maillage.steering.web.ObservatoryPage.Stops;
import fr.maillage.steering.web.ObservatoryPage.Waiting;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures of a quarter as the page shows them. */
@Component
class ObservatoryScreen {

    static final List<NeedState> OPEN =
            Arrays.stream(NeedState.values()).filter(NeedState::isOpen).toList();
    static final List<NeedState> ALL = Arrays.stream(NeedState.values())
            .filter(state -> state != NeedState.JOINED)
            .toList();
    static final List<Integer> LIMITS = List.of(5, 10, 15, 30);

    private static final int QUARTERS_BACK = 11;
    private static final int MOST_ROWS = 60;
    private static final int WHOLE = 100;

    private final FigureWords words;
    private final Territory territory;

    ObservatoryScreen(FigureWords words, Territory territory) {
        this.words = words;
        this.territory = territory;
    }

    ObservatoryPage page(Observatory read, Locale language) {
        String quarter = read.quarter().print();
        int limit = read.distances().limitKm();
        return new ObservatoryPage(
                "?trimestre=" + quarter + "&km=" + limit,
                quarter,
                words.quarter(read.quarter(), language),
                Quarter.around(read.today(), QUARTERS_BACK).stream()
                        .map(each -> new Choice(each.print(), words.quarter(each, language)))
                        .toList(),
                String.valueOf(limit),
                LIMITS.stream()
                        .map(each -> new Choice(String.valueOf(each), words.text(language, "distance.km", each)))
                        .toList(),
                words.area(read, language),
                figures(read, language),
                waiting(read.needs(), language),
                answers(read.needs(), language),
                stops(read.stops(), language),
                far(read.distances(), language));
    }

    private List<Figure> figures(Observatory read, Locale language) {
        NeedCounts needs = read.needs();
        Attendance.Count stops = read.stops();
        Distances far = read.distances();
        return List.of(
                figure(needs.waitingInAll(), "waiting", language),
                new Figure(words.share(needs, language), words.text(language, "figure.share", NeedCounts.IN_TIME_DAYS)),
                figure(stops.held(), "stops", language),
                new Figure(words.people(stops.people(), language), words.text(language, "figure.people")),
                new Figure(
                        FigureWords.number(far.tooFarAfter(), language),
                        words.text(language, "figure.far", far.limitKm())));
    }

    private Figure figure(int count, String key, Locale language) {
        return new Figure(FigureWords.number(count, language), words.text(language, "figure." + key, count));
    }

    private Waiting waiting(NeedCounts needs, Locale language) {
        int longest = 1;
        for (AgeGroup age : AgeGroup.values()) {
            longest = Math.max(longest, needs.waiting(age));
        }
        List<AgeRow> rows = new ArrayList<>();
        for (AgeGroup age : AgeGroup.values()) {
            List<Part> parts = new ArrayList<>();
            int before = 0;
            for (int i = 0; i < OPEN.size(); i++) {
                int count = needs.waiting(age, OPEN.get(i));
                int from = before * WHOLE / longest;
                before += count;
                if (count > 0) {
                    parts.add(new Part(from, before * WHOLE / longest - from, i));
                }
            }
            rows.add(new AgeRow(
                    words.age(age, language),
                    OPEN.stream()
                            .map(state -> FigureWords.number(needs.waiting(age, state), language))
                            .toList(),
                    FigureWords.number(needs.waiting(age), language),
                    parts));
        }
        return new Waiting(
                OPEN.stream().map(state -> words.state(state, language)).toList(),
                rows,
                OPEN.stream()
                        .map(state -> FigureWords.number(
                                Arrays.stream(AgeGroup.values())
                                        .mapToInt(age -> needs.waiting(age, state))
                                        .sum(),
                                language))
                        .toList(),
                FigureWords.number(needs.waitingInAll(), language));
    }

    private Answers answers(NeedCounts needs, Locale language) {
        int most = ALL.stream().mapToInt(needs::raised).max().orElse(0);
        return new Answers(
                ALL.stream()
                        .map(state -> bar(words.state(state, language), needs.raised(state), most, language))
                        .toList(),
                FigureWords.number(needs.raisedInAll(), language),
                words.share(needs, language),
                words.shareRule(needs, language));
    }

    private Stops stops(Attendance.Count stops, Locale language) {
        int most = stops.communes().stream()
                .mapToInt(Attendance.Received::held)
                .max()
                .orElse(0);
        return new Stops(
                stops.communes().stream()
                        .sorted(Comparator.comparingInt(Attendance.Received::held)
                                .reversed())
                        .map(each -> new StopRow(
                                name(each.commune()),
                                FigureWords.number(each.held(), language),
                                FigureWords.number(each.calledOff(), language),
                                words.people(each.people(), language),
                                each.held() * WHOLE / Math.max(1, most)))
                        .toList(),
                FigureWords.number(stops.held(), language),
                FigureWords.number(stops.calledOff(), language),
                words.people(stops.people(), language),
                words.stopsNote(stops, language));
    }

    private Far far(Distances far, Locale language) {
        List<FarRow> rows = far.communes().stream()
                .filter(each -> each.nearness() != Nearness.NEAR)
                .sorted(Comparator.comparingDouble(CommuneReach::afterMetres)
                        .thenComparingInt(CommuneReach::people)
                        .reversed())
                .map(each -> new FarRow(
                        each.name(),
                        FigureWords.number(each.people(), language),
                        words.distance(each.beforeMetres(), language),
                        words.distance(each.afterMetres(), language),
                        words.nearness(each.nearness(), far.limitKm(), language)))
                .toList();
        int before = far.tooFarBefore();
        return new Far(
                words.month(far.month(), language),
                words.farSentence(far, language),
                List.of(
                        bar(words.text(language, "far.before"), before, before, language),
                        bar(words.text(language, "far.after"), far.tooFarAfter(), before, language)),
                Arrays.stream(Nearness.values())
                        .map(each -> new NearnessRow(
                                each.level(),
                                words.nearness(each, far.limitKm(), language),
                                FigureWords.number(far.communes(each), language),
                                FigureWords.number(far.people(each), language)))
                        .toList(),
                map(far, language),
                rows.subList(0, Math.min(rows.size(), MOST_ROWS)),
                Math.max(0, rows.size() - MOST_ROWS),
                far.uncounted());
    }

    private String map(Distances far, Locale language) {
        Map<CommuneCode, Integer> levels = far.communes().stream()
                .collect(Collectors.toMap(
                        CommuneReach::commune, each -> each.nearness().level()));
        return territory
                .frameOf(levels.keySet(), MapShape.SQUARE)
                .map(frame -> territory
                        .draw(MapRequest.ofLevels(frame, levels, language))
                        .svg())
                .orElse("");
    }

    private String name(CommuneCode commune) {
        return territory.findCommune(commune).map(each -> each.name()).orElse(commune.value());
    }

    private static Bar bar(String name, int count, int most, Locale language) {
        return new Bar(name, FigureWords.number(count, language), (int) ((long) count * WHOLE / Math.max(1, most)));
    }
}
