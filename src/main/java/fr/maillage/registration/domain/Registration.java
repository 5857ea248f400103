package fr.maillage.registration.domain;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's seats at a session or a series.
 *
 * @param arrival grows from one registration to the next
 * @param code empty once the person is forgotten
 * @param session the one that was signed up for
 * @param ending why it is over; null as long as it is not
 * @param offeredUntil by when the person must answer; null when no seat is offered
 * @param untold whether it was given the seat it waited for, and the person cannot be told: when they come by, or call
 */
public record Registration(
        RegistrationId id,
        long arrival,
        String code,
        SeatingId seating,
        SessionId session,
        Guest guest,
        RegistrationState state,
        @Nullable Ending ending,
        @Nullable Instant offeredUntil,
        boolean untold,
        Instant createdAt) {

    /** Whether it still counts. */
    public boolean isOpen() {
        return state != RegistrationState.CANCELLED;
    }
}
