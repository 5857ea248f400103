package fr.maillage.territory.domain.map;

import fr.maillage.territory.MapFrame;
import java.util.List;

/** The scale and the north of a map. */
final class MapLegend {

    private static final double LONGEST_SCALE = 200;

    private MapLegend() {}

    /** Draws both; answers the boxes that nothing else may cover. */
    static List<Box> draw(Markup svg, Viewport view, MapFrame frame, MapWords words) {
        return List.of(scale(svg, view, frame), north(svg, view, words));
    }

    private static Box scale(Markup svg, Viewport view, MapFrame frame) {
        ScaleBar scale = ScaleBar.within(frame.metresPerUnit(), LONGEST_SCALE);
        double y = view.height() - 22;
        svg.raw("<path class=\"map-scale\" d=\"M20 ")
                .number(y - 9)
                .raw("v9h")
                .number(scale.units())
                .raw("v-9\"/><text class=\"map-legend\" x=\"")
                .number(20 + scale.units() / 2)
                .raw("\" y=\"")
                .number(y - 12)
                .raw("\" text-anchor=\"middle\">")
                .words(scale.text())
                .raw("</text>");
        return new Box(0, y - 40, 24 + scale.units() + 16, view.height());
    }

    private static Box north(Markup svg, Viewport view, MapWords words) {
        double x = view.width() - 30.0;
        svg.raw("<path class=\"map-north\" d=\"M")
                .number(x)
                .raw(" 14l11 30-11-7-11 7z\"/><text class=\"map-legend\" x=\"")
                .number(x)
                .raw("\" y=\"68\" text-anchor=\"middle\">")
                .words(words.north())
                .raw("</text>");
        return Box.around(x, 44, 44, 76);
    }
}
