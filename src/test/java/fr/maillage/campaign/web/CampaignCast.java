package fr.maillage.campaign.web;

import fr.maillage.Staff;
import fr.maillage.directory.app.exchange.ImportOrder;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.app.exchange.ImportResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign of a test’s own over one commune of the demo, with two places of its own, gone with the test. */
final class CampaignCast {

    static final String COMMUNE = "99041";
    static final String CODE = "grelot";
    static final String NAME = "Cartopartie d’essai";
    static final String SLUG = "cartopartie-d-essai";
    static final String PATH = "/cartoparties/" + SLUG;
    static final String DESK = "/gestion/cartoparties/" + SLUG;
    private static final String SOURCE = "essai-cartopartie";

    private final JdbcClient db;

    CampaignCast(JdbcClient db) {
        this.db = db;
    }

    /** Two places: « Le Grelot » and « La Clochette ». */
    void places(ImportPlaces importer) {
        record Town(String name, String postal, double lat, double lon) {}
        Town town = db.sql("""
                        select name, postal_codes[1] as postal, latitude as lat, longitude as lon
                        from territory.commune where code = ?
                        """).param(COMMUNE).query(Town.class).single();
        StringBuilder rows = new StringBuilder(
                "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,horaires,services,date_maj\n");
        for (String name : new String[] {"Le Grelot", "La Clochette"}) {
            rows.append(
                    "%s,%s,%s,%s,%s,1 rue du Moulin,%s,%s,+33199000011,Mo-Fr 09:00-12:00,Aide aux démarches administratives,2026-01-05\n"
                            .formatted(name, name, town.name(), town.postal(), COMMUNE, town.lat(), town.lon()));
        }
        try {
            Path file = Files.createTempFile("essai", ".csv");
            Files.writeString(file, rows.toString());
            ImportResult result = importer.run(new ImportOrder(file, SOURCE, true, null), _ -> {});
            Files.delete(file);
            if (!(result instanceof ImportResult.Done)) {
                throw new AssertionError(result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the campaign as the coordinator does. */
    static void open(Staff coordinator, String from, String to) {
        var answer = coordinator.post(
                "/gestion/cartoparties",
                Map.of(
                        "nom", NAME,
                        "du", from,
                        "au", to,
                        "commune", COMMUNE,
                        "accueil", "Rendez-vous à la mairie.",
                        "telephone", "01 99 00 00 12",
                        "code", CODE));
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + answer.text());
        }
    }

    String code(String name) {
        return one("select code from directory.place where source_id = 'essai-cartopartie' and name = '" + name + "'");
    }

    String one(String sql) {
        return db.sql(sql).query(String.class).optional().orElse("");
    }

    void leaveNothing() {
        db.sql("delete from campaign.campaign where slug like 'cartopartie-d-essai%'")
                .update();
        db.sql(
                        "delete from directory.proposal where origin not in (select 'campaign:' || id from campaign.campaign) and origin like 'campaign:%'")
                .update();
        db.sql("delete from directory.place where source_id = ?").param(SOURCE).update();
        db.sql("delete from directory.import_run where source_id = ?")
                .param(SOURCE)
                .update();
        db.sql("delete from directory.source where id = ?").param(SOURCE).update();
    }
}
