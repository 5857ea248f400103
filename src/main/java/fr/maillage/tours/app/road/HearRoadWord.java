package fr.maillage.tours.app.road;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.platform.Audit;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.road.RoadKind;
import fr.maillage.tours.domain.road.RoadOutcome;
import fr.maillage.tours.domain.road.RoadWord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what the crew says, however late and however often it comes in. Whoever is answered may forget: the word is kept, once, and
 * judged by the time at which it was said.
 */
@Service
public class HearRoadWord {

    private final Agenda agenda;
    private final AgendaPlans plans;
    private final Units units;
    private final RoadWords words;
    private final LastRoadWords standing;
    private final RoadCrew crew;
    private final Audit audit;
    private final Clock clock;

    HearRoadWord(
            Agenda agenda,
            AgendaPlans plans,
            Units units,
            RoadWords words,
            LastRoadWords standing,
            RoadCrew crew,
            Audit audit,
            Clock clock) {
        this.agenda = agenda;
        this.plans = plans;
        this.units = units;
        this.words = words;
        this.standing = standing;
        this.crew = crew;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was said.
     *
     * @param id made on the telephone
     * @param minutes how late, for {@link RoadKind#LATE}
     * @param words why it is called off, as the public reads it
     * @param ago since the button was pressed, as the telephone measured it; never less than zero
     */
    public record Said(
            UUID id,
            SessionId session,
            RoadKind kind,
            @Nullable Integer minutes,
            String words,
            Duration ago) {}

    /** A passage that whoever is signed in may speak for. */
    @Transactional(readOnly = true)
    public Optional<Session> findOwn(SessionId id) {
        return agenda.findSession(id)
                .filter(session -> session.state() != SessionState.DRAFT)
                .filter(session -> units.findByActivity(session.activity().id())
                        .filter(unit -> crew.maySpeakFor(unit.id(), session))
                        .isPresent());
    }

    /** Takes a word in; the same one again changes nothing and is answered the same. */
    @Transactional
    public RoadOutcome hear(Said said, UUID by) {
        words.lock(said.session());
        Optional<RoadOutcome> before = words.findOutcome(said.id());
        if (before.isPresent()) {
            return before.get();
        }
        Session session = agenda.findSession(said.session())
                .filter(one -> one.state() != SessionState.DRAFT)
                .orElse(null);
        Unit unit = session == null
                ? null
                : units.findByActivity(session.activity().id()).orElse(null);
        if (session == null || unit == null || !crew.maySpeakFor(unit.id(), session)) {
            return RoadOutcome.UNKNOWN;
        }
        Instant now = clock.instant();
        Instant saidAt = now.minus(said.ago());
        RoadWord word = new RoadWord(said.id(), said.session(), said.kind(), said.minutes(), said.words(), saidAt, now);
        RoadOutcome outcome = judge(word, session);
        if (outcome.isDone() && word.kind() == RoadKind.CANCELLED) {
            outcome = cancel(word);
        }
        if (!words.add(word, unit.id(), by, outcome)) {
            throw new IllegalStateException("A word was sent of two passages at once");
        }
        if (outcome.isDone()) {
            audit.record(
                    "tours.road.said",
                    "session",
                    session.id().value().toString(),
                    Map.of("kind", word.kind().code(), "said", saidAt.toString()));
        }
        return outcome;
    }

    private RoadOutcome judge(RoadWord word, Session session) {
        if (!LastRoadWords.isOfItsDay(word, session)) {
            return RoadOutcome.OTHER_DAY;
        }
        if (session.isCancelled()) {
            return RoadOutcome.CALLED_OFF;
        }
        boolean dayOver = !session.start()
                .toLocalDate()
                .equals(word.heardAt().atZone(session.zone()).toLocalDate());
        if (word.kind() == RoadKind.CANCELLED ? session.isPast(word.saidAt()) : dayOver) {
            return RoadOutcome.OVER;
        }
        if (standing.isOverturned(word)) {
            return RoadOutcome.OVERTAKEN;
        }
        RoadWords.Latest latest = words.latest(List.of(word.session())).get(word.session());
        return latest != null && latest.word().saidAt().isAfter(word.saidAt())
                ? RoadOutcome.OVERTAKEN
                : RoadOutcome.DONE;
    }

    /**
     * Said before its end and heard after it, it did not take place all the same. Somebody who changes the session at this very
     * moment is let through first, once.
     */
    private RoadOutcome cancel(RoadWord word) {
        AgendaPlans.Outcome outcome = plans.cancel(word.session(), word.words(), word.saidAt());
        if (outcome == AgendaPlans.Outcome.CHANGED_MEANWHILE) {
            outcome = plans.cancel(word.session(), word.words(), word.saidAt());
        }
        return switch (outcome) {
            case DONE -> RoadOutcome.DONE;
            case PAST -> RoadOutcome.OVER;
            case WRONG_STATE -> RoadOutcome.CALLED_OFF;
            case CHANGED_MEANWHILE, KIT_TAKEN ->
                throw new IllegalStateException("The session changes all the time"); // sent again by the telephone
        };
    }
}
