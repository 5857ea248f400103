package fr.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.app.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facade, on the demo territory. */
@MaillageTest
class TerritoryTests {

    @Autowired
    Territory territory;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    @Test
    void knowsTheCommunesOfTheDemo() {
        assertThat(territory.listPerimeter())
                .hasSize(41)
                .allMatch(c -> c.departement().equals("99"));
        assertThat(territory.listEpcis())
                .extracting(Epci::name)
                .contains("Communauté de communes du Val de Lorande")
                .hasSize(3);
        Commune valbrune = territory.getCommune(new CommuneCode("99039"));
        assertThat(valbrune.name()).isEqualTo("Valbrune");
        assertThat(valbrune.postalCodes()).containsExactly("99100", "99105");
        assertThat(valbrune.population()).isEqualTo(7512);
        assertThat(territory.findEpci(valbrune.epci())).isPresent();
        assertThat(territory.findDepartement("99")).contains(new Departement("99", "Lorande (territoire imaginaire)"));
        assertThat(territory.findCommune(new CommuneCode("99999"))).isEmpty();
    }

    @Test
    void saysWhatTheTerritoryIsCalledAndWhomToCall() {
        assertThat(territory.settings())
                .isEqualTo(new TerritorySettings(
                        "Pays de Lorande",
                        "+33261910040",
                        "+33261910055",
                        "réservation la veille avant 17\u00a0h",
                        true));
    }

    @Test
    void everyCommuneHoldsItsOwnCentre() {
        assertThat(territory.listPerimeter())
                .allSatisfy(c -> assertThat(territory.communeAt(c.centre())).contains(c));
    }

    @Test
    void takesTheNearestCommuneJustOutsideAndNoneFarAway() {
        LatLon justOutside = new LatLon(46.0, 3.2);
        assertThat(territory.communeAt(justOutside)).isPresent();
        assertThat(territory.communeAt(new LatLon(48.85, 2.35))).isEmpty();
        assertThat(territory.communeAt(new LatLon(-90, 180))).isEmpty();
    }

    @Test
    void tellsAPositionByItsCommune() {
        Commune valbrune = territory.getCommune(new CommuneCode("99039"));
        String typed = valbrune.centre().lat() + "," + valbrune.centre().lon();
        assertThat(territory.where(typed))
                .isEqualTo(new WhereAnswer.Found(new Where("votre position (Valbrune)", valbrune.centre(), valbrune)));
        assertThat(territory.where("48.85 ; 2.35"))
                .isEqualTo(new WhereAnswer.Found(new Where("votre position", new LatLon(48.85, 2.35), null)));
    }

    @Test
    void seesWithinSecondsWhatAnotherProcessWrote() throws Exception {
        Commune before = territory.getCommune(new CommuneCode("99004"));
        try {
            db.sql("update territory.commune set population = population + 1 where code = '99004'")
                    .update();
            settings.raiseRevision();
            long limit = System.nanoTime() + 10_000_000_000L;
            while (territory.getCommune(before.code()).equals(before) && System.nanoTime() < limit) {
                Thread.onSpinWait();
            }
            assertThat(territory.getCommune(before.code()).population()).isEqualTo(before.population() + 1);
        } finally {
            db.sql("update territory.commune set population = population - 1 where code = '99004'")
                    .update();
            settings.raiseRevision();
        }
    }

    @Test
    void matchesRowsOfForeignFiles() {
        assertThat(territory.matchCommune("99039", null, null).orElseThrow().name())
                .isEqualTo("Valbrune");
        assertThat(territory
                        .matchCommune(null, "VALBRUNE CEDEX 2", "99105")
                        .orElseThrow()
                        .name())
                .isEqualTo("Valbrune");
        assertThat(territory
                        .matchCommune("", "St Aubin s/ Lorande", "99160")
                        .orElseThrow()
                        .name())
                .isEqualTo("Saint-Aubin-sur-Lorande");
        assertThat(List.of("99310", "99 310", "99310 "))
                .allSatisfy(postal -> assertThat(territory.matchCommune(null, "roche d aigle", postal))
                        .isPresent());
        assertThat(territory
                        .matchCommune("99310", "Roche-d'Aigle", "99310")
                        .orElseThrow()
                        .name())
                .isEqualTo("Roche-d'Aigle");
        assertThat(territory.matchCommune(null, null, "99310")).isEmpty();
        assertThat(territory.matchCommune(null, "Valbrune", "75001")).isEmpty();
        assertThat(territory.matchCommune(null, null, null)).isEmpty();
    }
}
