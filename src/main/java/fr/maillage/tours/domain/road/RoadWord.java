package fr.maillage.tours.domain.road;

import fr.maillage.agenda.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One word from the road.
 *
 * @param id made on the telephone: however often it is sent, it is one word
 * @param minutes how late, 1 to 600; null for all but {@link RoadKind#LATE}
 * @param words as the public reads them; may be empty
 * @param saidAt when the button was pressed, never later than when it was heard
 */
public record RoadWord(
        UUID id,
        SessionId session,
        RoadKind kind,
        @Nullable Integer minutes,
        String words,
        Instant saidAt,
        Instant heardAt) {}
