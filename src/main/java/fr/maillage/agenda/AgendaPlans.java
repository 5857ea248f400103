package fr.maillage.agenda;

import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.plan.AnnounceDates;
import fr.maillage.agenda.app.plan.CancelSession;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.agenda.app.plan.EditActivity;
import fr.maillage.agenda.app.plan.MoveSession;
import fr.maillage.agenda.app.plan.PlanAnswer;
import fr.maillage.agenda.app.plan.ReopenSession;
import fr.maillage.agenda.app.plan.SeatsPlan;
import fr.maillage.agenda.app.plan.SessionPlan;
import fr.maillage.agenda.app.plan.Spots;
import fr.maillage.design.Dates;
import fr.maillage.directory.Directory;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.Service;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.CommuneCode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What higher modules may have the agenda do: what they plan are sessions like all others. Whether the caller may is the
 * caller's to check, and so is what else happens at that hour; who was coming is told as always.
 */
@Component
public class AgendaPlans {

    private final EditActivity editActivity;
    private final Activities activities;
    private final DeskActivities desk;
    private final AnnounceDates announceDates;
    private final CancelSession cancelSession;
    private final ReopenSession reopenSession;
    private final MoveSession moveSession;
    private final PlannedSessions sessions;
    private final Spots spots;
    private final Directory directory;
    private final Clock clock;

    AgendaPlans(
            EditActivity editActivity,
            Activities activities,
            DeskActivities desk,
            AnnounceDates announceDates,
            CancelSession cancelSession,
            ReopenSession reopenSession,
            MoveSession moveSession,
            PlannedSessions sessions,
            Spots spots,
            Directory directory,
            Clock clock) {
        this.editActivity = editActivity;
        this.activities = activities;
        this.desk = desk;
        this.announceDates = announceDates;
        this.cancelSession = cancelSession;
        this.reopenSession = reopenSession;
        this.moveSession = moveSession;
        this.sessions = sessions;
        this.spots = spots;
        this.directory = directory;
        this.clock = clock;
    }

    /** What came of a wish. Whatever is not {@link #DONE} has changed nothing. */
    public enum Outcome {
        DONE,
        /** It is over. */
        PAST,
        /** A draft, or called off already; or not called off, when it is to be announced again. */
        WRONG_STATE,
        /** Somebody changed it meanwhile, or it is gone. */
        CHANGED_MEANWHILE,
        /** Its kit is elsewhere at that hour. */
        KIT_TAKEN
    }

    /**
     * What an activity is, of whoever brings one.
     *
     * @param phone whom to ask, E.164
     * @param commune that answers for it; null when none does
     */
    public record Offer(
            ActivityKind kind,
            String title,
            String summary,
            Set<Service> services,
            int durationMinutes,
            @Nullable String phone,
            @Nullable UUID organisation,
            @Nullable CommuneCode commune) {}

    /**
     * One date.
     *
     * @param endsAt open bound
     * @param seats null when one just comes
     */
    public record Date(
            ActivityId activity,
            String title,
            String note,
            Instant startsAt,
            Instant endsAt,
            Spot spot,
            @Nullable Integer seats,
            Set<Feature> features) {}

    /** Adds an activity. */
    @Transactional
    public ActivityId addActivity(Offer offer) {
        ActivityId id = new ActivityId(UuidV7.at(clock.instant()));
        editActivity.add(OfferedActivity.of(id, activities.freeCode(), 0, offer), insee(offer));
        return id;
    }

    /** Changes an activity; its sessions are told with its new words. */
    @Transactional
    public Outcome changeActivity(ActivityId id, Offer offer) {
        return activities
                        .find(id)
                        .filter(now -> editActivity.change(
                                OfferedActivity.of(id, now.code(), now.version(), offer), now.version(), insee(offer)))
                        .isPresent()
                ? Outcome.DONE
                : Outcome.CHANGED_MEANWHILE;
    }

    /** Gives an activity other words; all else stays as it is. */
    @Transactional
    public Outcome describeActivity(
            ActivityId id, String title, String summary, Set<Service> services, @Nullable String phone) {
        return activities
                        .find(id)
                        .filter(now -> editActivity.change(
                                OfferedActivity.described(now, title, summary, services, phone),
                                now.version(),
                                desk.findCommune(id).orElse(null)))
                        .isPresent()
                ? Outcome.DONE
                : Outcome.CHANGED_MEANWHILE;
    }

