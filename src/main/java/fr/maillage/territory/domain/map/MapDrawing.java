package fr.maillage.territory.domain.map;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapLink;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapMove;
import fr.maillage.territory.MapRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lays names, marks, scale and north over the land. The drawing carries classes and presentation attributes only: the
 * Content-Security-Policy allows no inline style.
 */
public final class MapDrawing {

    private static final double EDGE = 8;
    private static final double GAP = 11;
    private static final int MOST_NAMES = 14;
    private static final int MOST_RIVERS = 3;

    private final MapRequest request;
    private final MapWords words;
    private final Viewport view;
    private final Markup svg = new Markup();
    private final List<Box> legend = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    private MapDrawing(MapRequest request, MapWords words) {
        this.request = request;
        this.words = words;
        this.view = new Viewport(request.frame());
    }

    /** Far under a millisecond for a page of a list. */
    public static DrawnMap draw(BaseLayer base, MapRequest request, MapWords words) {
        return new MapDrawing(request, words).draw(base);
    }

    private DrawnMap draw(BaseLayer base) {
        List<MapMarker> inside = new ArrayList<>();
        List<MapMarker> outside = new ArrayList<>();
        var shown = request.frame().shows(0);
        request.markers().forEach(marker -> (shown.test(marker.at()) ? inside : outside).add(marker));
        List<Spot> spots = Spots.of(inside, view);

        open(outside);
        svg.raw("<g aria-hidden=\"true\">").raw(base.svg());
        spots.forEach(spot -> taken.add(spot.box().grown(3)));
        LatLon here = request.here();
        if (here != null && shown.test(here)) {
            taken.add(Box.around(view.x(here), view.y(here), 34, 34));
        }
        legend.addAll(MapLegend.draw(svg, view, request.frame(), words));
        taken.addAll(legend);
        names(base);
        svg.raw("</g>");
        if (here != null && shown.test(here)) {
            Box mark = Box.around(view.x(here), view.y(here), 34, 34);
            here(here, spots.stream().anyMatch(spot -> spot.box().touches(mark)));
        }
        spots.forEach(this::spot);
        svg.raw("</svg>");
        return new DrawnMap(
                svg.toString(),
                request.frame(),
                links(),
                outside.stream().map(MapMarker::label).toList());
    }

    private void open(List<MapMarker> outside) {
        LatLon northWest = view.at(0, 0);
        LatLon southEast = view.at(view.width(), view.height());
        svg.raw("<svg class=\"drawn\" viewBox=\"0 0 ")
                .number(view.width())
                .raw(" ")
                .number(view.height())
                .raw("\" role=\"group\" aria-label=\"")
                .words(words.map())
                .raw("\" data-closer=\"")
                .words(words.move(MapMove.ZOOM_IN))
                .raw("\" data-wider=\"")
                .words(words.move(MapMove.ZOOM_OUT))
                .raw("\" data-bounds=\"")
                .raw(point(new LatLon(southEast.lat(), northWest.lon())))
                .raw(",")
                .raw(point(new LatLon(northWest.lat(), southEast.lon())));
        LatLon here = request.here();
        if (here != null) {
            svg.raw("\" data-here=\"")
                    .raw(point(here))
                    .raw("\" data-here-name=\"")
                    .words(words.here());
        }
        if (!outside.isEmpty()) {
            svg.raw("\" data-outside=\"");
            members(outside);
        }
        svg.raw("\">");
    }

    private void names(BaseLayer base) {
        List<Name> placed = new ArrayList<>();
        Markup texts = new Markup();
        rivers(base, texts);
        for (Name name : base.names()) {
            if (placed.size() == MOST_NAMES) {
                break;
            }
            if (!name.dot().within(view.width(), view.height(), EDGE)
                    || name.dot().touchesAny(legend)) {
                continue;
            }
            boolean covered = name.dot().touchesAny(taken);
            for (Name.Place place : covered ? name.placesAroundMark() : name.places(GAP)) {
                if (place.box().within(view.width(), view.height(), EDGE)
                        && !place.box().touchesAny(taken)) {
                    taken.add(place.box());
                    taken.add(name.dot());
                    placed.add(name);
                    texts.raw("<text class=\"").raw(name.size().look()).raw("\" x=\"");
                    texts.number(place.x()).raw("\" y=\"").number(place.y());
                    if (!place.anchor().isEmpty()) {
                        texts.raw("\" text-anchor=\"").raw(place.anchor());
                    }
                    texts.raw("\">").words(name.text()).raw("</text>");
                    break;
                }
            }
        }
        if (!placed.isEmpty()) {
            svg.raw("<path class=\"map-dots\" d=\"");
            placed.forEach(name ->
                    svg.raw("M").number(name.x()).raw(" ").number(name.y()).raw("h0"));
            svg.raw("\"/>");
        }
        svg.raw(texts.toString());
    }

