package fr.maillage.directory.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Foreign files, invented, through the operator's command into the database. */
@MaillageTest
class MappedImportTests {

    private static final String SOURCE = "essai-correspondance";
    private static final String MAPPING = """
            format: csv
            separateur: ";"
            vides: ["-"]
            ignorer: [interne]
            passer:
              - {si: {colonne: etat, contient: fermé}, raison: lieu fermé}
            dictionnaires:
              types: {médiathèque: BIB, mairie: MUNI}
            colonnes:
              id: ref
              nom: titre
              commune: {colonne: ville, casse: nom-propre}
              code_postal: {colonne: cp, code-postal: oui}
              typologie: {colonne: type, dictionnaire: types}
              date_maj: {colonne: maj, date: jour/mois/annee}
              horaires: {semaine: {lundi matin: lm, lundi après-midi: la}}
              services:
                si: {oui: wifi}
                alors: {constante: Accès internet et matériel informatique}
            position: {x: x, y: y, projection: lambert-93}
            """;
    private static final String HEADER = "ref;titre;ville;cp;type;maj;lm;la;wifi;etat;x;y;interne;courrier\n";

    @Autowired
    ImportPlacesCommand command;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private String told = "";

    @AfterEach
    void leaveNothing() {
        db.sql("delete from directory.place where source_id like 'essai-%'").update();
        db.sql("delete from directory.import_run where source_id like 'essai-%'")
                .update();
        db.sql("delete from directory.source where id like 'essai-%'").update();
    }

    @Test
    void importsAForeignFileAndAccountsForEveryRow() throws IOException {
        Path file = csv(HEADER
                + "1;Médiathèque du Puits;VALBRUNE;99390;Médiathèque;03/02/2024;9h-12h;14h-17h;Oui;;700000,0;6600000,0;a;b\n"
                + "2;Ancien phare;VALBRUNE;99390;mairie;;;;non;Fermé définitivement;700000;6600000;;\n"
                + "3;Phare;VALBRUNE;9939;sémaphore;32/01/2024;x;;;;700000;6600000;;\n"
                + "4;;VALBRUNE;99390;;;;;;;;;;\n");

        assertThat(run(file, MAPPING)).isZero();

        assertThat(told)
                .contains("4 lignes lues : 2 créées, 0 mises à jour, 0 inchangées, 2 refusées")
                .contains("1 : laissées par la correspondance")
                .contains("Colonnes non utilisées : courrier");
        assertThat(place("1"))
                .containsEntry("name", "Médiathèque du Puits")
                .containsEntry("commune_name", "Valbrune")
                .containsEntry("hours", "lundi : 9h-12h / 14h-17h");
        assertThat(String.valueOf(place("1").get("updated_on"))).isEqualTo("2024-02-03");
        assertThat(String.valueOf(place("1").get("raw")))
                .contains("\"typologie\": \"BIB\"")
                .doesNotContain("titre");
        assertThat(String.valueOf(place("1").get("foreign_row")))
                .contains("\"titre\": \"Médiathèque du Puits\"")
                .contains("\"interne\": \"a\"");
        assertThat((double) place("1").get("latitude")).isBetween(46.4999, 46.5001);
        assertThat(findings())
                .contains(
                        "2 ligne : ligne laissée par la correspondance : lieu fermé",
                        "3 typologie : mot absent du dictionnaire « types » : laissé",
                        "3 date_maj : date illisible : laissée",
                        "4 nom : ligne refusée : sans nom");
    }

    @Test
    void changesNothingTheSecondTimeAndFollowsTheMappingThatChanges() throws IOException {
        Path file = csv(HEADER + "1;Puits;VALBRUNE;99390;mairie;;;;;;700000;6600000;a;\n");
        run(file, MAPPING);
        Object before = state();

        run(file, MAPPING);
        assertThat(told).contains("0 créées, 0 mises à jour, 1 inchangées");
        assertThat(state()).isEqualTo(before);

        run(file, MAPPING.replace("mairie: MUNI", "mairie: CC"));
        assertThat(told).contains("0 créées, 1 mises à jour");
        assertThat(String.valueOf(place("1").get("raw"))).contains("\"typologie\": \"CC\"");

        run(
                csv(HEADER + "1;Puits;VALBRUNE;99390;mairie;;;;;;700000;6600000;autre;\n"),
                MAPPING.replace("mairie: MUNI", "mairie: CC"));
        assertThat(told).contains("1 inchangées");
        assertThat(String.valueOf(place("1").get("foreign_row"))).contains("\"interne\": \"autre\"");
    }

