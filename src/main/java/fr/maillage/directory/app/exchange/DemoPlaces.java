package fr.maillage.directory.app.exchange;

import fr.maillage.directory.app.KnownWords;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented places of the Pays de Lorande, taken through the same door as real ones. */
@Component
class DemoPlaces implements DemoPart {

    static final String SOURCE = "demo";

    private final ImportPlaces importPlaces;
    private final Territory territory;
    private final JdbcClient db;
    private final KnownWords words;

    DemoPlaces(ImportPlaces importPlaces, Territory territory, JdbcClient db, KnownWords words) {
        this.words = words;
        this.importPlaces = importPlaces;
        this.territory = territory;
        this.db = db;
    }

    /** Invented places leave with the invented territory, and nothing of them stays: they were never anybody's data. */
    @EventListener
    void on(DemoReplaced event) {
        db.sql("""
                        update directory.place m
                        set merged_into = null, updated_at = now(),
                            gone_at = case when m.record_gone and m.hand_state is null then m.gone_at end
                        from directory.place h
                        where h.id = m.merged_into and (h.source_id = :demo or h.commune_code like '99%')
                        """).param("demo", SOURCE).update();
        db.sql("""
                        delete from directory.place
                        where source_id = :demo or (source_id = 'main' and commune_code like '99%')
                        """).param("demo", SOURCE).update();
        db.sql("""
                        delete from directory.organisation o
                        where not exists (select from directory.place p where p.organisation_id = o.id)
                        """).update();
        db.sql("""
                        delete from directory.hours_text h
                        where not exists (select from directory.place_search s where s.hours_id = h.id)
                        """).update();
        words.refresh();
        db.sql("delete from directory.import_run where source_id = ?")
                .param(SOURCE)
                .update();
        db.sql("delete from directory.source where id = ?").param(SOURCE).update();
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public void load() {
        if (!territory.settings().demo()) {
            return;
        }
        try (InputStream places = new ClassPathResource("fr/maillage/directory/demo/places.csv").getInputStream()) {
            Path copy = Files.createTempFile("maillage-places", ".csv");
            try {
                Files.copy(places, copy, StandardCopyOption.REPLACE_EXISTING);
                ImportResult result = importPlaces.run(new ImportOrder(copy, SOURCE, true, null), _ -> {});
                if (result instanceof ImportResult.Refused(String reason)) {
                    throw new IllegalStateException(reason);
                }
                db.sql("""
                                update directory.source set
                                    name = 'Lieux de démonstration', owner = 'Pays de Lorande', licence = 'etalab-2.0'
                                where id = :demo and name = :demo
                                """).param("demo", SOURCE).update();
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
