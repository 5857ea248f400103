package fr.maillage.territory.domain.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapLink;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapMove;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MapDrawingTests {

    private static final int MOST_BYTES = 8 * 1024;
    private static final Ground LORANDE = LorandeOnPaper.ground();

    @Test
    void showsEachMarkerAloneOrInAGroupOrSaysItIsOutside() throws Exception {
        Random chance = new Random(6);
        for (int i = 0; i < 200; i++) {
            List<MapMarker> markers = markers(chance, 1 + chance.nextInt(60));
            MapFrame frame = frame(chance);
            DrawnMap map = draw(frame, markers, null);
            List<String> told = new ArrayList<>(map.outside());
            for (Element link : links(map)) {
                if (link.hasAttribute("data-members")) {
                    Stream.of(link.getAttribute("data-members").split("&#10;|\n| (?=-?\\d+\\.\\d+,)", -1))
                            .map(line -> line.split("[\t ]", -1)[1])
                            .forEach(told::add);
                } else {
                    told.add(link.getTextContent());
                }
            }
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(
                            markers.stream().map(MapMarker::label).toList());
        }
    }

    @Test
    void neverLetsTwoMarksTouch() {
        Random chance = new Random(7);
        for (int i = 0; i < 100; i++) {
            MapFrame frame = frame(chance);
            List<MapMarker> shown = markers(chance, 300).stream()
                    .filter(marker -> frame.shows(0).test(marker.at()))
                    .toList();
            List<Spot> spots = Spots.of(shown, new Viewport(frame));
            for (Spot spot : spots) {
                assertThat(spots)
                        .filteredOn(other -> !other.equals(spot))
                        .noneMatch(other -> other.box().touches(spot.box()));
            }
            assertThat(spots.stream().mapToInt(spot -> spot.markers().size()).sum())
                    .isEqualTo(shown.size());
        }
    }

    @Test
    void neverLetsTwoNamesTouch() throws Exception {
        Random chance = new Random(8);
        for (int i = 0; i < 100; i++) {
            DrawnMap map = draw(frame(chance), markers(chance, 20), null);
            List<Box> names = new ArrayList<>();
            NodeList texts = parse(map.svg()).getElementsByTagName("text");
            for (int t = 0; t < texts.getLength(); t++) {
                Element text = (Element) texts.item(t);
                if (text.getAttribute("class").matches("map-(town|village)")) {
                    names.add(box(text));
                }
            }
            for (Box name : names) {
                assertThat(names).filteredOn(other -> !other.equals(name)).noneMatch(other -> other.touches(name));
                assertThat(name.within(
                                map.frame().shape().width(), map.frame().shape().height(), 0))
                        .isTrue();
            }
        }
    }

    @Test
    void keepsEveryLineInSight() throws Exception {
        Random chance = new Random(9);
        for (int i = 0; i < 60; i++) {
            MapFrame frame = frame(chance);
            Document svg = parse("<svg>" + BaseDrawing.draw(LORANDE, frame).svg() + "</svg>");
            NodeList paths = svg.getElementsByTagName("path");
            for (int p = 0; p < paths.getLength(); p++) {
                assertWithin(((Element) paths.item(p)).getAttribute("d"), frame.shape());
            }
        }
    }

    @Test
    void staysUnderEightKilobytesWhateverItShows() throws Exception {
        Random chance = new Random(10);
        for (int i = 0; i < 60; i++) {
            MapFrame frame = frame(chance);
            List<MapMarker> markers = markers(chance, 20);
            assertThat(gzipped(draw(frame, markers, LorandeOnPaper.VALBRUNE).svg()))
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void carriesNoStyleAndNoScript() {
        DrawnMap map =
                draw(MapFrame.at(LorandeOnPaper.VALBRUNE, 10, MapShape.SQUARE), markers(new Random(11), 20), null);
        assertThat(map.svg()).doesNotContainPattern("(?i)style|<script|\\son\\w+=|\\sid=");
    }

    @Test
    void keepsHostileNamesHarmless() throws Exception {
        String hostile = "3 \"><script>alert(1)</script>\u0000\u0007\t\n' onload='x";
        MapMarker marker = MapMarker.of(hostile, LorandeOnPaper.VALBRUNE, "/lieux?q=\"><b>", hostile);
        MapFrame frame = MapFrame.at(LorandeOnPaper.VALBRUNE, 10, MapShape.SQUARE);
        for (List<MapMarker> markers : List.of(List.of(marker), List.of(marker, marker))) {
            Document svg = parse(draw(frame, markers, LorandeOnPaper.VALBRUNE).svg());
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getElementsByTagName("b").getLength()).isZero();
        }
    }

    @Test
    void givesEachMarkANameAndAPlaceToGo() throws Exception {
        DrawnMap map =
                draw(MapFrame.at(LorandeOnPaper.VALBRUNE, 9, MapShape.SQUARE), markers(new Random(12), 20), null);
        assertThat(links(map)).isNotEmpty().allSatisfy(link -> {
            assertThat(link.getAttribute("aria-label")).isNotBlank();
            assertThat(link.getAttribute("href")).startsWith("/");
        });
    }

    @Test
    void leadsFromAGroupToALookCloseEnough() throws Exception {
        List<MapMarker> near = List.of(
                MapMarker.of("1", new LatLon(46.215, 2.87), "/1", "1. Un"),
                MapMarker.of("2", new LatLon(46.217, 2.872), "/2", "2. Deux"));
        MapFrame frame = MapFrame.at(LorandeOnPaper.VALBRUNE, 9, MapShape.SQUARE);
        Element group = links(draw(frame, near, null)).getFirst();
        assertThat(group.getAttribute("aria-label")).isEqualTo("2 lieux : 1, 2");
        MapFrame closer = MapFrame.parse(group.getAttribute("href").substring("/?carte=".length()), MapShape.SQUARE)
                .orElseThrow();
        assertThat(links(draw(closer, near, null))).hasSize(2);
    }

    @Test
    void leadsFromAGroupAtOnePointToItsFirst() throws Exception {
        List<MapMarker> same = List.of(
                MapMarker.of("1", LorandeOnPaper.VALBRUNE, "/1", "1. Un"),
                MapMarker.of("2", LorandeOnPaper.VALBRUNE, "/2", "2. Deux"));
        Element group = links(draw(MapFrame.at(LorandeOnPaper.VALBRUNE, 9, MapShape.SQUARE), same, null))
                .getFirst();
        assertThat(group.getAttribute("href")).isEqualTo("/1");
    }

    @Test
    void movesByLinksAlone() {
        DrawnMap map = draw(MapFrame.at(LorandeOnPaper.VALBRUNE, 10, MapShape.SQUARE), List.of(), null);
        assertThat(map.links()).extracting(MapLink::move).containsExactly(MapMove.values());
    }

    @Test
    void writesGroupsAsPeopleWould() {
        assertThat(spot("3", "5").text()).isEqualTo("3 · 5");
        assertThat(spot("3", "4", "5", "6").text()).isEqualTo("3–6");
        assertThat(spot("3", "5", "8").text()).isEqualTo("3 · 5 · 8");
        assertThat(spot("3", "5", "8", "12").text()).isEqualTo("3 +3");
        assertThat(spot("3", "4", "5", "9", "12", "15").text()).isEqualTo("3–5 +3");
    }

    @Test
    void drawsAMapWithoutAnyLand() {
        BaseLayer nothing = BaseDrawing.draw(
                Ground.of(List.of(), List.of()), MapFrame.at(LorandeOnPaper.VALBRUNE, 10, MapShape.SQUARE));
        assertThat(nothing.svg()).isEmpty();
    }

    @Test
    void choosesARoundScale() {
        assertThat(ScaleBar.within(50, 200).metres()).isEqualTo(10_000);
        assertThat(ScaleBar.within(12, 200).text()).isEqualTo("2 km");
        assertThat(ScaleBar.within(1.3, 200).text()).isEqualTo("200 m");
    }

    private static Spot spot(String... labels) {
        return Spot.of(
                Stream.of(labels)
                        .map(label -> MapMarker.of(label, LorandeOnPaper.VALBRUNE, "/", label))
                        .toList(),
                0,
                0);
    }

    private static DrawnMap draw(MapFrame frame, List<MapMarker> markers, LatLon here) {
        return MapDrawing.draw(
                BaseDrawing.draw(LORANDE, frame),
                new MapRequest(frame, markers, here, moved -> "/?carte=" + moved.print(), Locale.FRENCH),
                new FrenchMapWords());
    }

    private static MapFrame frame(Random chance) {
        MapShape shape = List.of(MapShape.SQUARE, MapShape.TALL, MapShape.WIDE).get(chance.nextInt(3));
        LatLon centre = new LatLon(46.2 + chance.nextGaussian() * 0.1, 2.9 + chance.nextGaussian() * 0.15);
        return MapFrame.at(centre, chance.nextDouble(7, 14), shape);
    }

    private static List<MapMarker> markers(Random chance, int count) {
        List<MapMarker> markers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            LatLon at = new LatLon(46.2 + chance.nextGaussian() * 0.1, 2.9 + chance.nextGaussian() * 0.15);
            String name = i + ". Espace public numérique n° " + chance.nextInt(100_000);
            markers.add(MapMarker.of("" + i, at, "/lieux/espace-public-numerique-" + chance.nextInt(100_000), name));
        }
        return markers;
    }

    private static Box box(Element text) {
        double size =
                text.getAttribute("class").equals("map-town") ? Name.Size.TOWN.height() : Name.Size.VILLAGE.height();
        double width = Lettering.width(text.getTextContent(), size) - 2;
        double x = Double.parseDouble(text.getAttribute("x"));
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        double middle = Double.parseDouble(text.getAttribute("y")) - size * 0.34;
        return new Box(left, middle - size / 2 + 1, left + width, middle + size / 2 - 1);
    }

    /** Reads « m12 34 5-3z » back. */
    private static void assertWithin(String data, MapShape shape) {
        long x = 0;
        long y = 0;
        for (String part : data.split("m", -1)) {
            String[] numbers = part.replace("z", "").replace("-", " -").trim().split(" +", -1);
            long startX = x;
            long startY = y;
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                x += Long.parseLong(numbers[i]);
                y += Long.parseLong(numbers[i + 1]);
                startX = i == 0 ? x : startX;
                startY = i == 0 ? y : startY;
                assertThat(x).isBetween(-8L, shape.width() + 8L);
                assertThat(y).isBetween(-8L, shape.height() + 8L);
            }
            if (part.endsWith("z")) {
                x = startX;
                y = startY;
            }
        }
    }

    private static List<Element> links(DrawnMap map) throws Exception {
        NodeList found = parse(map.svg()).getElementsByTagName("a");
        List<Element> links = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            links.add((Element) found.item(i));
        }
        return links;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
