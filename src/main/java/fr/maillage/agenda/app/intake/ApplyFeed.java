package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.agenda.app.intake.FindSpot.Found;
import fr.maillage.agenda.app.intake.ForeignSessions.ActivityLink;
import fr.maillage.agenda.app.plan.MoveSession;
import fr.maillage.agenda.app.plan.PlanAnswer;
import fr.maillage.agenda.app.plan.SessionTraces;
import fr.maillage.agenda.domain.intake.ForeignEvent;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes one date of another organisation's event as one of our sessions. Always within a reading's transaction. */
@Component
class ApplyFeed {

    private static final int DAY_MINUTES = 1_440;
    private static final int LEAST_MINUTES = 5;
    private static final int UNKNOWN_COST = -1;

    private final Activities activities;
    private final SessionWrites writes;
    private final PlannedSessions sessions;
    private final ForeignSessions foreign;
    private final MoveSession move;
    private final SessionTraces traces;
    private final Clock clock;

    ApplyFeed(
            Activities activities,
            SessionWrites writes,
            PlannedSessions sessions,
            ForeignSessions foreign,
            MoveSession move,
            SessionTraces traces,
            Clock clock) {
        this.activities = activities;
        this.writes = writes;
        this.sessions = sessions;
        this.foreign = foreign;
        this.move = move;
        this.traces = traces;
        this.clock = clock;
    }

    /** The activities of a feed as one reading knows them. */
    final class Known {

        private final Feed feed;
        private final Map<String, ActivityLink> links;
        private final Map<String, Activity> done = new HashMap<>();

        Known(Feed feed) {
            this.feed = feed;
            links = foreign.listActivities(feed.id());
        }

        /** The activity of an event, made or brought up to date by the first of its dates; one changed by hand stays. */
        Activity of(ForeignEvent event) {
            return done.computeIfAbsent(event.uid(), uid -> write(event));
        }

        private Activity write(ForeignEvent event) {
            ActivityLink link = links.get(event.uid());
            String said = Prints.of(
                    event.title(),
                    event.text(),
                    feed.settings().kind(),
                    feed.settings().services(),
                    feed.settings().organisation());
            if (link == null) {
                Activity made = activity(new ActivityId(UuidV7.at(clock.instant())), activities.freeCode(), event);
                activities.add(made);
                foreign.rememberActivity(feed.id(), event.uid(), made.id(), said);
                return made;
            }
            Activity known = activities.find(link.activity()).orElseThrow();
            if (!link.said().equals(said) && !link.byHand()) {
                activities.change(activity(known.id(), known.code(), event), link.version());
                foreign.rememberActivity(feed.id(), event.uid(), known.id(), said);
                return activities.find(known.id()).orElseThrow();
            }
            return known;
        }

        private Activity activity(ActivityId id, String code, ForeignEvent event) {
            long minutes =
                    java.time.Duration.between(event.start(), event.end()).toMinutes();
            return new Activity(
                    id,
                    code,
                    "",
                    feed.settings().kind(),
                    event.title(),
                    event.text(),
                    "",
                    Level.ANY,
                    Set.of(),
                    Terms.fromMask(Service.class, feed.settings().services()),
                    Math.clamp(minutes, LEAST_MINUTES, DAY_MINUTES),
                    UNKNOWN_COST,
                    "",
                    "",
                    null,
                    feed.settings().organisation(),
                    null,
                    "",
                    0,
                    Instant.EPOCH);
        }
    }

    /** A new session. */
    String add(Feed feed, Known known, ForeignSessions.EventKey key, ForeignEvent event, Found found, String said) {
        Activity activity = known.of(event);
        SessionState state = feed.settings().published() ? SessionState.PUBLISHED : SessionState.DRAFT;
        SessionId id = new SessionId(UuidV7.at(clock.instant()));
        String code = writes.add(draft(id, activity, event, found, state));
        if (state == SessionState.PUBLISHED) {
            traces.leave(id, SessionTraces.Kind.PUBLISHED, "");
        }
        foreign.remember(feed.id(), key, id, event.url(), said);
        return code;
    }

    /** A session that is told otherwise than before; when its time or place changed, its page says so. */
    void change(
            Feed feed,
            Known known,
            ForeignSessions.EventKey key,
            ForeignEvent event,
            Found found,
            String said,
            SessionId id) {
        Activity activity = known.of(event);
        Session before = sessions.list(List.of(id)).getFirst();
        SessionDraft draft = draft(id, activity, event, found, before.state());
        boolean moved = !before.startsAt().equals(draft.startsAt())
                || !before.endsAt().equals(draft.endsAt())
                || !before.spot().position().equals(draft.spot().position())
                || !before.spot().commune().equals(draft.spot().commune());
        int version = before.version();
        if (moved && before.state() == SessionState.PUBLISHED) {
            PlanAnswer answer = move.move(
                    id,
                    version,
                    new MoveSession.Target(
                            draft.startsAt(),
                            draft.endsAt(),
                            draft.zone(),
                            draft.spot(),
                            "L’organisation a changé la date ou le lieu."),
                    true,
                    Locale.FRENCH);
            if (answer instanceof PlanAnswer.Done) {
                version = sessions.list(List.of(id)).getFirst().version();
            }
        }
        writes.change(draft, version, !moved);
        foreign.remember(feed.id(), key, id, event.url(), said);
    }

    private static SessionDraft draft(
            SessionId id, Activity activity, ForeignEvent event, Found found, SessionState state) {
        boolean ownTitle = !event.title().equals(activity.title());
        boolean wholeDay = event.oddities().contains(ForeignEvent.Oddity.ALL_DAY);
        return new SessionDraft(
                id,
                activity.id(),
                null,
                null,
                null,
                ownTitle ? event.title() : "",
                wholeDay ? "L’organisation ne précise pas l’horaire." : "",
                event.startsAt(),
                event.endsAt(),
                event.zone(),
                found.spot(),
                null,
                null,
                "fr",
                Set.of(),
                state,
                null,
                "");
    }

    /** What the feed says of a date: the same words give the same print. */
    static String print(ForeignEvent event, Found found) {
        UUID place = found.spot().place() == null ? null : found.spot().place().value();
        return Prints.of(
                event.title(),
                event.text(),
                event.startsAt(),
                event.endsAt(),
                event.zone(),
                place,
                place == null ? found.spot().name() + "\n" + found.spot().address() : "",
                found.spot().commune().value(),
                event.url(),
                event.cancelled());
    }
}
