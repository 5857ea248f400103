package fr.maillage.catalogue.app;

import fr.maillage.catalogue.app.Contents.NumberedPlace;
import fr.maillage.documents.Drawing;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The drawn map of the territory for paper: black on white, numbered as the list of places. */
@Component
class PlacesMap {

    private static final double WIDTH_MILLIMETRES = 121;
    private static final double HEIGHT_MILLIMETRES = 151;
    private static final double NARROWEST_METRES = 4_000;
    private static final double WIDEST_METRES = 400_000;

    /** What the drawing's classes look like in ink; the renderer of PDF files knows CSS 2 and no custom property. */
    private static final String INK = """
            path { fill: none; stroke-linejoin: round; stroke-linecap: round }
            .map-land { fill: #f4f1ea; stroke: #1d2321; stroke-width: 3 }
            .map-outside { stroke: #c9c4b8; stroke-width: 1.3 }
            .map-commune { stroke: #8d887c; stroke-width: 1.6; stroke-dasharray: 1 4.5 }
            .map-epci { stroke: #6b675e; stroke-width: 2.2; stroke-dasharray: 9 5 1 5 }
            .map-river { stroke: #9fb3ba; stroke-width: 5 }
            .map-brook { stroke: #9fb3ba; stroke-width: 2.6 }
            .map-road { stroke: #a8a297; stroke-width: 3.2 }
            .map-lane { stroke: #a8a297; stroke-width: 1.8 }
            .map-dots { stroke: #1d2321; stroke-width: 9 }
            .map-scale { stroke: #1d2321; stroke-width: 2.5 }
            text { font-family: "Liberation Sans"; font-size: 23px; fill: #1d2321 }
            .map-halo { stroke: #f4f1ea; stroke-width: 6; stroke-linejoin: round; fill: #f4f1ea }
            .map-town { font-size: 29px }
            .map-water { font-style: italic; fill: #4d5a5f }
            .map-marker circle, .map-marker rect { fill: #1d2321; stroke: #fff; stroke-width: 4 }
            .map-marker text { fill: #fff; stroke: none; font-weight: bold; font-size: 30px; text-anchor: middle }
            """;

    private static final Pattern NAME = Pattern.compile("<text class=\"(map-(?!legend)[^\"]*)\"([^>]*>[^<]*</text>)");
    private static final Pattern LINK = Pattern.compile("<a class=\"map-marker\"[^>]*?(transform=\"[^\"]*\")[^>]*>");
    private static final Pattern OPENING = Pattern.compile("<svg[^>]*?(viewBox=\"[^\"]*\")[^>]*>");

    private final Territory territory;

    PlacesMap(Territory territory) {
        this.territory = territory;
    }

    /** The map as markup; empty when there is no place. */
    String draw(List<NumberedPlace> places) {
        if (places.isEmpty()) {
            return "";
        }
        List<LatLon> points = places.stream().map(NumberedPlace::at).toList();
        MapFrame frame = MapFrame.fit(points, MapShape.TALL, NARROWEST_METRES, WIDEST_METRES);
        DrawnMap map = territory.draw(new MapRequest(
                frame,
                places.stream()
                        .map(place -> MapMarker.of(String.valueOf(place.number()), place.at(), "#", place.name()))
                        .toList(),
                null,
                null,
                Locale.FRENCH));
        return Drawing.onPaper(
                inked(map.svg()),
                WIDTH_MILLIMETRES,
                HEIGHT_MILLIMETRES,
                "Carte des lieux. La liste qui suit dit la même chose.");
    }

    /** Letters get their light edge as a second text below, for the renderer knows no {@code paint-order}; links are none on paper. */
    private static String inked(String svg) {
        String haloed = NAME.matcher(svg).replaceAll("<text class=\"$1 map-halo\"$2<text class=\"$1\"$2");
        String still =
                LINK.matcher(haloed).replaceAll("<g class=\"map-marker\" $1>").replace("</a>", "</g>");
        return OPENING.matcher(still).replaceFirst("<svg $1><style>" + INK + "</style>");
    }
}