    /** Puts an activity away, or takes it out again: it is offered no more for new sessions, its sessions stay. */
    @Transactional
    public void putAway(ActivityId id, boolean away) {
        activities.find(id).ifPresent(activity -> editActivity.archive(activity, away));
    }

    private static @Nullable String insee(Offer offer) {
        return offer.commune() == null ? null : offer.commune().value();
    }

    /** By identifier. */
    public Optional<Activity> findActivity(ActivityId id) {
        return activities.find(id);
    }

    /** Where a place of the directory is, as a session says it; empty for a place that is gone or lies in no commune known here. */
    public Optional<Spot> spotAt(PlaceId place, String room) {
        return Optional.ofNullable(directory.listPlaces(Set.of(place)).get(place))
                .flatMap(one -> spots.at(one, room));
    }

    /** The same of several places; those that are gone or lie in no commune known here are left out. */
    public Map<PlaceId, Spot> spotsAt(Set<PlaceId> places) {
        Map<PlaceId, Spot> found = new HashMap<>();
        if (!places.isEmpty()) {
            directory
                    .listPlaces(places)
                    .forEach((id, place) -> spots.at(place, "").ifPresent(spot -> found.put(id, spot)));
        }
        return found;
    }

    /**
     * Plans a date and announces it, unless it is over already.
     *
     * @throws NoSuchElementException when there is no such activity
     */
    @Transactional
    public SessionId announce(Date date) {
        return announce(List.of(date)).getFirst();
    }

    /**
     * The same of several, all or none, in some statements however many they are.
     *
     * @return the sessions, in the order of the dates
     * @throws NoSuchElementException when there is no such activity
     */
    @Transactional
    public List<SessionId> announce(List<Date> dates) {
        Map<ActivityId, Activity> known = new HashMap<>();
        dates.forEach(date ->
                known.computeIfAbsent(date.activity(), id -> activities.find(id).orElseThrow()));
        return announceDates.announce(dates.stream()
                .map(date -> plan(date, Objects.requireNonNull(known.get(date.activity()))))
                .toList());
    }

    private static SessionPlan plan(Date date, Activity activity) {
        return new SessionPlan(
                activity,
                date.title(),
                date.note(),
                date.startsAt(),
                date.endsAt(),
                Dates.FRANCE,
                date.spot(),
                null,
                date.seats() == null ? null : new SeatsPlan(date.seats(), true, 0),
                "fr",
                date.features(),
                null,
                "");
    }

    /** Calls a date off. */
    @Transactional
    public Outcome cancel(SessionId id, String reason) {
        return sessions.list(List.of(id)).stream()
                .findFirst()
                .map(session -> outcome(cancelSession.cancel(id, session.version(), reason)))
                .orElse(Outcome.CHANGED_MEANWHILE);
    }

    /** Announces a date again that was called off: it is the same one, and whoever was told that it is off is told. */
    @Transactional
    public Outcome reopen(SessionId id) {
        return sessions.list(List.of(id)).stream()
                .findFirst()
                .map(session -> outcome(reopenSession.reopen(session)))
                .orElse(Outcome.CHANGED_MEANWHILE);
    }

    /** Gives a date another time or spot. */
    @Transactional
    public Outcome move(SessionId id, Instant startsAt, Instant endsAt, Spot spot, String reason) {
        return sessions.list(List.of(id)).stream()
                .findFirst()
                .map(session -> outcome(moveSession.move(
                        id,
                        session.version(),
                        new MoveSession.Target(startsAt, endsAt, session.zone(), spot, reason),
                        true,
                        Locale.FRENCH)))
                .orElse(Outcome.CHANGED_MEANWHILE);
    }

    private static Outcome outcome(PlanAnswer answer) {
        return switch (answer) {
            case PlanAnswer.Done ignored -> Outcome.DONE;
            case PlanAnswer.Past ignored -> Outcome.PAST;
            case PlanAnswer.WrongState ignored -> Outcome.WRONG_STATE;
            case PlanAnswer.KitTaken ignored -> Outcome.KIT_TAKEN;
            case PlanAnswer.ChangedMeanwhile ignored -> Outcome.CHANGED_MEANWHILE;
            case PlanAnswer.InTheWay ignored -> throw new IllegalStateException("Whoever knows is not asked");
            case PlanAnswer.SeatsHeld ignored -> throw new IllegalStateException("No seat was taken away");
        };
    }
}
