package fr.maillage.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.WhereAnswer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A where as people type it. */
class WhereReadingTests {

    private final Gazetteer gazetteer = new Gazetteer(List.of(
            served("99001", "Aigremoutier", 1874, "99140"),
            served("99003", "Bourg-d'Aige", 1236, "99150"),
            served("99012", "L'Hôpital-sous-Arvelle", 1518, "99300"),
            served("99015", "Le Breuil-Fontenille", 742, "99210"),
            served("99017", "Le Theil", 428, "99310"),
            served("99021", "Marcillange", 356, "99230"),
            served("99022", "Marsillange", 297, "99330"),
            served("99026", "Œillanges", 341, "99130"),
            served("99029", "Roche-d'Aigle", 218, "99310"),
            served("99032", "Saint-Aubin-sur-Lorande", 2046, "99160"),
            served("99033", "Saint-Genès-d'Aige", 517, "99140"),
            served("99037", "Sainte-Colombe-d'Arvelle", 172, "99350"),
            served("99039", "Valbrune", 7512, "99100", "99105"),
            served("99041", "Vicq-sur-Lorande", 688, "99160"),
            neighbour("98001", "Theil", 90, "98100"),
            neighbour("98002", "Saint-Aubin", 300, "98200"),
            neighbour("98003", "Saint-Aubin", 400, "98300"),
            neighbour("98004", "Moulins", 20000, "98000")));

    private static Commune served(String code, String name, int population, String... postalCodes) {
        return commune(code, name, population, true, postalCodes);
    }

    private static Commune neighbour(String code, String name, int population, String... postalCodes) {
        return commune(code, name, population, false, postalCodes);
    }

    private static Commune commune(
            String code, String name, int population, boolean inPerimeter, String... postalCodes) {
        return new Commune(
                new CommuneCode(code),
                name,
                List.of(postalCodes),
                population,
                new LatLon(46, 3),
                null,
                code.substring(0, 2),
                inPerimeter);
    }

