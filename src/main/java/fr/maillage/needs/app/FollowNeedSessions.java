package fr.maillage.needs.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.domain.NeedEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens to sessions reaches the needs that they were to answer, in the transaction in which it happens: a need whose last
 * session is cancelled is owed an answer again, within a week.
 */
@Component
class FollowNeedSessions {

    private static final int ANSWER_DAYS = 7;

    private final Agenda agenda;
    private final RaisedNeeds needs;
    private final NeedWrites writes;
    private final AnswerNeed answer;
    private final SessionWords words;
    private final MessageSource messages;
    private final Clock clock;

    FollowNeedSessions(
            Agenda agenda,
            RaisedNeeds needs,
            NeedWrites writes,
            AnswerNeed answer,
            SessionWords words,
            MessageSource messages,
            Clock clock) {
        this.agenda = agenda;
        this.needs = needs;
        this.writes = writes;
        this.answer = answer;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(SessionCancelled cancelled) {
        agenda.findSession(cancelled.session()).ifPresent(session -> {
            for (NeedSheet need : lockPlanned(session)) {
                NeedId id = need.need().id();
                writes.unlink(id, session.id());
                Locale language = language(need);
                String told = text(language, "needs.follow.cancelled", line(session, language), cancelled.reason());
                settle(need, told);
            }
        });
    }

    @EventListener
    void on(SessionMoved moved) {
        agenda.findSession(moved.session()).ifPresent(session -> {
            for (NeedSheet need : lockPlanned(session)) {
                Locale language = language(need);
                String before = words.moment(moved.fromStart().atZone(session.zone()), language);
                String told =
                        text(language, "needs.follow.moved", session.name(), before, moved.fromPlace(), moved.reason());
                answer.follow(need, NeedEvent.SHIFT, need.need().answerBy(), told);
            }
        });
    }

    /** All that was planned for it may be off without our having been told at the right moment: looked at once a day. */
    boolean settleIfNothingIsLeft(NeedId id) {
        return needs.lock(id)
                .filter(need ->
                        need.need().state() == NeedState.PLANNED && kept(need).isEmpty())
                .map(need -> {
                    settle(need, "");
                    return true;
                })
                .orElse(false);
    }

    private void settle(NeedSheet need, String told) {
        if (kept(need).isEmpty()) {
            LocalDate answerBy =
                    LocalDate.ofInstant(clock.instant(), Dates.FRANCE).plusDays(ANSWER_DAYS);
            answer.follow(need, NeedEvent.FALL_THROUGH, answerBy, told);
        } else {
            answer.follow(need, NeedEvent.SHIFT, need.need().answerBy(), told);
        }
    }

    private List<Session> kept(NeedSheet need) {
        return agenda.list(needs.listSessions(need.need().id())).stream()
                .filter(session -> session.state() == SessionState.PUBLISHED)
                .toList();
    }

    /** Locked one after another in one order. */
    private List<NeedSheet> lockPlanned(Session session) {
        return needs.listOf(session.id()).stream()
                .map(Need::id)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .flatMap(id -> needs.lock(id).stream())
                .filter(need -> need.need().state() == NeedState.PLANNED)
                .toList();
    }

    private String line(Session session, Locale language) {
        return session.name() + ", " + words.when(session, language);
    }

    private String text(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language)
                .replaceAll("[ \u00a0]+$", "")
                .strip();
    }

    private static Locale language(NeedSheet need) {
        return need.contact().language().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
