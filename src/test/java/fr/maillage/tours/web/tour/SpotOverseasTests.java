package fr.maillage.tours.web.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.directory.ClockElsewhere;
import fr.maillage.directory.Directory;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@MaillageTest
class SpotOverseasTests {

    @Autowired
    Directory directory;

    @Autowired
    Territory territory;

    @Autowired
    AgendaPlans plans;

    @Autowired
    Screens screens;

    @Test
    void aStopWhereClocksSayAnotherHourThanInParisIsRefusedWithAReason() {
        assertThat(mistakes("Europe/Paris")).isEmpty();
        assertThat(mistakes("Indian/Reunion")).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo("commune");
            assertThat(one.message()).contains("À Marcillange, l’heure n’est pas celle de Paris");
        });
    }

    private List<Mistake> mistakes(String zone) {
        List<Mistake> mistakes = new ArrayList<>();
        new SpotReading(directory, territory, plans, new ClockElsewhere(zone))
                .read(
                        new SpotFields("", SpotFields.ELSEWHERE, "place du Four", "", "", "Marcillange", ""),
                        screens.ui(new MockHttpServletRequest("GET", "/")),
                        mistakes);
        return mistakes;
    }
}
