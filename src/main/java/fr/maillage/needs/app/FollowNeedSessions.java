package fr.maillage.needs.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionReopened;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.app.NeedSessions.Told;
import fr.maillage.needs.app.SessionChange.Kind;
import fr.maillage.needs.domain.NeedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What happens to sessions reaches the needs that they were to answer: what the commune was last told is compared with what the
 * agenda says, at the end of the transaction in which something happened, so that one decision is one message whatever number
 * of dates it touches; and once a day, for what happens far ahead without a word. A need that nothing is left of is owed an
 * answer again, within a week; one whose session takes place after all is planned again.
 */
@Component
class FollowNeedSessions {

    private static final int ANSWER_DAYS = 7;

    private final Agenda agenda;
    private final RaisedNeeds needs;
    private final NeedSessions links;
    private final AnswerNeed answer;
    private final ChangeWords words;
    private final SessionWords sessionWords;
    private final Clock clock;

    FollowNeedSessions(
            Agenda agenda,
            RaisedNeeds needs,
            NeedSessions links,
            AnswerNeed answer,
            ChangeWords words,
            SessionWords sessionWords,
            Clock clock) {
        this.agenda = agenda;
        this.needs = needs;
        this.links = links;
        this.answer = answer;
        this.words = words;
        this.sessionWords = sessionWords;
        this.clock = clock;
    }

    @EventListener
    void on(SessionCancelled cancelled) {
        gather(cancelled.session());
    }

    @EventListener
    void on(SessionMoved moved) {
        gather(moved.session());
    }

    @EventListener
    void on(SessionReopened reopened) {
        gather(reopened.session());
    }

    private void gather(SessionId session) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            follow(links.listNeeds(List.of(session)));
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathered.class::isInstance)
                .map(Gathered.class::cast)
                .findFirst()
                .orElseGet(this::gathered)
                .sessions
                .add(session);
    }

    private Gathered gathered() {
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    /** The sessions that one transaction touched. */
    private final class Gathered implements TransactionSynchronization {

        private final Set<SessionId> sessions = new HashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            follow(links.listNeeds(sessions));
        }
    }

    /** Looks at all that is planned, in the caller’s transaction. */
    void followAll() {
        follow(links.listFollowed());
    }

    private void follow(Collection<NeedId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        needs.lock();
        Map<NeedId, List<Told>> told = links.list(ids);
        Map<SessionId, Session> sessions =
                agenda
                        .list(told.values().stream()
                                .flatMap(List::stream)
                                .map(Told::session)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Session::id, Function.identity()));
        told.forEach((id, lines) -> needs.find(id).ifPresent(need -> settle(need, lines, sessions)));
    }

    private void settle(NeedSheet need, List<Told> told, Map<SessionId, Session> sessions) {
        Instant now = clock.instant();
        List<SessionChange> changes = told.stream()
                .flatMap(one -> change(one, sessions, now).stream())
                .toList();
        if (need.need().state() == NeedState.UNDERSTOOD) {
            comeBack(
                    need,
                    changes.stream().filter(one -> one.kind() == Kind.BACK).toList());
        } else if (need.need().state() == NeedState.PLANNED) {
            List<Session> held = told.stream()
                    .map(Told::session)
                    .filter(sessions::containsKey)
                    .map(sessions::get)
                    .filter(one -> one.state() == SessionState.PUBLISHED)
                    .toList();
            shift(need, changes, held.isEmpty(), held.stream().allMatch(one -> one.isPast(now)));
        }
    }

    private Optional<SessionChange> change(Told told, Map<SessionId, Session> sessions, Instant now) {
        Session session = sessions.get(told.session());
        return SessionChange.of(told, session, session == null ? "" : sessionWords.place(session), now);
    }

    private void comeBack(NeedSheet need, List<SessionChange> back) {
        if (!back.isEmpty()) {
            back.forEach(one -> write(need.need().id(), one));
            answer.follow(need, NeedEvent.PLAN, need.need().answerBy(), words.of(back, need));
        }
    }

    /**
     * @param nothing whether not one session stands in the agenda, held or to come
     * @param over whether none is to come
     */
    private void shift(NeedSheet need, List<SessionChange> changes, boolean nothing, boolean over) {
        changes.forEach(one -> write(need.need().id(), one));
        String told = words.of(changes, need);
        if (nothing || (over && !changes.isEmpty())) {
            LocalDate answerBy =
                    LocalDate.ofInstant(clock.instant(), Dates.FRANCE).plusDays(ANSWER_DAYS);
            answer.follow(need, NeedEvent.FALL_THROUGH, answerBy, told);
        } else if (!changes.isEmpty()) {
            answer.follow(need, NeedEvent.SHIFT, need.need().answerBy(), told);
        }
    }

    private void write(NeedId id, SessionChange change) {
        Session session = change.now();
        if (session == null) {
            links.unlink(id, change.told().session());
        } else {
            links.tell(id, session);
        }
    }
}
