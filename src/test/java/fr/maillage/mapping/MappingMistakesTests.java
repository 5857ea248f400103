package fr.maillage.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MappingMistakesTests {

    private static final int TEXTS = 400;
    /** The standard’s columns. */
    private static final Set<String> STANDARD = Set.of(("id pivot nom commune code_postal code_insee adresse"
                    + " complement_adresse latitude longitude typologie telephone courriels site_web horaires"
                    + " presentation_resume presentation_detail source itinerance structure_parente date_maj services"
                    + " publics_specifiquement_adresses prise_en_charge_specifique frais_a_charge"
                    + " dispositif_programmes_nationaux formations_labels autres_formations_labels modalites_acces"
                    + " modalites_accompagnement fiche_acces_libre prise_rdv")
            .split(" ", -1));

    @Test
    void tellsEveryMistakeAtOnceWithItsLine() {
        assertThat(mistakes("""
                format: exel
                colones: {}
                dictionnaires:
                  types: {a: A, À: B}
                colonnes:
                  nom: {colonne: n, remplacer: {motif: '(', par: x}}
                  comune: c
                  typologie: {colonne: t, dictionnaire: type}
                  services: [a, b]
                  date_maj: {colonne: d, date: aujourd’hui}
                  adresse: {avec: " "}
                  horaires: {semaine: {lundy: l}}
                """))
                .containsExactly(
                        "essai.yaml, ligne 1 : format inconnu « exel » : csv ou json",
                        "essai.yaml, ligne 2 : clé inconnue « colones » ; vouliez-vous dire « colonnes » ?",
                        "essai.yaml, ligne 4 : « À » est là deux fois (la casse, les accents et la ponctuation ne comptent pas)",
                        "essai.yaml, ligne 6 : expression régulière fausse « ( » : près du caractère 2",
                        "essai.yaml, ligne 7 : « comune » n’est pas une colonne du standard ; vouliez-vous dire « commune » ?",
                        "essai.yaml, ligne 8 : dictionnaire inconnu « type » ; vouliez-vous dire « types » ?",
                        "essai.yaml, ligne 9 : il faut ici une colonne, ou « joindre », « premier » ou « liste » avant la liste",
                        "essai.yaml, ligne 10 : ordre de date inconnu « aujourd’hui » : jour/mois/annee, annee-mois-jour,"
                                + " mois/jour/annee, secondes, millisecondes",
                        "essai.yaml, ligne 11 : il manque d’où vient la valeur : colonne, constante, joindre, premier, liste,"
                                + " si, semaine ou valeur",
                        "essai.yaml, ligne 12 : « lundy » n’est ni un jour (lundi) ni une demi-journée (lundi matin, lundi"
                                + " après-midi)");
    }

    @Test
    void asksForTheNameAndTheColumns() {
        assertThat(mistakes("format: csv")).first().asString().contains("ligne 1 : il manque « colonnes »");
        assertThat(mistakes("colonnes: {commune: c}")).first().asString().contains("il manque la colonne « nom »");
        assertThat(mistakes("")).containsExactly("essai.yaml : le fichier est vide");
    }

    @Test
    void saysInFrenchWhatIsWrongWithTheYaml() {
        assertThat(mistakes("colonnes:\n\tnom: n"))
                .first()
                .asString()
                .contains("ligne 2")
                .contains("tabulation");
        assertThat(mistakes("colonnes:\n  nom: a: b")).first().asString().contains("deux-points inattendu");
        assertThat(mistakes("colonnes:\n  nom: \"a")).first().asString().contains("guillemet");
    }

    @Test
    void refusesAliasesThatWouldGrowWithoutEnd() {
        assertThat(mistakes("a: &a [x]\nb: [*a, *a]")).first().asString().contains("alias");
        assertThat(mistakes("&a a: *a\ncolonnes: &c\n  nom: *c")).isNotEmpty();
    }

    @Test
    void refusesWordsThatAClosedColumnDoesNotTake() {
        Targets targets = new Targets() {
            @Override
            public Set<String> names() {
                return MappingTests.TARGETS;
            }

            @Override
            public boolean accepts(String column, String word) {
                return !column.equals("typologie") || Set.of("BIB", "CS").contains(word);
            }
        };
        MappingReading reading = Mapping.read("essai.yaml", """
                dictionnaires:
                  types: {a: BIB, b: BIBL}
                colonnes:
                  nom: {constante: BIBL}
                  typologie:
                    liste:
                      - {constante: CSS}
                      - {colonne: t, dictionnaire: types}
                      - {constante: x, remplacer: {texte: x, par: CS}}
                """, targets);

        assertThat(((MappingReading.Mistaken) reading).mistakes())
                .containsExactly(
                        new Mistake(7, "« CSS » n’est pas un mot du standard pour « typologie »"),
                        new Mistake(8, "« BIBL » n’est pas un mot du standard pour « typologie »"));
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void answersAMappingOrMistakesWithLinesWhateverTheText() {
        Random random = new Random(20261122);
        int sound = 0;
        for (int i = 0; i < TEXTS; i++) {
            String yaml = mangled(random);
            switch (Mapping.read("sauvage.yaml", yaml, STANDARD)) {
                case MappingReading.Sound(Mapping mapping) -> {
                    sound++;
                    Map<String, String> row = row(random);
                    mapping.findSkip(row);
                    assertThat(mapping.apply(row).columns().values()).as(yaml).noneMatch(String::isEmpty);
                }
                case MappingReading.Mistaken mistaken ->
                    assertThat(mistaken.mistakes()).as(yaml).isNotEmpty().allSatisfy(mistake -> {
                        assertThat(mistake.reason()).isNotBlank();
                        assertThat(mistake.line())
                                .isBetween(0, (int) yaml.lines().count() + 1);
                    });
            }
        }
        assertThat(sound).as("some texts stay sound").isGreaterThan(50);
    }

    private static List<String> mistakes(String yaml) {
        MappingReading reading = Mapping.read("essai.yaml", yaml, MappingTests.TARGETS);
        assertThat(reading).isInstanceOf(MappingReading.Mistaken.class);
        return ((MappingReading.Mistaken) reading).sentences();
    }

    /** An example with some of its lines and characters moved, doubled, dropped or made strange. */
    private static String mangled(Random random) {
        List<String> names = MappingExamples.list();
        StringBuilder text = new StringBuilder(
                MappingExamples.find(names.get(random.nextInt(names.size()))).orElseThrow());
        if (random.nextInt(10) == 0) {
            text.setLength(0);
            text.append("colonnes: {nom: n, commune: {joindre: [a, b], avec: \" \"}}");
        }
        String strange = ":-{}[]&*!|>'\"%@`#,? \n\t\u0000\uFFFDé(+)*x1";
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, strange.charAt(random.nextInt(strange.length())));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
            }
            if (text.isEmpty()) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static Map<String, String> row(Random random) {
        Map<String, String> row = new HashMap<>();
        String[] values = {
            "Oui", "12/03/2024", "9h-12h", "<b>x</b>", "700000,1", "\uFFFDa", "a-b-c", "=".repeat(300), "0"
        };
        for (String column :
                List.of("nom", "n", "a", "b", "id_fs", "h_lundi", "x", "y", "lat", "lon", "code_accomp", "service")) {
            row.put(column, values[random.nextInt(values.length)]);
        }
        return row;
    }
}