    private WhereAnswer read(String typed) {
        return new WhereReading(gazetteer).read(WhereQuestion.of(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Valbrune | Valbrune
            VALBRUNE | Valbrune
            valbrun | Valbrune
            valbrunne | Valbrune
            vlabrune | Valbrune
            Valbrune (99) | Valbrune
            99105 Valbrune cedex | Valbrune
            99199 VALBRUNE CEDEX 9 | Valbrune
            99100 | Valbrune
            F-99100 Valbrune | Valbrune
            99 100 | Valbrune
            99039 | Valbrune
            mairie de Valbrune | Valbrune
            12 rue de la Gare, Valbrune | Valbrune
            3 place Haute 99100 valbrune | Valbrune
            oeillanges | Œillanges
            Œillange | Œillanges
            l'hopital sous arvelle | L'Hôpital-sous-Arvelle
            hopital sous arvelle (l') | L'Hôpital-sous-Arvelle
            HOPITAL SOUS ARVELLE | L'Hôpital-sous-Arvelle
            breuil fontenille | Le Breuil-Fontenille
            breuil | Le Breuil-Fontenille
            theil (le) | Le Theil
            le theil | Le Theil
            theil | Le Theil
            st aubin sur lorande | Saint-Aubin-sur-Lorande
            St. Aubin s/ Lorande | Saint-Aubin-sur-Lorande
            saintaubinsurlorande | Saint-Aubin-sur-Lorande
            sain obin sur lorende | Saint-Aubin-sur-Lorande
            aubin lorande | Saint-Aubin-sur-Lorande
            99160 st aubin | Saint-Aubin-sur-Lorande
            ste colombe d arvelle | Sainte-Colombe-d'Arvelle
            saint colombe darvele | Sainte-Colombe-d'Arvelle
            bourg daige | Bourg-d'Aige
            Bour d'Aije | Bourg-d'Aige
            marcillange | Marcillange
            MARSILLANGE | Marsillange
            moulin | Moulins
            """)
    void understands(String typed, String name) {
        assertThat(read(typed))
                .isInstanceOfSatisfying(
                        WhereAnswer.Found.class,
                        found -> assertThat(found.where().commune())
                                .isNotNull()
                                .extracting(Commune::name)
                                .isEqualTo(name));
    }

    @Test
    void showsWhatWasUnderstoodWithThePostalCodeThatWasAsked() {
        assertThat(read("st aubin sur lorande"))
                .isInstanceOfSatisfying(
                        WhereAnswer.Found.class,
                        found -> assertThat(found.where().label()).isEqualTo("Saint-Aubin-sur-Lorande\u00a0(99160)"));
        assertThat(read("valbrune 99105"))
                .isInstanceOfSatisfying(
                        WhereAnswer.Found.class,
                        found -> assertThat(found.where().label()).isEqualTo("Valbrune\u00a0(99105)"));
    }

    @Test
    void asksWhichCommuneWhenAPostalCodeHasSeveral() {
        assertThat(read("99310"))
                .isInstanceOfSatisfying(
                        WhereAnswer.Several.class,
                        several -> assertThat(several.communes())
                                .extracting(Commune::name)
                                .containsExactly("Le Theil", "Roche-d'Aigle"));
    }

    @Test
    void asksWhichOneOfTwoNamesakesTheBiggerFirst() {
        assertThat(read("saint aubin"))
                .isInstanceOfSatisfying(
                        WhereAnswer.Several.class,
                        several -> assertThat(several.communes())
                                .extracting(Commune::population)
                                .containsExactly(400, 300));
    }

    @Test
    void asksBetweenNamesThatSoundTheSame() {
        assertThat(read("marsiyange"))
                .isInstanceOfSatisfying(
                        WhereAnswer.Several.class,
                        several -> assertThat(several.communes())
                                .extracting(Commune::name)
                                .containsExactlyInAnyOrder("Marcillange", "Marsillange"));
    }

    @Test
    void neverOffersMoreThanEightNames() {
        Gazetteer many = new Gazetteer(java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> served("990" + (10 + i), "Saint-Loup-" + (char) ('a' + i) + "x", i, "99000"))
                .toList());
        assertThat(new WhereReading(many).read(WhereQuestion.of("saint-loup")))
                .isInstanceOfSatisfying(
                        WhereAnswer.Several.class,
                        several -> assertThat(several.communes()).hasSize(8));
        assertThat(new WhereReading(many).read(WhereQuestion.of("99000")))
                .isInstanceOfSatisfying(
                        WhereAnswer.Several.class,
                        several -> assertThat(several.communes()).hasSize(30));
    }

    @Test
    void suggestsNeighboursOfAnUnknownPostalCode() {
        assertThat(read("99151"))
                .isInstanceOfSatisfying(
                        WhereAnswer.Unknown.class,
                        unknown -> assertThat(unknown.suggestions())
                                .hasSize(3)
                                .first()
                                .extracting(Commune::name)
                                .isEqualTo("Bourg-d'Aige"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qxwzkj", "💩💩💩", "?!…", "' or 1=1 --", "<script>alert(1)</script>", "مرحبا", "null", "-1"})
    void saysSoWhenNothingComesClose(String typed) {
        assertThat(read(typed))
                .isInstanceOfSatisfying(
                        WhereAnswer.Unknown.class,
                        unknown -> assertThat(unknown.suggestions()).hasSizeLessThanOrEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            46.12,3.42 | 46.12 | 3.42
            46.12 , 3.42 | 46.12 | 3.42
            46.12;-3.42 | 46.12 | -3.42
            46.12 3.42 | 46.12 | 3.42
            (46.12, 3.42) | 46.12 | 3.42
            46,12;3,42 | 46.12 | 3.42
            46,12 3,42 | 46.12 | 3.42
            46,12, 3,42 | 46.12 | 3.42
            46,3 | 46 | 3
            """)
    void readsLatitudeAndLongitude(String typed, double lat, double lon) {
        assertThat(WhereQuestion.of(typed).point()).contains(new LatLon(lat, lon));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"46,12,3,42", "99 100", "91,0", "46.1", "NaN,NaN", "1e9,2", "46.1,3.4,5", "Infinity,0", "99999,1"
            })
    void takesNothingElseForAPoint(String typed) {
        assertThat(WhereQuestion.of(typed).point()).isEmpty();
    }

    @Test
    void keepsWhatWasAskedShortAndSafeToShow() {
        String asked =
                WhereQuestion.of("  a\u0000b\u202Ec\n\td " + "💩".repeat(500)).asked();
        assertThat(asked).startsWith("a b c d 💩");
        assertThat(asked.codePointCount(0, asked.length())).isEqualTo(100);
        assertThat(WhereQuestion.of("\u200B \u0007\uD83D").isBlank()).isTrue();
        assertThat(WhereQuestion.of(null).isBlank()).isTrue();
    }

    @Test
    void survivesWhateverIsTyped() {
        Random random = new Random(20261121);
        String[] pieces = {
            "99100",
            "st",
            "Saint",
            "Valbrune",
            " ",
            ",",
            ";",
            "46.1",
            "-",
            "'",
            "\u202E",
            "💩",
            "\u0000",
            "%",
            "(",
            "99",
            "2A004",
            "cedex",
            "é",
            "ß",
            "ﬁ",
            "\uD800",
            "Ω",
            "\n",
            "０３１００",
            "le",
            "𝕍",
            "İ",
            "3,4",
            "1e5",
            "\u0301"
        };
        for (int i = 0; i < 4_000; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                typed.append(
                        random.nextInt(3) == 0
                                ? Character.toString(random.nextInt(0x2FFFF))
                                : pieces[random.nextInt(pieces.length)]);
            }
            WhereQuestion question = WhereQuestion.of(typed.toString());
            assertThat(question.point()).isNotNull();
            if (!question.isBlank()) {
                assertThat(new WhereReading(gazetteer).read(question)).isNotNull();
            }
            new CommuneMatching(gazetteer).match(typed.toString(), typed.toString(), typed.toString());
        }
    }
}
