package fr.maillage.agenda.app;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Session.Occurrence;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written of one session; each field as in {@link fr.maillage.agenda.Session}.
 *
 * @param spot its name and address count for a one-off place only
 * @param animatorId null when the activity's animator leads it
 */
public record SessionDraft(
        SessionId id,
        ActivityId activity,
        @Nullable UUID series,
        @Nullable Integer seriesNumber,
        @Nullable Occurrence occurrence,
        String title,
        String note,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Spot spot,
        @Nullable UUID kit,
        @Nullable SeatingId seating,
        String language,
        Set<Feature> features,
        SessionState state,
        @Nullable UUID animatorId,
        String animatorName) {}
