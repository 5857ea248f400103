package fr.maillage.steering.app;

import fr.maillage.documents.Drawing;
import fr.maillage.needs.NeedState;
import fr.maillage.steering.domain.AgeGroup;
import fr.maillage.steering.domain.CommuneReach;
import fr.maillage.steering.domain.Distances;
import fr.maillage.steering.domain.NeedCounts;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The chart and the map on paper: black on white, told by shade and hatching, never by colour. */
@Component
class PaperDrawings {

    private static final double MAP_MILLIMETRES = 78;
    private static final double CHART_WIDTH_MILLIMETRES = 88;
    private static final double CHART_HEIGHT_MILLIMETRES = 34;

    /** Units of the chart. */
    private static final int WIDTH = 880;

    private static final int HEIGHT = 340;
    private static final int LABELS = 230;
    private static final int BARS = 560;
    private static final int LINE = 68;
    private static final int BAR = 38;

    private static final List<NeedState> STATES =
            Stream.of(NeedState.values()).filter(NeedState::isOpen).toList();
    private static final List<String> INKS = List.of("#1d2321", "#9a9a94", "#ffffff");

    /** What the map's classes look like in ink; the renderer of PDF files knows CSS 2 and no custom property. */
    private static final String INK = """
            path { fill: none; stroke-linejoin: round; stroke-linecap: round }
            .map-land { fill: #fff; stroke: #1d2321; stroke-width: 3 }
            .map-outside { stroke: #c9c4b8; stroke-width: 1.3 }
            .map-commune { stroke: #6b675e; stroke-width: 1.6; stroke-dasharray: 1 4.5 }
            .map-epci { stroke: #1d2321; stroke-width: 2.6; stroke-dasharray: 9 5 1 5 }
            .map-river, .map-brook { stroke: #9fb3ba; stroke-width: 3 }
            .map-road, .map-lane { stroke: none }
            .map-dots { stroke: #1d2321; stroke-width: 9 }
            .map-scale { stroke: #1d2321; stroke-width: 2.5 }
            .map-hatch { stroke: none }
            .map-north { stroke: none; fill: #1d2321 }
            .map-level-1 { fill: #efefeb }
            .map-level-2 { fill: #d2d2cc }
            .map-level-3 { fill: #a9a9a3 }
            text { font-family: "Liberation Sans"; font-size: 23px; fill: #1d2321 }
            .map-halo { stroke: #fff; stroke-width: 6; stroke-linejoin: round; fill: #fff }
            .map-town { font-size: 29px }
            .map-water { font-style: italic; fill: #4d5a5f }
            """;

    private static final Pattern NAME = Pattern.compile("<text class=\"(map-(?!legend)[^\"]*)\"([^>]*>[^<]*</text>)");
    private static final Pattern OPENING = Pattern.compile("<svg[^>]*?(viewBox=\"[^\"]*\")[^>]*>");

    private final Territory territory;
    private final FigureWords words;

    PaperDrawings(Territory territory, FigureWords words) {
        this.territory = territory;
        this.words = words;
    }

    /** Communes by how far help is; empty when none has a contour. */
    String map(Distances far) {
        Map<CommuneCode, Integer> levels = far.communes().stream()
                .collect(Collectors.toMap(
                        CommuneReach::commune, each -> each.nearness().level()));
        return territory
                .frameOf(levels.keySet(), MapShape.SQUARE)
                .map(frame -> Drawing.onPaper(
                        inked(territory
                                .draw(MapRequest.ofLevels(frame, levels, Locale.FRENCH))
                                .svg()),
                        MAP_MILLIMETRES,
                        MAP_MILLIMETRES,
                        "Carte des communes selon la distance à l’aide. Le tableau à côté dit la même chose."))
                .orElse("");
    }

    /** Needs that wait, by age, a bar each; empty when none waits. */
    String chart(NeedCounts needs) {
        int longest = 0;
        for (AgeGroup age : AgeGroup.values()) {
            longest = Math.max(longest, needs.waiting(age));
        }
        if (longest == 0) {
            return "";
        }
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\">");
        int y = 0;
        for (AgeGroup age : AgeGroup.values()) {
            int x = LABELS;
            for (int i = 0; i < STATES.size(); i++) {
                int width = BARS * needs.waiting(age, STATES.get(i)) / longest;
                if (width > 0) {
                    svg.append(rect(x, y + (LINE - BAR) / 2, width, BAR, INKS.get(i)));
                    x += width;
                }
            }
            svg.append(text(0, y + LINE / 2 + 10, words.age(age, Locale.FRENCH)));
            svg.append(text(x + 14, y + LINE / 2 + 10, FigureWords.number(needs.waiting(age), Locale.FRENCH)));
            y += LINE;
        }
        int x = 0;
        for (int i = 0; i < STATES.size(); i++) {
            String state = words.state(STATES.get(i), Locale.FRENCH);
            svg.append(rect(x, y + 20, 36, 26, INKS.get(i)));
            svg.append(text(x + 48, y + 42, state));
            x += 100 + 16 * state.length();
        }
        return Drawing.onPaper(
                svg.append("</svg>").toString(), CHART_WIDTH_MILLIMETRES, CHART_HEIGHT_MILLIMETRES, said(needs));
    }

    /** The shade of a level, for the key. */
    static String key(int level) {
        String ink = List.of("#ffffff", "#efefeb", "#d2d2cc", "#a9a9a3").get(level);
        return Drawing.onPaper(
                "<svg viewBox=\"0 0 60 34\">" + rect(1, 1, 58, 32, ink) + "</svg>", 6, 3.4, "Nuance de la carte");
    }

    private String said(NeedCounts needs) {
        return "Besoins en attente : "
                + Stream.of(AgeGroup.values())
                        .map(age -> words.age(age, Locale.FRENCH) + ", " + needs.waiting(age))
                        .collect(Collectors.joining(" ; "))
                + ".";
    }

    private static String rect(int x, int y, int width, int height, String ink) {
        return "<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\"" + ink
                + "\" stroke=\"#1d2321\" stroke-width=\"2\"/>";
    }

    private static String text(int x, int y, String words) {
        return "<text x=\"" + x + "\" y=\"" + y
                + "\" font-family=\"Liberation Sans\" font-size=\"29\" fill=\"#1d2321\">" + Drawing.escaped(words)
                + "</text>";
    }

    /** Letters get their light edge as a second text below, for the renderer knows no {@code paint-order}. */
    private static String inked(String svg) {
        String haloed = NAME.matcher(svg).replaceAll("<text class=\"$1 map-halo\"$2<text class=\"$1\"$2");
        return OPENING.matcher(haloed).replaceFirst("<svg $1><style>" + INK + "</style>");
    }
}
