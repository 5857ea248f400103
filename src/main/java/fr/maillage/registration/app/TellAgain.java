package fr.maillage.registration.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.design.Dates;
import fr.maillage.registration.domain.Registration;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the code again, to the contact that is known, once a day. */
@Service
public class TellAgain {

    private final Agenda agenda;
    private final TellRegistered tell;
    private final Clock clock;

    TellAgain(Agenda agenda, TellRegistered tell, Clock clock) {
        this.agenda = agenda;
        this.tell = tell;
        this.clock = clock;
    }

    /** Does nothing for whoever is reached by voice only, or not at all. */
    @Transactional
    public void tell(Registration registration) {
        Course course = new Course(agenda.listOf(registration.seating()));
        if (registration.isOpen() && course.isOn(clock.instant())) {
            tell.confirmedAgain(
                    registration,
                    course,
                    clock.instant().atZone(Dates.FRANCE).toLocalDate().toString());
        }
    }
}
