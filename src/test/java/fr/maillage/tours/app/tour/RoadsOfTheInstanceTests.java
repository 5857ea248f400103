package fr.maillage.tours.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.Agenda;
import fr.maillage.shared.LatLon;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.EditUnit;
import fr.maillage.tours.app.unit.TestUnits;
import fr.maillage.tours.app.unit.WorkDays;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.Visit;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A routing engine that is plugged in is asked by whoever checks a date, as by whoever searches one. */
@MaillageTest
class RoadsOfTheInstanceTests {

    @Autowired
    TestClock clock;

    @Autowired
    EditUnit editUnit;

    @Autowired
    EditCrew editCrew;

    @Autowired
    Agenda agenda;

    @Autowired
    WorkDays workDays;

    @Test
    void aSlowRoadIsInTheWayOfADate() {
        clock.setInFrance("2044-01-01T08:00");
        Unit unit = TestUnits.bus(editUnit, editCrew);
        Visit visit = new Visit(
                null,
                LocalDateTime.of(2044, 5, 10, 10, 0),
                LocalDateTime.of(2044, 5, 10, 12, 0),
                new LatLon(46.3547, 2.6694),
                "ici");

        assertThat(new TellHurdles(agenda, workDays, List.of(), TravelTimes.STRAIGHT)
                        .of(unit, List.of(visit), session -> false))
                .isEmpty();
        assertThat(new TellHurdles(agenda, workDays, List.of(), slow(200)).of(unit, List.of(visit), session -> false))
                .hasAtLeastOneElementOfType(Hurdle.TooMuchDriving.class);
    }

    private static TravelTimes slow(int minutes) {
        return new TravelTimes() {
            @Override
            public int metres(LatLon from, LatLon to) {
                return TravelTimes.STRAIGHT.metres(from, to);
            }

            @Override
            public int minutes(LatLon from, LatLon to) {
                return minutes;
            }
        };
    }
}
