package fr.maillage.needs.app;

import fr.maillage.accounts.Access;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedPlanned;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.app.NeedWrites.Standing;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a need from one state to the next, by the edges of {@link NeedEvent} and no other. Each step is decided under the lock
 * of needs, against the version that was read; it is written in its history and in the audit log, and told, in one transaction.
 */
@Service
public class AnswerNeed {

    private final RaisedNeeds needs;
    private final NeedWrites writes;
    private final NeedSessions links;
    private final Agenda agenda;
    private final TellOfNeed tell;
    private final Audit audit;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerNeed(
            RaisedNeeds needs,
            NeedWrites writes,
            NeedSessions links,
            Agenda agenda,
            TellOfNeed tell,
            Audit audit,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.needs = needs;
        this.writes = writes;
        this.links = links;
        this.agenda = agenda;
        this.tell = tell;
        this.audit = audit;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Which need, as the page showed it. */
    public record Seen(NeedId id, int version) {}

    /** Says by when there will be an answer. */
    @Transactional
    public Answered understand(Seen seen, LocalDate answerBy, String words) {
        return weigh(seen, NeedEvent.UNDERSTAND, now -> step(now, NeedEvent.UNDERSTAND, answerBy, words));
    }

    /** Says which sessions are to answer it. */
    @Transactional
    public Answered plan(Seen seen, List<SessionId> sessions, String words) {
        return weigh(seen, NeedEvent.PLAN, now -> plan(now, sessions, words));
    }

    /** The same for whoever has not shown the need to anybody; false when there is none, or it waits for nothing any more. */
    @Transactional
    public boolean plan(NeedId id, List<SessionId> sessions, String words) {
        Optional<NeedSheet> now =
                lockHead(id).filter(one -> NeedEvent.PLAN.isAllowedIn(one.need().state()));
        now.ifPresent(one -> plan(one, sessions, words));
        return now.isPresent();
    }

    /** The need that it lives on in: itself unless it was joined. */
    private Optional<NeedSheet> lockHead(NeedId id) {
        Optional<NeedSheet> locked = needs.lock(id);
        NeedId head = locked.map(NeedSheet::joinedTo).orElse(null);
        return head == null ? locked : needs.find(head);
    }

    private NeedSheet plan(NeedSheet now, List<SessionId> sessions, String words) {
        int added = links.link(now.need().id(), agenda.list(sessions));
        if (added == 0 && now.need().state() == NeedState.PLANNED) {
            return now;
        }
        NeedSheet then = step(now, NeedEvent.PLAN, now.need().answerBy(), words);
        events.publishEvent(new NeedPlanned(now.need().id(), sessions));
        return then;
    }

    /**
     * Says what came of it.
     *
     * @param event {@link NeedEvent#MEET}, {@link NeedEvent#MEET_PARTLY} or {@link NeedEvent#REFUSE}
     * @param words for the last two, why
     */
    @Transactional
    public Answered conclude(Seen seen, NeedEvent event, String words) {
        return weigh(seen, event, now -> step(now, event, now.need().answerBy(), words));
    }

    /** Looks at it again. */
    @Transactional
    public Answered reopen(Seen seen, LocalDate answerBy, String words) {
        return weigh(seen, NeedEvent.REOPEN, now -> step(now, NeedEvent.REOPEN, answerBy, words));
    }

    /** Writes the commune's last word. */
    @Transactional
    public Answered close(Seen seen, String lastWord) {
        return weigh(
                seen,
                NeedEvent.CLOSE,
                now -> step(now, NeedEvent.CLOSE, now.need().answerBy(), lastWord));
    }

    /** Has it live on in another one, which must still wait for an answer. */
    @Transactional
    public Answered join(Seen seen, NeedId other) {
        needs.lock();
        Optional<NeedSheet> into = needs.find(other)
                .filter(one -> one.need().state().isOpen() && !one.need().id().equals(seen.id()));
        if (into.isEmpty()) {
            return new Answered.WrongOther(needs.find(seen.id()).orElseThrow());
        }
        return weigh(seen, NeedEvent.JOIN, now -> join(now, into.get()));
    }

    /** What was promised to one is promised to both: the other is planned too, and whoever did not know the dates is told. */
    private NeedSheet join(NeedSheet now, NeedSheet other) {
        NeedId from = now.need().id();
        NeedId to = other.need().id();
        List<SessionId> known = ahead(from);
        NeedSheet into = known.isEmpty() ? other : plan(other, known, "");
        links.linkAsWell(from, to);
        boolean news = !new HashSet<>(known).containsAll(ahead(to));
        List<NeedSheet> followers = needs.listJoined(from);
        writes.hang(from, to);
        Instant at = clock.instant();
        writes.stand(
                from,
                new Standing(
                        NeedState.JOINED,
                        now.need().answerBy(),
                        now.reason(),
                        now.lastWord(),
                        to,
                        RaiseNeed.keepUntil(at)),
                at);
        NeedSheet joined = needs.find(from).orElseThrow();
        long number = note(now, NeedEvent.JOIN, into.need().code(), at);
        tell.joined(joined, into, news ? followers : List.of(), news, number);
        return joined;
    }

    /** The sessions of a need that are announced and to come. */
    private List<SessionId> ahead(NeedId id) {
        return agenda.list(needs.listSessions(id)).stream()
                .filter(one -> one.state() == SessionState.PUBLISHED && !one.isPast(clock.instant()))
                .map(Session::id)
                .toList();
    }

    /** What the agenda did to sessions that were to answer it. */
    void follow(NeedSheet now, NeedEvent event, @Nullable LocalDate answerBy, String words) {
        step(now, event, answerBy, words);
    }

    private interface Deed {
        NeedSheet on(NeedSheet now);
    }

    private Answered weigh(Seen seen, NeedEvent event, Deed deed) {
        NeedSheet now = needs.lock(seen.id()).orElseThrow();
        if (now.version() != seen.version()) {
            return new Answered.Meanwhile(now);
        }
        return event.isAllowedIn(now.need().state()) ? new Answered.Done(deed.on(now)) : new Answered.NotNow(now);
    }

    private NeedSheet step(NeedSheet now, NeedEvent event, @Nullable LocalDate answerBy, String words) {
        Instant at = clock.instant();
        boolean told = event == NeedEvent.MEET_PARTLY || event == NeedEvent.REFUSE;
        boolean again = event == NeedEvent.REOPEN;
        writes.stand(
                now.need().id(),
                new Standing(
                        event.to(),
                        answerBy,
                        told ? words : again ? "" : now.reason(),
                        event == NeedEvent.CLOSE ? words : now.lastWord(),
                        null,
                        RaiseNeed.keepUntil(at)),
                at);
        return written(now, event, words, at);
    }

    private NeedSheet written(NeedSheet before, NeedEvent event, String words, Instant at) {
        long number = note(before, event, words, at);
        NeedSheet now = needs.find(before.need().id()).orElseThrow();
        tell.told(now, event, words, number);
        return now;
    }

    /** Writes the step in its history and in the audit log, and answers its number there. */
    private long note(NeedSheet before, NeedEvent event, String words, Instant at) {
        NeedId id = before.need().id();
        UUID by = access.findCurrent().map(one -> one.id().value()).orElse(null);
        long number = writes.addStep(id, event, before.need().state(), words, at, by);
        audit.record(
                "needs.answered",
                "need",
                id.value().toString(),
                Map.of(
                        "event",
                        event.name(),
                        "from",
                        before.need().state().name(),
                        "to",
                        event.to().name()));
        return number;
    }
}
