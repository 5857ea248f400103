package fr.maillage.agenda;

import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.shared.LatLon;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.CommuneCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PlannedSessions for tests, written straight into the agenda. Each call makes an activity and a session of its own. */
public final class Planned {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Activities activities;
    private final Seatings seatings;
    private final SessionWrites writes;
    private final PlannedSessions sessions;

    Planned(Activities activities, Seatings seatings, SessionWrites writes, PlannedSessions sessions) {
        this.activities = activities;
        this.seatings = seatings;
        this.writes = writes;
        this.sessions = sessions;
    }

    /** A published workshop of two hours in Valbrune with so many seats and a waiting list. */
    public Session workshop(String title, Instant startsAt, int seats) {
        return session(activity(ActivityKind.WORKSHOP, title), startsAt, seats, SessionState.PUBLISHED);
    }

    /** A published event in Valbrune: one just comes. */
    public Session event(String title, Instant startsAt) {
        return session(activity(ActivityKind.EVENT, title), startsAt, null, SessionState.PUBLISHED);
    }

    /** An activity for everyone that helps with everyday skills. */
    public Activity activity(ActivityKind kind, String title) {
        Activity activity = new Activity(
                new ActivityId(UuidV7.at(Instant.now())),
                activities.freeCode(),
                "",
                kind,
                title,
                "On apprend ensemble, à son rythme.",
                "Vous saurez envoyer un message.",
                Level.BEGINNER,
                Set.<Audience>of(),
                Set.of(Service.EVERYDAY_SKILLS),
                120,
                0,
                "",
                "",
                null,
                null,
                null,
                "",
                0,
                Instant.EPOCH);
        activities.add(activity);
        return activities.find(activity.id()).orElseThrow();
    }

    /** A session of an activity in Valbrune; {@code seats} null where nobody signs up. */
    public Session session(Activity activity, Instant startsAt, @Nullable Integer seats, SessionState state) {
        SeatingId seating = seats == null ? null : new SeatingId(UUID.randomUUID());
        if (seating != null && seats != null) {
            seatings.add(Seats.fresh(seating, seats, true, 0));
        }
        SessionDraft draft = new SessionDraft(
                new SessionId(UuidV7.at(Instant.now())),
                activity.id(),
                null,
                null,
                null,
                "",
                "",
                startsAt,
                startsAt.plus(Duration.ofMinutes(activity.durationMinutes())),
                PARIS,
                new Spot(
                        null,
                        null,
                        "Salle des fêtes",
                        "2 place du Marché",
                        new CommuneCode("99039"),
                        "",
                        new LatLon(46.22286, 2.84927),
                        ""),
                null,
                seating,
                "fr",
                Set.of(),
                state,
                null,
                "");
        return sessions.findByCode(writes.add(draft)).orElseThrow();
    }
}