    private void rivers(BaseLayer base, Markup texts) {
        int written = 0;
        for (RiverName river : base.rivers()) {
            for (RiverName.Way way : river.ways()) {
                boolean free = way.boxes().stream()
                        .noneMatch(box -> box.touchesAny(taken) || !box.within(view.width(), view.height(), EDGE));
                if (free && written < MOST_RIVERS) {
                    taken.addAll(way.boxes());
                    texts.raw("<text class=\"map-water\" text-anchor=\"middle\" transform=\"translate(")
                            .number(way.x())
                            .raw(" ")
                            .number(way.y())
                            .raw(")rotate(" + way.degrees() + ")\">")
                            .words(river.text())
                            .raw("</text>");
                    written++;
                    break;
                }
            }
        }
    }

    private void here(LatLon here, boolean covered) {
        svg.raw("<g class=\"map-here\" role=\"img\" aria-label=\"")
                .words(words.here())
                .raw("\" transform=\"translate(")
                .number(view.x(here))
                .raw(" ")
                .number(view.y(here))
                .raw(covered ? ")\"><circle r=\"42\"/></g>" : ")\"><circle r=\"16\"/><circle r=\"6\"/></g>");
    }

    private void spot(Spot spot) {
        MapMarker first = spot.markers().getFirst();
        svg.raw("<a class=\"map-marker\" href=\"")
                .words(href(spot))
                .raw("\" transform=\"translate(")
                .number(spot.x())
                .raw(" ")
                .number(spot.y())
                .raw(")\" aria-label=\"")
                .words(spot.alone() ? first.accessibleName() : words.group(spot.labels()));
        if (spot.current()) {
            svg.raw("\" aria-current=\"true");
        }
        if (spot.alone()) {
            svg.raw("\" data-at=\"").raw(point(first.at()));
        } else {
            svg.raw("\" data-members=\"");
            members(spot.markers());
        }
        svg.raw("\">");
        double half = spot.width() / 2;
        if (half * 2 <= Spot.HEIGHT) {
            svg.raw("<circle r=\"28\"/>");
        } else {
            svg.raw("<rect x=\"-")
                    .number(half)
                    .raw("\" y=\"-28\" width=\"")
                    .number(2 * half)
                    .raw("\" height=\"56\" rx=\"28\"/>");
        }
        svg.raw(spot.alone() ? "<text y=\"10\">" : "<text y=\"10\" aria-hidden=\"true\">")
                .words(spot.text())
                .raw("</text></a>");
    }

    /** One line each: point, label, address, name; the interactive map reads them back. */
    private void members(List<MapMarker> markers) {
        String separator = "";
        for (MapMarker marker : markers) {
            svg.raw(separator)
                    .raw(point(marker.at()))
                    .raw("\t")
                    .words(oneLine(marker.label()))
                    .raw("\t")
                    .words(oneLine(marker.href()))
                    .raw("\t")
                    .words(oneLine(marker.accessibleName()));
            separator = "\n";
        }
    }

    /** A group leads to a closer look when that will part it, else to its first marker. */
    private String href(Spot spot) {
        MapMarker first = spot.markers().getFirst();
        Function<MapFrame, String> hrefOf = request.hrefOf();
        if (spot.alone() || hrefOf == null) {
            return first.href();
        }
        LatLon middle =
                Mercator.middle(spot.markers().stream().map(MapMarker::at).toList());
        MapFrame frame = request.frame();
        for (double zoom = frame.zoom() + 1; zoom <= MapFrame.CLOSEST_ZOOM; zoom++) {
            MapFrame closer = MapFrame.at(middle, zoom, frame.shape());
            if (Spots.of(spot.markers(), new Viewport(closer)).size() > 1) {
                return hrefOf.apply(closer);
            }
        }
        return first.href();
    }

    private List<MapLink> links() {
        Function<MapFrame, String> hrefOf = request.hrefOf();
        if (hrefOf == null) {
            return List.of();
        }
        List<MapLink> links = new ArrayList<>();
        for (MapMove move : MapMove.values()) {
            request.frame()
                    .after(move)
                    .ifPresent(there -> links.add(new MapLink(move, words.move(move), hrefOf.apply(there))));
        }
        return links;
    }

    private static String oneLine(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }

    private static String point(LatLon point) {
        return degrees(point.lat()) + "," + degrees(point.lon());
    }

    /** To five decimals, about a metre. */
    private static String degrees(double value) {
        return Double.toString(Math.round(value * 1e5) / 1e5);
    }
}
