package fr.maillage.directory.app.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.directory.app.exchange.ImportOrder;
import fr.maillage.directory.app.exchange.ImportPlaces;
import fr.maillage.directory.app.exchange.ImportResult;
import fr.maillage.platform.OutgoingHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A place without coordinates is found by its address, when the operator wants it; a better point always wins. */
@MaillageTest
@TestPropertySource(properties = "maillage.outgoing-allow=127.0.0.1")
class FindMissingPointsTests {

    private static final String SOURCE = "liste-d-essai-adresses";

    @LocalServerPort
    int port;

    @Autowired
    OutgoingHttp http;

    @Autowired
    AddressPoints points;

    @Autowired
    ImportPlaces importPlaces;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private AddressBaseSite site;
    private FindMissingPoints task;
    private Town town;

    private record Town(String code, double lat, double lon) {}

    @BeforeEach
    void open() {
        leaveNothing();
        site = AddressBaseSite.open();
        task = new FindMissingPoints(new AddressBase(http, site.url()), points, clock, Duration.ZERO);
        town = db.sql("""
                        select commune_code as code, latitude as lat, longitude as lon from directory.place
                        where name = 'France services Valbrune'
                        """).query(Town.class).single();
    }

    @AfterEach
    void leaveNothing() {
        if (site != null) {
            site.close();
        }
        db.sql("delete from directory.place where source_id = ?").param(SOURCE).update();
        db.sql("delete from directory.import_run where source_id = ?")
                .param(SOURCE)
                .update();
        db.sql("delete from directory.source where id = ?").param(SOURCE).update();
        db.sql("delete from directory.address_point").update();
    }

    @Test
    void aStreetGivesAPointThatReimportsKeepUntilTheSourceBringsItsOwn() {
        site.know("12 rue des Essais", "housenumber", 0.93, town.lat() + 0.001, town.lon(), town.code());
        bring("Atelier,12 rue des Essais,0261910001,,");
        assertThat(precision()).isEqualTo("COMMUNE");

        task.run();
        assertThat(precision()).isEqualTo("STREET");
        assertThat(latitude()).isEqualTo(town.lat() + 0.001);

        bring("Atelier,12 rue des Essais,0261910001,,");
        assertThat(precision()).isEqualTo("STREET");
        bring("Atelier,12 rue des Essais,0261910002,,");
        assertThat(precision()).as("another telephone, the same address").isEqualTo("STREET");
        assertThat(latitude()).isEqualTo(town.lat() + 0.001);

        task.run();
        assertThat(asked("12 rue des Essais")).as("asked once").isEqualTo(1);

        bring("Atelier,12 rue des Essais,0261910002," + (town.lat() + 0.002) + "," + town.lon());
        assertThat(precision()).isEqualTo("EXACT");
        assertThat(latitude()).isEqualTo(town.lat() + 0.002);

        bring("Atelier,3 place Ailleurs,0261910002,,");
        assertThat(precision()).as("another address has another point").isEqualTo("COMMUNE");
    }

    @Test
    void aHamletIsSaidToBeOneOnThePublicSheet() {
        site.know("Le Bourg d’Essai", "locality", 0.7, town.lat() + 0.003, town.lon(), town.code());
        bring("Atelier,Le Bourg d’Essai,,,");

        task.run();

        assertThat(precision()).isEqualTo("VILLAGE");
        String path = db.sql("select '/lieux/' || slug || '-' || code from directory.place where source_id = ?")
                .param(SOURCE)
                .query(String.class)
                .single();
        assertThat(Http.on(port).get(path).text()).contains("Position\u00a0: au village.");
        assertThat(db.sql(
                                "select earth_distance(s.position, ll_to_earth(p.latitude, p.longitude)) from directory.place p"
                                        + " join directory.place_search s on s.place_id = p.id where p.source_id = ?")
                        .param(SOURCE)
                        .query(Double.class)
                        .single())
                .as("the search knows it too")
                .isLessThan(1);
    }

    @Test
    void aDoubtfulAnswerOrAnotherCommuneMovesNothing() {
        site.know("1 rue Douteuse", "street", 0.41, town.lat() + 0.1, town.lon(), town.code());
        site.know("2 rue Lointaine", "street", 0.9, 48.8, 2.3, "75101");
        site.know("3 rue Vague", "municipality", 0.9, town.lat() + 0.1, town.lon(), town.code());
        for (String street : List.of("1 rue Douteuse", "2 rue Lointaine", "3 rue Vague", "4 rue Inconnue")) {
            bring("Atelier," + street + ",,,");
            task.run();
            assertThat(precision()).as(street).isEqualTo("COMMUNE");
            assertThat(asked(street)).isEqualTo(1);
        }
    }

    @Test
    void aBaseThatIsDownIsLeftAloneAndNothingFails() {
        site.fail(503);
        bring("Atelier,12 rue des Essais,,,");

        task.run();
        int asked = site.asked().size();
        task.run();

        assertThat(site.asked()).as("left alone for a while").hasSize(asked);
        assertThat(precision()).isEqualTo("COMMUNE");
        assertThat(db.sql("select count(*) from directory.address_point")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingIsAskedUnlessTheOperatorSaysWhere() {
        bring("Atelier,12 rue des Essais,,,");

        new FindMissingPoints(new AddressBase(http, " "), points, clock, Duration.ZERO).run();

        assertThat(site.asked()).isEmpty();
    }

    private long asked(String street) {
        return site.asked().stream()
                .filter(query ->
                        query.contains("q=" + street + " Valbrune") && query.contains("citycode=" + town.code()))
                .count();
    }

    private void bring(String row) {
        String[] cells = row.split(",", -1);
        String text = "id,nom,adresse,telephone,latitude,longitude,commune,code_insee\n1," + String.join(",", cells)
                + ",Valbrune," + town.code() + "\n";
        try {
            Path file = Files.createTempFile("essai", ".csv");
            Files.writeString(file, text);
            assertThat(importPlaces.run(new ImportOrder(file, SOURCE, true, null), _ -> {}))
                    .isInstanceOf(ImportResult.Done.class);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String precision() {
        return db.sql("select position_precision from directory.place where source_id = ?")
                .param(SOURCE)
                .query(String.class)
                .single();
    }

    private double latitude() {
        return db.sql("select latitude from directory.place where source_id = ?")
                .param(SOURCE)
                .query(Double.class)
                .single();
    }
}
