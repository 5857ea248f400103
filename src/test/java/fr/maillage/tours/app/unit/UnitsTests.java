package fr.maillage.tours.app.unit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.DemoActivities;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaillageTest
class UnitsTests {

    @Autowired
    private Units units;

    @Autowired
    private DemoActivities activities;

    @Autowired
    private Agenda agenda;

    @Test
    void theDemoBusIsTheOneThatTheAgendaSpeaksOf() {
        Unit bus = units.findByCode("la-lorandine").orElseThrow();

        assertThat(bus.activity())
                .isEqualTo(activities.find("lorandine").orElseThrow().id());
        assertThat(units.findByActivity(bus.activity())).contains(bus);
        assertThat(units.find(bus.id())).contains(bus);
        assertThat(agenda.list(AgendaQuery.publicFrom(Instant.EPOCH, 500).of(bus.activity())))
                .isNotEmpty();
        assertThat(bus.hours().get(DayOfWeek.WEDNESDAY))
                .isEqualTo(new Unit.Hours(LocalTime.of(8, 0), LocalTime.of(18, 0)));
        assertThat(bus.hours()).doesNotContainKey(DayOfWeek.MONDAY);
    }

    @Test
    void theDemoHasABusAVanAndAKit() {
        assertThat(units.list()).extracting(Unit::kind).contains(UnitKind.BUS, UnitKind.VAN, UnitKind.KIT);
    }
}