    @Test
    void readsNothingWhenTheMappingIsMistaken() throws IOException {
        Path file = csv(HEADER + "1;Puits;VALBRUNE;99390;mairie;;;;;;;;;\n");

        assertThat(run(file, MAPPING.replace("nom: titre", "nomme: titre").replace("mairie: MUNI", "mairie: MAIRIE")))
                .isEqualTo(1);

        assertThat(told)
                .contains("Rien n’a été importé")
                .contains("correspondance.yaml, ligne 10 : il manque la colonne « nom »")
                .contains("correspondance.yaml, ligne 11 : « nomme » n’est pas une colonne du standard")
                .contains("correspondance.yaml, ligne 14 : « MAIRIE » n’est pas un mot du standard pour « typologie »");
        assertThat(db.sql("select count(*) from directory.import_run where source_id = ?")
                        .param(SOURCE)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesACsvWithoutTheColumnsThatTheMappingNames() throws IOException {
        Path file = csv(HEADER.replace("titre", "titres") + "1;Puits;VALBRUNE;99390;mairie;;;;;;;;;\n");

        assertThat(run(file, MAPPING)).isEqualTo(1);

        assertThat(told)
                .contains("correspondance.yaml, ligne 11 : le fichier n’a pas de colonne « titre » ; vouliez-vous dire"
                        + " « titres » ?");
    }

    @Test
    void readsTheEncodingThatTheMappingSays() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.writeString(
                file,
                HEADER + "1;Médiathèque;VALBRUNE;99390;médiathèque;;;;;;700000;6600000;;\n",
                Charset.forName("ISO-8859-1"));

        run(file, MAPPING.replace("format: csv", "format: csv\nencodage: iso-8859-1"));

        assertThat(place("1")).containsEntry("name", "Médiathèque");
    }

    @Test
    void stepsIntoAJsonFileByPointers() throws IOException {
        Path file = Files.writeString(folder.resolve("lieux.json"), """
                {"meta": {"total": 2}, "reponse": {"lieux": [
                  {"ref": 1, "nom": {"fr": "Puits"}, "ville": "Valbrune", "cp": 99390, "geo": {"point": [2.75, 46.25]},
                   "tags": ["a", "b"], "jamais": null},
                  {"ref": 2, "nom": {"fr": "Phare"}, "ville": "Valbrune", "geo": {"point": [46.25, 2.75]}}]}}
                """);

        run(file, """
                format: json
                lignes: /reponse/lieux
                colonnes:
                  id: ref
                  nom: /nom/fr
                  commune: /ville
                  code_postal: cp
                  autres_formations_labels: {colonne: tags, decouper: "|"}
                  presentation_detail: jamais
                position: {longitude-latitude: /geo/point}
                """);

        assertThat(told).contains("2 lignes lues : 2 créées");
        assertThat((double) place("1").get("latitude")).isEqualTo(46.25);
        assertThat((double) place("2").get("latitude")).as("swapped").isEqualTo(46.25);
        assertThat(findings())
                .contains(
                        "2 latitude : latitude et longitude inversées : remises à l’endroit",
                        "0 correspondance : le fichier n’a pas de colonne « jamais », sur aucune ligne");
        assertThat(String.valueOf(place("1").get("foreign_row"))).contains("\"/nom/fr\": \"Puits\"");
    }

    @Test
    void makesOnePlaceOfSeveralRows() throws IOException {
        Path file = csv("""
                lieu;ville;x;y;service
                Puits;Valbrune;2,75;46,25;Démarches
                Phare;Valbrune;2,75;46,25;Internet
                Puits;Valbrune;2,75;46,25;Internet
                """);

        run(file, """
                regrouper: {par: [nom, commune], reunir: {services: "|"}}
                colonnes:
                  nom: lieu
                  commune: ville
                  services:
                    colonne: service
                    dictionnaire:
                      Démarches: Aide aux démarches administratives
                      Internet: Accès internet et matériel informatique
                position: {latitude: y, longitude: x}
                """);

        assertThat(told)
                .contains("3 lignes lues : 2 créées, 0 mises à jour, 0 inchangées, 1 refusées")
                .contains("1 : réunies à une autre ligne");
        assertThat(findings()).contains("3 ligne : ligne réunie à la ligne 1 : c’est le même lieu");
        assertThat(db.sql("select cardinality(services) from directory.place where source_id = ? and name = 'Puits'")
                        .param(SOURCE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(db.sql(
                                "select jsonb_array_length(foreign_row) from directory.place where source_id = ? and name = 'Puits'")
                        .param(SOURCE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private int run(Path file, String yaml) throws IOException {
        Path mapping = Files.writeString(folder.resolve("correspondance.yaml"), yaml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = command.run(
                List.of(file.toString(), "--source", SOURCE, "--mapping", mapping.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        told = out.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
        return code;
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("lieux.csv"), text);
    }

    private Map<String, Object> place(String key) {
        return db.sql("select * from directory.place where source_id = ? and source_key = ?")
                .params(SOURCE, key)
                .query()
                .singleRow();
    }

    private List<String> state() {
        return db.sql("select cast(p as text) from directory.place p where source_id = ? order by source_key")
                .param(SOURCE)
                .query(String.class)
                .list();
    }

    private List<String> findings() {
        return new ArrayList<>(db.sql("""
                        select f.row_number || ' ' || f.field || ' : ' || f.action
                        from directory.import_finding f join directory.import_run r on r.id = f.run_id
                        where r.source_id = ? order by r.started_at desc, f.row_number""").param(SOURCE).query(String.class).list());
    }
}
