package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.domain.plan.Claim;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a session to be; each field as in {@link fr.maillage.agenda.Session}.
 *
 * @param seats null when one just comes
 * @param animatorId null when the activity's animator leads it, or somebody without an account
 * @param animatorName empty when the activity's animator leads it
 */
public record SessionPlan(
        Activity activity,
        String title,
        String note,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Spot spot,
        @Nullable UUID kit,
        @Nullable SeatsPlan seats,
        String language,
        Set<Feature> features,
        @Nullable UUID animatorId,
        String animatorName) {

    /** The same at another time. */
    public SessionPlan at(Instant start, Instant end) {
        return new SessionPlan(
                activity,
                title,
                note,
                start,
                end,
                zone,
                spot,
                kit,
                seats,
                language,
                features,
                animatorId,
                animatorName);
    }

    /** What it takes for itself. */
    Claim claim(SessionId id) {
        boolean usual = animatorId == null && animatorName.isEmpty();
        return new Claim(
                id,
                title.isEmpty() ? activity.title() : title,
                startsAt,
                endsAt,
                zone,
                spot,
                kit,
                usual ? activity.animatorId() : animatorId,
                usual ? activity.animatorName() : animatorName);
    }
}
