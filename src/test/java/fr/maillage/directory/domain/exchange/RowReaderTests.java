package fr.maillage.directory.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Itinerancy;
import fr.maillage.directory.Label;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Typology;
import fr.maillage.shared.LatLon;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LatLon CENTRE = new LatLon(46.2, 2.8);

    /** Valbrune is known by its code and by its name; nothing else is. */
    private static final CommuneLookup VALBRUNE = new CommuneLookup() {
        private final KnownCommune valbrune = new KnownCommune("99039", "Valbrune", List.of("99100"), CENTRE);

        @Override
        public Optional<KnownCommune> match(
                @Nullable String inseeCode, @Nullable String name, @Nullable String postalCode) {
            return "99039".equals(inseeCode) || "Valbrune".equals(name) ? Optional.of(valbrune) : Optional.empty();
        }

        @Override
        public Optional<KnownCommune> at(LatLon point) {
            return point.distanceMetres(CENTRE) < 5_000 ? Optional.of(valbrune) : Optional.empty();
        }
    };

    private final Map<String, String> row = new LinkedHashMap<>(
            Map.of("id", "1", "nom", "Médiathèque", "commune", "Valbrune", "latitude", "46.21", "longitude", "2.81"));

    @Test
    void readsThePresentWordsOfTheStandard() {
        row.put("services", "Aide aux démarches administratives|Loisirs et créations numériques");
        row.put("frais_a_charge", "Gratuit sous condition|Payant");
        row.put("typologie", "TIERS_LIEUX|Autre");
        row.put("itinerance", "Itinérant|Fixe");
        row.put("formations_labels", "Étapes numériques (La Poste)|ORDI 3.0");

        PlaceSheet sheet = sheet();

        assertThat(sheet.offer().services()).containsExactly(Service.ADMINISTRATIVE_HELP, Service.CREATION);
        assertThat(sheet.offer().costs()).containsExactly(Cost.FREE_UNDER_CONDITION, Cost.PAYING);
        assertThat(sheet.offer().typologies()).containsExactly(Typology.AUTRE, Typology.TIERS_LIEUX);
        assertThat(sheet.offer().itinerancies()).containsExactly(Itinerancy.FIXED, Itinerancy.ITINERANT);
        assertThat(sheet.offer().labels()).containsExactly(Label.ETAPES_NUMERIQUES, Label.ORDI_3_0);
        assertThat(findings()).isEmpty();
    }

    @Test
    void translatesTheWordsOfVersionZero() {
        row.put("services", "Accéder à du matériel;Réaliser des démarches administratives avec un accompagnement");
        row.put("labels_nationaux", "CNFS;France Services;APTIC;Fabriques de Territoire");
        row.put(
                "publics_accueillis",
                "Seniors (+ 65 ans);Adultes;Surdité;Handicaps psychiques : troubles psychiatriques");
        row.put(
                "conditions_acces",
                "Gratuit : Je peux accéder gratuitement au lieu;Accepte le Pass numérique : Il est possible");
        row.put("modalites_accompagnement", "Seul : j'ai accès à du matériel;A ma place : une personne habilitée");
        row.put("labels_autres", "ZRR");
        row.put("courriel", "bonjour@valbrune.example");

        PlaceSheet sheet = sheet();

        assertThat(sheet.offer().services()).containsExactly(Service.ADMINISTRATIVE_HELP, Service.ACCESS_EQUIPMENT);
        assertThat(sheet.offer().programmes())
                .containsExactly(Programme.CONSEILLERS_NUMERIQUES, Programme.FRANCE_SERVICES);
        assertThat(sheet.offer().labels()).containsExactly(Label.FABRIQUES_DE_TERRITOIRE);
        assertThat(sheet.offer().otherLabels()).containsExactly("Pass numérique accepté", "APTIC", "ZRR");
        assertThat(sheet.offer().audiences()).containsExactly(Audience.SENIORS);
        assertThat(sheet.offer().specificCares())
                .containsExactly(SpecificCare.DEAFNESS, SpecificCare.MENTAL_DISABILITY);
        assertThat(sheet.offer().costs()).containsExactly(Cost.FREE);
        assertThat(sheet.offer().supportModes()).containsExactly(SupportMode.ON_ONES_OWN, SupportMode.INDIVIDUAL);
        assertThat(sheet.contact().emails()).containsExactly("bonjour@valbrune.example");
        assertThat(findings()).isEmpty();
    }

    @Test
    void dropsAnUnknownWordAndKeepsTheRow() {
        row.put("services", "Aide aux démarches administratives|Coupe de cheveux");
        assertThat(sheet().offer().services()).containsExactly(Service.ADMINISTRATIVE_HELP);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("services");
            assertThat(finding.value()).isEqualTo("Coupe de cheveux");
        });
    }

    @Test
    void readsAPhoneNumberAsPeopleWriteIt() {
        row.put("telephone", "04.65.71 12 34");
        assertThat(sheet().contact().phone()).isEqualTo("+33465711234");
    }

    @Test
    void putsBackTheZeroThatASpreadsheetTookFromAPhoneNumber() {
        row.put("telephone", "465711234");
        assertThat(sheet().contact().phone()).isEqualTo("+33465711234");
    }

    @Test
    void dropsAnImpossiblePhoneNumberAndSaysSo() {
        row.put("telephone", "12345");
        assertThat(sheet().contact().phone()).isNull();
        assertThat(findings()).extracting(Finding::field).containsExactly("telephone");
    }

    @Test
    void keepsTheFirstOfTwoPhoneNumbers() {
        row.put("telephone", "04 65 71 12 34 / 06 39 98 12 34");
        assertThat(sheet().contact().phone()).isEqualTo("+33465711234");
        assertThat(findings()).extracting(Finding::field).containsExactly("telephone");
    }

    @Test
    void putsBackTheLostZeroOfAPostalCode() {
        row.put("commune", "Hameau d’ailleurs");
        row.put("latitude", "48");
        row.put("code_postal", "1000");
        assertThat(sheet().address().postalCode()).isEqualTo("01000");
        assertThat(findings()).extracting(Finding::field).containsExactly("code_postal");
    }

    @Test
    void givesAPlaceThePostalCodeOfItsCommuneWhenItHasAnother() {
        row.put("code_postal", "38200");
        assertThat(sheet().address().postalCode()).isEqualTo("99100");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("code_postal");
            assertThat(finding.value()).isEqualTo("38200");
            assertThat(finding.action()).endsWith("celui de Valbrune est 99100");
        });
    }

    @ParameterizedTest
    @CsvSource({"99105, Valbrune", "99110, Valbrune Cedex 2", "99110 CEDEX, Valbrune"})
    void leavesThePostalCodesOfLargeUsersAlone(String postalCode, String commune) {
        row.put("code_insee", "99039");
        row.put("commune", commune);
        row.put("code_postal", postalCode);
        assertThat(sheet().address().postalCode()).isEqualTo(postalCode.substring(0, 5));
        assertThat(findings()).noneMatch(finding -> finding.action().contains("ignoré"));
    }

    @Test
    void takesZerosForAnUnknownEstablishmentWithoutFuss() {
        row.put("pivot", "00000000000000");
        assertThat(sheet().pivot()).isNull();
        assertThat(findings()).isEmpty();
        assertThat(understood().notices()).contains(Notice.UNKNOWN_PIVOT);
    }

    @Test
    void doesNotBelieveTheDateOfAComputersZeroNorTheFuture() {
        for (String date : List.of("1969-12-31", "1970-01-01", "2031-01-01", "31/02/2024", "hier")) {
            row.put("date_maj", date);
            assertThat(sheet().origin().updatedOn()).as(date).isNull();
            assertThat(findings()).as(date).extracting(Finding::field).containsExactly("date_maj");
        }
    }

    @Test
    void readsADateInFrench() {
        row.put("date_maj", "2/10/2025");
        assertThat(sheet().origin().updatedOn()).isEqualTo(LocalDate.of(2025, 10, 2));
    }

    @Test
    void keepsTheTextAndDropsItsTags() {
        row.put("presentation_resume", "<p>Du caf&eacute; &amp; du <b>wifi</b></p><script>alert(1)</script>");
        assertThat(sheet().summary()).isEqualTo("Du café & du wifi");
        assertThat(findings()).extracting(Finding::field).containsExactly("presentation_resume");
    }

    @Test
    void findsTagsHiddenInEntities() {
        row.put("nom", "Chez &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; Paul");
        assertThat(sheet().name()).isEqualTo("Chez Paul");
    }

    @Test
    void leavesAnAmpersandAlone() {
        row.put("nom", "Lire & écrire, 1 < 2");
        assertThat(sheet().name()).isEqualTo("Lire & écrire, 1 < 2");
        assertThat(findings()).isEmpty();
    }

    @Test
    void keepsALongSummaryWholeInTheDetail() {
        String summary = "mot ".repeat(100).strip();
        row.put("presentation_resume", summary);
        assertThat(sheet().summary()).hasSizeLessThanOrEqualTo(280).endsWith("…");
        assertThat(sheet().detail()).isEqualTo(summary);
    }

    @Test
    void followsOnlyWebAddresses() {
        row.put("site_web", "javascript:alert(1)|www.valbrune.example/lieu|https://a.example;http://b.example");
        row.put("prise_rdv", "data:text/html,x");
        assertThat(sheet().contact().websites())
                .containsExactly("https://www.valbrune.example/lieu", "https://a.example", "http://b.example");
        assertThat(sheet().contact().bookingUrl()).isNull();
    }

    @Test
    void putsAPlaceWithoutCoordinatesAtTheCentreOfItsCommune() {
        row.keySet().removeAll(List.of("latitude", "longitude"));
        assertThat(sheet().address().position()).isEqualTo(CENTRE);
        assertThat(sheet().address().precision()).isEqualTo(PositionPrecision.COMMUNE);
    }

    @Test
    void doesNotBelieveCoordinatesFarFromTheCommune() {
        row.put("latitude", "43.45");
        row.put("longitude", "5.41");
        assertThat(sheet().address().position()).isEqualTo(CENTRE);
        assertThat(sheet().address().precision()).isEqualTo(PositionPrecision.COMMUNE);
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).isEqualTo("43.45, 5.41"));
    }

    @Test
    void doesNotBelieveTheCommuneWhenPostalCodeAndCoordinatesAgreeAgainstIt() {
        row.put("code_insee", "99039");
        row.put("code_postal", "98800");
        row.put("latitude", "-22.2");
        row.put("longitude", "166.4");
        assertThat(sheet().address().communeCode()).isNull();
        assertThat(sheet().address().position()).isEqualTo(new LatLon(-22.2, 166.4));
        assertThat(findings()).extracting(Finding::field).containsExactly("commune");
    }

    @Test
    void turnsSwappedCoordinatesTheRightWay() {
        row.put("latitude", "2.81");
        row.put("longitude", "46.21");
        assertThat(sheet().address().position()).isEqualTo(new LatLon(46.21, 2.81));
        assertThat(findings()).hasSize(1);
    }

    @Test
    void readsCoordinatesWithADecimalComma() {
        row.put("latitude", "46,21");
        row.put("longitude", "2,81");
        assertThat(sheet().address().position()).isEqualTo(new LatLon(46.21, 2.81));
    }

    @Test
    void keepsAPlaceInAnUnknownCommuneThatHasCoordinates() {
        row.put("commune", "Ailleurs");
        row.put("latitude", "44");
        assertThat(sheet().address().communeCode()).isNull();
        assertThat(sheet().address().communeName()).isEqualTo("Ailleurs");
        assertThat(findings()).isEmpty();
    }

    @Test
    void recognisesTheCommuneFromTheCoordinates() {
        row.put("commune", "Valbrune-le-Vieux");
        assertThat(sheet().address().communeCode()).isEqualTo("99039");
        assertThat(sheet().address().communeName()).isEqualTo("Valbrune-le-Vieux");
        assertThat(findings()).extracting(Finding::field).containsExactly("commune");
    }

    @Test
    void refusesAPlaceWithoutName() {
        row.put("nom", " null ");
        assertThat(read()).isInstanceOf(RowReading.Refused.class);
        assertThat(findings()).extracting(Finding::action).containsExactly("ligne refusée : sans nom");
    }

    @Test
    void refusesAPlaceThatIsNowhere() {
        row.put("commune", "Ailleurs");
        for (String latitude : List.of("", "0", "NaN", "1e999", "91", "quarante-six")) {
            row.put("latitude", latitude);
            row.put("longitude", latitude.isEmpty() || latitude.equals("0") ? latitude : "500");
            assertThat(read()).as(latitude).isInstanceOf(RowReading.Refused.class);
        }
    }

    @Test
    void makesAStableKeyForARowWithoutId() {
        row.remove("id");
        String key = read().key();
        row.put("telephone", "0465711234");
        assertThat(read().key()).isEqualTo(key).startsWith("sans-id-");
        assertThat(findings()).extracting(Finding::field).containsExactly("id");
    }

    @Test
    void dropsCharactersThatCannotBeKept() {
        row.put("nom", "M\u0000édia\uD800thèque \u202Etxet\u202C");
        assertThat(sheet().name()).isEqualTo("Média\uFFFDthèque txet");
    }

    private RowReading read() {
        return new RowReader(VALBRUNE, "essai", TODAY).read(new RawRow(1, row));
    }

    private RowReading.Understood understood() {
        return (RowReading.Understood) read();
    }

    private PlaceSheet sheet() {
        return understood().sheet();
    }

    private List<Finding> findings() {
        return read().findings();
    }
}
