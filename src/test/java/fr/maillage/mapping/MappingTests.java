package fr.maillage.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MappingTests {

    static final Set<String> TARGETS = Set.of(
            "id",
            "nom",
            "commune",
            "code_postal",
            "adresse",
            "latitude",
            "longitude",
            "telephone",
            "horaires",
            "services",
            "typologie",
            "date_maj",
            "itinerance",
            "modalites_acces",
            "presentation_detail");

    @Test
    void takesAColumnUnderItsNameOrItsPointer() {
        Mapping mapping = sound("""
                colonnes:
                  nom: titre
                  commune: /ville
                  telephone: /contact/tel
                """);

        assertThat(apply(mapping, "titre=Le Phare", "ville=Valbrune", "/contact/tel=01 99 00 12 34"))
                .containsExactly(
                        Map.entry("nom", "Le Phare"),
                        Map.entry("commune", "Valbrune"),
                        Map.entry("telephone", "01 99 00 12 34"));
    }

    @Test
    void joinsColumnsAndSkipsTheEmptyOnes() {
        Mapping mapping = sound("""
                vides: ["-"]
                colonnes:
                  nom: n
                  adresse: {joindre: [numero, type, voie], avec: " "}
                """);

        assertThat(apply(mapping, "n=a", "numero=3", "type=-", "voie=rue du Puits")
                        .get("adresse"))
                .isEqualTo("3 rue du Puits");
        assertThat(apply(mapping, "n=a")).doesNotContainKey("adresse");
    }

    @Test
    void takesTheFirstThatHoldsSomething() {
        Mapping mapping = sound("""
                colonnes:
                  nom: {premier: [enseigne, raison, {constante: Lieu sans nom}]}
                """);

        assertThat(apply(mapping, "enseigne= ", "raison=SARL Puits").get("nom")).isEqualTo("SARL Puits");
        assertThat(apply(mapping).get("nom")).isEqualTo("Lieu sans nom");
    }

    @Test
    void translatesWordsWhateverTheirCaseAndAccentsThenByWhatTheyContainThenByExpression() {
        Mapping mapping = sound("""
                dictionnaires:
                  types:
                    exact: {Médiathèque: BIB, "-": ""}
                    contient: {centre social: CS}
                    motif: {'^mairie|^h.tel de ville': MUNI}
                    sinon: laisser
                colonnes:
                  nom: n
                  typologie: {colonne: t, dictionnaire: types}
                """);

        assertThat(apply(mapping, "t=MEDIATHEQUE").get("typologie")).isEqualTo("BIB");
        assertThat(apply(mapping, "t=Le Centre Social du Puits").get("typologie"))
                .isEqualTo("CS");
        assertThat(apply(mapping, "t=Hôtel de ville").get("typologie")).isEqualTo("MUNI");
        assertThat(apply(mapping, "t=-")).doesNotContainKey("typologie");

        Mapped unknown = mapping.apply(row("n=Lieu", "t=Phare"));
        assertThat(unknown.columns()).doesNotContainKey("typologie");
        assertThat(unknown.remarks())
                .containsExactly(new Remark("typologie", "Phare", "mot absent du dictionnaire « types » : laissé"));
    }

    @Test
    void keepsOrReplacesUnknownWordsWhenTold() {
        Mapping mapping = sound("""
                colonnes:
                  nom: {colonne: n, dictionnaire: {exact: {a: A}, sinon: garder}}
                  typologie: {colonne: t, dictionnaire: {exact: {a: A}, sinon: {valeur: Autre}}}
                """);

        assertThat(apply(mapping, "n=b", "t=b"))
                .containsExactly(Map.entry("nom", "b"), Map.entry("typologie", "Autre"));
        assertThat(mapping.apply(row("n=b", "t=b")).remarks()).isEmpty();
    }

    @Test
    void splitsListsOfCodes() {
        Mapping mapping = sound("""
                colonnes:
                  nom: n
                  modalites_acces:
                    colonne: code
                    decouper: "-"
                    dictionnaire: {RDV: Téléphoner, G: [Se présenter, En groupe], R: ""}
                """);

        assertThat(apply(mapping, "code=RDV-G-R").get("modalites_acces"))
                .isEqualTo("Téléphoner|Se présenter|En groupe");
    }

    @Test
    void addsWordsForColumnsThatSayYes() {
        Mapping mapping = sound("""
                colonnes:
                  nom: n
                  services:
                    liste:
                      - {si: {oui: internet}, alors: {constante: Accès}}
                      - {si: {un-de: [{oui: aide}, {colonne: note, contient: démarche}]}, alors: {constante: Démarches}}
                  itinerance: {colonne: bus, oui-non: {oui: Itinérant, non: Fixe}}
                """);

        assertThat(apply(mapping, "internet=True", "aide=Oui", "bus=1"))
                .containsEntry("services", "Accès|Démarches")
                .containsEntry("itinerance", "Itinérant");
        assertThat(apply(mapping, "internet=non", "note=aide aux démarches", "bus=faux"))
                .containsEntry("services", "Démarches")
                .containsEntry("itinerance", "Fixe");
        assertThat(mapping.apply(row("bus=peut-être")).remarks())
                .extracting(Remark::what)
                .containsExactly("ni oui ni non : laissé");
    }

    @Test
    void turnsLambert93WithADecimalCommaIntoDegrees() {
        Mapping mapping = sound("""
                colonnes: {nom: n}
                position: {x: x, y: y, projection: lambert-93}
                """);

        assertThat(apply(mapping, "x=700000,0", "y=6 600 000"))
                .containsEntry("latitude", "46.500000")
                .containsEntry("longitude", "3.000000");
        Mapped swapped = mapping.apply(row("x=6600000", "y=700000"));
        assertThat(swapped.columns()).containsEntry("latitude", "46.500000");
        assertThat(swapped.remarks())
                .extracting(Remark::what)
                .first()
                .asString()
                .contains("inversés");
        assertThat(mapping.apply(row("x=3,2", "y=46,5")).remarks())
                .extracting(Remark::what)
                .containsExactly("coordonnées Lambert 93 impossibles : laissées");
    }

    @Test
    void findsBothCoordinatesInOneText() {
        Mapping mapping = sound("""
                colonnes: {nom: n}
                position: {latitude-longitude: {colonne: lien, extraire: 'destination=([-\\d.,]+)'}}
                """);

        assertThat(apply(mapping, "lien=https://carte.example/?destination=46.25,2.75"))
                .containsEntry("latitude", "46.25")
                .containsEntry("longitude", "2.75");
    }

    @Test
    void readsDatesInThreeOrdersAndAsNumbers() {
        assertThat(date("jour/mois/annee", "03/02/2024")).isEqualTo("2024-02-03");
        assertThat(date("mois/jour/annee", "03/02/2024")).isEqualTo("2024-03-02");
        assertThat(date("annee-mois-jour", "2024/02/03 14:16:50.898")).isEqualTo("2024-02-03");
        assertThat(date("annee-mois-jour", "20240203")).isEqualTo("2024-02-03");
        assertThat(date("secondes", "1706918400")).isEqualTo("2024-02-03");
        assertThat(date("millisecondes", "1706918400000")).isEqualTo("2024-02-03");
        assertThat(date("jour/mois/annee", "2024-02-03T10:00:00Z")).isEqualTo("2024-02-03");
        assertThat(date("jour/mois/annee", "31/02/2024")).isNull();
        assertThat(date("jour/mois/annee", "03/15/2024"))
                .as("not swapped in silence")
                .isNull();
    }

    @Test
    void putsBackZerosAndPhoneNumbersThatSpreadsheetsAte() {
        Mapping mapping = sound("""
                colonnes:
                  nom: n
                  code_postal: {colonne: cp, code-postal: oui}
                  telephone: {colonne: tel, telephone: oui}
                """);

        assertThat(apply(mapping, "cp=4000", "tel=199001234"))
                .containsEntry("code_postal", "04000")
                .containsEntry("telephone", "0199001234");
        assertThat(apply(mapping, "cp=99390.0", "tel=33199001234"))
                .containsEntry("code_postal", "99390")
                .containsEntry("telephone", "+33199001234");
        assertThat(apply(mapping, "tel=01 99 00 12 34")).containsEntry("telephone", "01 99 00 12 34");
    }

    @Test
    void stripsHtmlToItsText() {
        Mapping mapping = sound("""
                colonnes:
                  nom: n
                  presentation_detail: {colonne: bulle, sans-html: oui}
                """);

        assertThat(apply(
                                mapping,
                                "bulle=<div style=\"x\">Espace <b>Puits</b></div><br>Tous les jours&nbsp;!<script>x()</script>")
                        .get("presentation_detail"))
                .isEqualTo("Espace Puits\nTous les jours !");
    }

    @Test
    void findsLettersThatWereLost() {
        Mapping mapping = sound("""
                lettres-perdues: [médiathèque, numérique, hôtel]
                colonnes:
                  nom: n
                  commune: {colonne: c, casse: nom-propre}
                """);

        assertThat(apply(
                        mapping,
                        "n=M\uFFFDdiath\uFFFDque de l\uFFFDh\uFFFDtel \uFFFD l\uFFFDouest",
                        "c=SAINT-PUITS-SUR-LOIRE"))
                .containsEntry("nom", "Médiathèque de l’hôtel à l’ouest")
                .containsEntry("commune", "Saint-Puits-sur-Loire");
        assertThat(mapping.apply(row("n=Esp\uFFFDce")).remarks())
                .extracting(Remark::what)
                .containsExactly("lettre perdue avant d’arriver ici : gardé tel quel");
    }

    @Test
    void makesAKeyForRowsWithoutANumber() {
        Mapping mapping = sound("""
                colonnes:
                  id: {joindre: [n, c], empreinte: oui, prefixe: p-}
                  nom: n
                """);

        String key = apply(mapping, "n=Le Puits", "c=Valbrune").get("id");

        assertThat(key).matches("p-[0-9a-f]{16}");
        assertThat(apply(mapping, "n=LE PUITS", "c=valbrune").get("id")).isEqualTo(key);
        assertThat(apply(mapping, "n=Le Phare", "c=Valbrune").get("id")).isNotEqualTo(key);
    }

    @Test
    void leavesOutRowsWithTheirReason() {
        Mapping mapping = sound("""
                passer:
                  - {si: {colonne: etat, contient: fermé définitivement}, raison: lieu fermé}
                  - {si: {tous: [{vide: n}, {vide: c}]}, raison: ligne vide}
                colonnes: {nom: n, commune: c}
                """);

        assertThat(mapping.findSkip(row("n=Puits", "etat=FERMÉ DÉFINITIVEMENT en mai")))
                .contains("lieu fermé");
        assertThat(mapping.findSkip(row("x=1"))).contains("ligne vide");
        assertThat(mapping.findSkip(row("n=Puits"))).isEmpty();
    }

    @Test
    void putsRowsOfOnePlaceTogether() {
        Mapping mapping = sound("""
                regrouper: {par: [nom], reunir: {services: "|", presentation_detail: " / "}}
                colonnes: {nom: n, services: s, presentation_detail: d, commune: c}
                """);
        Grouping grouping = mapping.grouping().orElseThrow();
        List<Mapped> rows =
                List.of(mapping.apply(row("n=A", "s=x", "d=un")), mapping.apply(row("n=A", "s=y", "d=deux", "c=V")));

        assertThat(grouping.key(rows.get(0))).isEqualTo(grouping.key(rows.get(1)));
        assertThat(grouping.merge(rows).columns())
                .containsExactly(
                        Map.entry("nom", "A"),
                        Map.entry("services", "x|y"),
                        Map.entry("presentation_detail", "un / deux"),
                        Map.entry("commune", "V"));
    }

    @Test
    void tellsColumnsThatItDoesNotUseAndThoseThatAreMissing() {
        Mapping mapping = sound("""
                ignorer: [interne]
                colonnes:
                  nom: titre
                  commune: vile
                """);

        assertThat(mapping.unused(Set.of("titre", "ville", "interne"))).containsExactly("ville");
        assertThat(mapping.missingFrom(Set.of("titre", "ville", "interne")))
                .containsExactly(
                        new Mistake(4, "le fichier n’a pas de colonne « vile » ; vouliez-vous dire « ville » ?"));
    }

    @Test
    void givesUpAnExpressionThatWouldNeverEnd() {
        Mapping mapping = sound("""
                colonnes:
                  nom: {colonne: n, remplacer: {motif: '^(a+)+$', par: x}}
                """);

        Mapped mapped = mapping.apply(row("n=" + "a".repeat(5_000) + "!"));

        assertThat(mapped.columns().get("nom")).endsWith("!");
        assertThat(mapped.remarks()).extracting(Remark::what).first().asString().contains("trop coûteuse");
    }

    @Test
    void appliesStepsInTheOrderInWhichTheyAreWritten() {
        Mapping mapping = sound("""
                colonnes:
                  nom: {colonne: n, prefixe: "b", remplacer: {texte: b, par: c}}
                  commune: {colonne: n, remplacer: {texte: b, par: c}, prefixe: "b"}
                """);

        assertThat(apply(mapping, "n=b")).containsEntry("nom", "cc").containsEntry("commune", "bc");
    }

    static Mapping sound(String yaml) {
        MappingReading reading = Mapping.read("essai.yaml", yaml, TARGETS);
        assertThat(reading).as("%s", reading).isInstanceOf(MappingReading.Sound.class);
        return ((MappingReading.Sound) reading).mapping();
    }

    private static String date(String order, String text) {
        Mapping mapping = sound("colonnes: {nom: n, date_maj: {colonne: d, date: " + order + "}}");
        return apply(mapping, "d=" + text).get("date_maj");
    }

    private static Map<String, String> apply(Mapping mapping, String... cells) {
        return mapping.apply(row(cells)).columns();
    }

    private static Map<String, String> row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.split("=", 2))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1], (a, b) -> a, LinkedHashMap::new));
    }
}
