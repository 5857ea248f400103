package fr.maillage.territory.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GeoJSON as it comes, and as it should not come. */
class FeatureReadingTests {

    private static final String SQUARE = "[[[3,46],[3.1,46],[3.1,46.1],[3,46.1],[3,46]]]";

    private static List<CommuneDraft.Reading> drafts(String json) throws FileRefused, IOException {
        return drafts(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CommuneDraft.Reading> drafts(byte[] json) throws FileRefused, IOException {
        List<CommuneDraft.Reading> drafts = new ArrayList<>();
        FeatureReading.read(
                new ByteArrayInputStream(json), feature -> drafts.add(CommuneDraft.read(feature, CommuneTable.NONE)));
        return drafts;
    }

    private static CommuneDraft.Reading draft(String feature) throws FileRefused, IOException {
        return drafts("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}")
                .getFirst();
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"geometry\":{\"coordinates\":" + coordinates + ",\"type\":\"" + type + "\"},\"properties\":{"
                + properties + "},\"type\":\"Feature\"}";
    }

    @Test
    void readsAllThatTheNationalApiGives() throws Exception {
        CommuneDraft.Reading reading = draft(feature("""
                "code":"2A004","nom":"Ville-Dieu","population":12,"codesPostaux":["20001","20000"],
                "epci":{"code":"999000115","nom":"CC d'ailleurs"},"centre":{"type":"Point","coordinates":[3,46]}
                """, "MultiPolygon", "[" + SQUARE + "]"));
        assertThat(reading).isInstanceOfSatisfying(CommuneDraft.Reading.Good.class, good -> {
            CommuneDraft draft = good.draft();
            assertThat(draft.code().value()).isEqualTo("2A004");
            assertThat(draft.postalCodes()).containsExactly("20000", "20001");
            assertThat(draft.population()).isEqualTo(12);
            assertThat(draft.epci()).isNotNull();
            assertThat(draft.epciName()).isEqualTo("CC d'ailleurs");
            assertThat(draft.departement()).isEqualTo("2A");
            assertThat(draft.contour().centre().lat()).isEqualTo(46.05, org.assertj.core.data.Offset.offset(1e-9));
        });
    }

    @Test
    void untanglesABowTieAndPutsTheCentreInsideACrescent() throws Exception {
        assertThat(draft(feature(
                        "\"code\":\"99001\",\"nom\":\"A\"", "Polygon", "[[[3,46],[3.2,46.2],[3.2,46],[3,46.2]]]")))
                .isInstanceOf(CommuneDraft.Reading.Good.class);
        assertThat(
                        draft(
                                feature(
                                        "\"code\":\"99001\",\"nom\":\"A\"",
                                        "Polygon",
                                        "[[[3,46],[3.3,46],[3.3,46.3],[3,46.3],[3,46.29],[3.29,46.29],[3.29,46.01],[3,46.01],[3,46]]]")))
                .isInstanceOfSatisfying(
                        CommuneDraft.Reading.Good.class,
                        good -> assertThat(good.draft()
                                        .contour()
                                        .shape()
                                        .contains(good.draft()
                                                .contour()
                                                .shape()
                                                .getFactory()
                                                .createPoint(new org.locationtech.jts.geom.Coordinate(
                                                        good.draft()
                                                                .contour()
                                                                .centre()
                                                                .lon(),
                                                        good.draft()
                                                                .contour()
                                                                .centre()
                                                                .lat()))))
                                .isTrue());
    }

    @Test
    void saysWhyAFeatureCannotBeUsed() throws Exception {
        String ok = "\"code\":\"99001\",\"nom\":\"A\"";
        assertThat(why(feature("\"nom\":\"A\"", "Polygon", SQUARE))).isEqualTo("sans code INSEE");
        assertThat(why(feature("\"code\":\"ABC\",\"nom\":\"A\"", "Polygon", SQUARE)))
                .startsWith("code INSEE impossible");
        assertThat(why(feature("\"code\":\"99001\",\"nom\":\" \"", "Polygon", SQUARE)))
                .isEqualTo("sans nom");
        assertThat(why(feature(ok, "Point", "[3,46]"))).startsWith("géométrie d’un autre genre");
        assertThat(why(feature(ok, "LineString", "[[3,46],[4,47]]"))).isEqualTo("contour sans surface");
        assertThat(why(feature(ok, "Polygon", "[[[3,46],[3,46],[3,46],[3,46]]]")))
                .isEqualTo("contour sans surface");
        assertThat(why(feature(ok, "Polygon", "[[[652000,6860000],[1,2],[3,4]]]")))
                .contains("hors du globe");
        assertThat(why(feature(ok, "Polygon", "[[[-170,-80],[170,-80],[170,80],[-170,80]]]")))
                .contains("démesuré");
        assertThat(why(feature(ok, "Polygon", "[[[1e999,46],[3,46],[3,47]]]"))).contains("hors du globe");
        assertThat(why(feature(ok, "Polygon", "[]"))).isEqualTo("contour mal formé");
        assertThat(why(feature(ok, "Polygon", "[[3,46]]"))).isEqualTo("contour mal formé");
        assertThat(why(feature(ok, "Polygon", "[[[\"a\",46]]]"))).contains("pas des nombres");
        assertThat(why(feature(ok, "Polygon", "[[[[[[3]]]]]]"))).contains("trop imbriquées");
        assertThat(why("{\"type\":\"Feature\",\"properties\":{" + ok + "},\"geometry\":null}"))
                .isEqualTo("sans contour");
        assertThat(why("3")).isEqualTo("n’est pas un objet");
        assertThat(why("null")).isEqualTo("n’est pas un objet");
    }

    private static String why(String feature) throws FileRefused, IOException {
        return ((CommuneDraft.Reading.Bad) draft(feature)).why();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "[1,2]",
                "42",
                "{}",
                "{\"type\":\"Topology\",\"objects\":{}}",
                "{\"features\":{}}",
                "{\"features\":[",
                "{\"features\":[{}",
                "{\"features\":[]} {}",
                "{\"features\":[,]}",
                "{\"features\":[{]}",
                "code;nom\n99001;A",
                "<html></html>",
                "\u0000\u0001\u0002",
                "{\"features\":[{\"geometry\":{\"coordinates\":[[["
            })
    void refusesWhatIsNoGeoJson(String text) {
        assertThatThrownBy(() -> drafts(text)).isInstanceOf(FileRefused.class).hasMessageStartingWith("le fichier");
    }

    @Test
    void refusesAnotherEncodingByName() {
        byte[] latin =
                "{\"features\":[{\"properties\":{\"nom\":\"Créchy le Grand\"}}]}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> drafts(latin))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("ligne 1");
    }

    @Test
    void takesAByteOrderMark() throws Exception {
        assertThat(drafts("\uFEFF{\"features\":[" + feature("\"code\":\"99001\",\"nom\":\"A\"", "Polygon", SQUARE)
                        + "]}"))
                .hasSize(1);
    }

    @Test
    void refusesEndlessBracketsAtOnce() {
        for (String start : List.of("", "{\"features\":", "{\"features\":[{\"geometry\":{\"coordinates\":")) {
            assertThatThrownBy(() -> FeatureReading.read(endless(start), feature -> {}))
                    .isInstanceOf(FileRefused.class);
        }
    }

    /** The start, then brackets without end. */
    private static InputStream endless(String start) {
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < head.length ? head[at++] : '[';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    into[offset + i] = (byte) read();
                }
                return length;
            }
        };
    }

    @Test
    void passesOverAContourWithTooManyPoints() throws Exception {
        String points = "[3.0,46.0],".repeat(210_000) + "[3,46]";
        assertThat(why(feature("\"code\":\"99001\",\"nom\":\"A\"", "Polygon", "[[" + points + "]]")))
                .contains("200000 points");
    }

    @Test
    void neverFailsOtherwiseThanByRefusing() throws Exception {
        byte[] whole;
        try (InputStream in =
                FeatureReadingTests.class.getResourceAsStream("/fr/maillage/territory/demo/communes.geojson")) {
            whole = in.readNBytes(9_000);
        }
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = whole.clone();
            int changes = 1 + random.nextInt(4);
            for (int j = 0; j < changes; j++) {
                int at = random.nextInt(broken.length);
                broken[at] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "{}[]\",:0-.e\\n".charAt(random.nextInt(12));
            }
            try {
                drafts(broken);
            } catch (FileRefused e) {
                refused++;
                assertThat(e.getMessage()).startsWith("le fichier").contains("ligne");
            }
        }
        assertThat(refused).isEqualTo(3_000); // it is cut in the middle, after all
    }
}
