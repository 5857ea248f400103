package fr.maillage.tours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaillageTest
class ToursTests {

    private static final LatLon NEUVIGNOLLES = new LatLon(46.37458, 2.77411);

    @Autowired
    Tours tours;

    @Autowired
    Clock clock;

    @Test
    void theDemoBusStopsInTenVillages() {
        assertThat(tours.stops())
                .filteredOn(stop -> stop.unitCode().equals("la-lorandine"))
                .hasSize(10)
                .allSatisfy(stop -> {
                    assertThat(stop.rule()).isNotNull();
                    assertThat(stop.parking()).isNotEmpty();
                })
                .extracting(Stop::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(tours.stopsIn(new CommuneCode("99025")))
                .filteredOn(stop -> stop.unitCode().equals("la-lorandine"))
                .singleElement()
                .extracting(Stop::name, Stop::power)
                .containsExactly("parking de la salle des fêtes", Power.OUTLET);
    }

    @Test
    void saysWhenItPassesNearSomebodySoonestFirst() {
        Instant now = clock.instant();
        List<Passage> next = tours.passages(NEUVIGNOLLES, 9_000, now, 3);
        assertThat(next)
                .hasSize(3)
                .isSortedAccordingTo(
                        (a, b) -> a.session().startsAt().compareTo(b.session().startsAt()));
        assertThat(next).allSatisfy(passage -> {
            assertThat(passage.metres()).isBetween(0, 9_000);
            assertThat(passage.unitName()).isEqualTo("La Lorandine");
            assertThat(tours.stopOf(passage.session().id()))
                    .map(Stop::id)
                    .hasValue(passage.stop().id());
        });
        assertThat(tours.passages(new LatLon(48.85, 2.35), 9_000, now, 3)).isEmpty();
    }

    @Test
    void givesEveryPassageOfAUnit() {
        Instant now = clock.instant();
        Stop stop = tours.stopsIn(new CommuneCode("99025")).stream()
                .filter(one -> one.unitCode().equals("la-lorandine"))
                .findFirst()
                .orElseThrow();
        List<Passage> month = tours.passagesOf(stop.unit(), now, now.plus(Duration.ofDays(28)));
        assertThat(month).hasSizeBetween(12, 40);
        assertThat(tours.passages(now, now.plus(Duration.ofDays(28)))).containsAll(month);
        assertThat(tours.activities())
                .contains(month.getFirst().session().activity().id());
    }
}
