package fr.maillage.agenda.domain.plan;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.domain.plan.Conflict.AnimatorBusy;
import fr.maillage.agenda.domain.plan.Conflict.Busy;
import fr.maillage.agenda.domain.plan.Conflict.KitBusy;
import fr.maillage.agenda.domain.plan.Conflict.RoomBusy;
import fr.maillage.shared.PlainText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session takes for itself while it lasts: a person, a room, a kit.
 *
 * @param animatorName counts when no account says who it is
 */
public record Claim(
        SessionId session,
        String name,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Spot spot,
        @Nullable UUID kit,
        @Nullable UUID animatorId,
        String animatorName) {

    /** What a session takes. */
    public static Claim of(Session session) {
        return new Claim(
                session.id(),
                session.name(),
                session.startsAt(),
                session.endsAt(),
                session.zone(),
                session.spot(),
                session.kit(),
                session.animatorId(),
                session.animatorName());
    }

    /** What these others take that this one wants too; its own session is none of them. */
    public List<Conflict> against(Collection<Claim> others) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Claim other : others) {
            if (!other.session.equals(session) && overlaps(other)) {
                Busy by = new Busy(other.session, other.name, other.startsAt, other.endsAt, other.zone);
                if (kit != null && kit.equals(other.kit)) {
                    conflicts.add(new KitBusy(by));
                }
                if (sameAnimator(other)) {
                    conflicts.add(new AnimatorBusy(other.animatorName, by));
                }
                if (sameRoom(other)) {
                    conflicts.add(new RoomBusy(by));
                }
            }
        }
        return conflicts;
    }

    private boolean overlaps(Claim other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    private boolean sameAnimator(Claim other) {
        if (animatorId != null && other.animatorId != null) {
            return animatorId.equals(other.animatorId);
        }
        String plain = PlainText.of(animatorName);
        return !plain.isEmpty() && plain.equals(PlainText.of(other.animatorName));
    }

    /** Two sessions whose room nobody named share the only room that is known: the place itself. */
    private boolean sameRoom(Claim other) {
        boolean samePlace = spot.place() != null
                ? spot.place().equals(other.spot.place())
                : other.spot.place() == null
                        && spot.commune().equals(other.spot.commune())
                        && PlainText.of(spot.name()).equals(PlainText.of(other.spot.name()));
        return samePlace && PlainText.of(spot.room()).equals(PlainText.of(other.spot.room()));
    }
}
