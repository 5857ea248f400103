package fr.maillage.registration.web;

import fr.maillage.design.SeeOther;
import fr.maillage.registration.app.RegistrationDoor;
import fr.maillage.registration.domain.Registration;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The way to one’s own registration, for whoever has just proved that it is theirs. */
@Component
class OwnRegistration {

    /** Long enough to read, print and change one’s mind; short on a shared computer. */
    private static final Duration OPEN = Duration.ofMinutes(30);

    private final RegistrationDoor door;
    private final Clock clock;

    OwnRegistration(RegistrationDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    View open(Registration registration, @Nullable String done) {
        return back(
                registration, door.proof(registration.code(), clock.instant().plus(OPEN)), done);
    }

    /** The same with the proof that was brought. */
    static View back(Registration registration, String proof, @Nullable String done) {
        return SeeOther.to(
                "/inscriptions/" + registration.code() + "?p=" + proof + (done == null ? "" : "&fait=" + done));
    }
}
