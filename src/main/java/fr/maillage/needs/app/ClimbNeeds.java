package fr.maillage.needs.app;

import fr.maillage.accounts.Right;
import fr.maillage.accounts.RightHolders;
import fr.maillage.accounts.RightHolders.Holder;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Dates;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Recipient;
import fr.maillage.platform.DailyTask;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing is forgotten: what changed in the agenda without a word is told; what nobody has read for a week, what was promised an answer that did not come, and what was planned, is over
 * and was not concluded climbs to those who answer, once until the next step.
 */
@Component
class ClimbNeeds implements DailyTask {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final WaitingNeeds waiting;
    private final RaisedNeeds needs;
    private final NeedWrites writes;
    private final FollowNeedSessions follow;
    private final Agenda agenda;
    private final RightHolders holders;
    private final Notifications notifications;
    private final NeedWords words;
    private final Territory territory;
    private final Clock clock;

    ClimbNeeds(
            WaitingNeeds waiting,
            RaisedNeeds needs,
            NeedWrites writes,
            FollowNeedSessions follow,
            Agenda agenda,
            RightHolders holders,
            Notifications notifications,
            NeedWords words,
            Territory territory,
            Clock clock) {
        this.waiting = waiting;
        this.needs = needs;
        this.writes = writes;
        this.follow = follow;
        this.agenda = agenda;
        this.holders = holders;
        this.notifications = notifications;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "needs.climb";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(6, 45);
    }

    @Override
    @Transactional
    public String run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Dates.FRANCE);
        needs.lock();
        follow.followAll();
        List<NeedId> climbing = new ArrayList<>(waiting.listOverdue(now.minus(PATIENCE), today));
        climbing.addAll(listUnconcluded(now));
        climbing.forEach(id -> writes.climb(id, now));
        List<Need> climbed = needs.list(climbing);
        if (climbed.isEmpty()) {
            return "";
        }
        holders.list(Right.ANSWER_NEEDS).forEach(holder -> tell(holder, climbed, today));
        return "Besoins qui attendent trop, signalés à la coordination : " + climbed.size() + ".";
    }

    /** Planned, and the last session has been over for a week. */
    private List<NeedId> listUnconcluded(Instant now) {
        Map<NeedId, List<SessionId>> planned = waiting.listPlanned();
        Map<SessionId, Session> sessions =
                agenda
                        .list(planned.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(session -> session.state() == SessionState.PUBLISHED)
                        .collect(Collectors.toMap(Session::id, Function.identity()));
        List<NeedId> over = new ArrayList<>();
        planned.forEach((need, ids) -> {
            List<Session> kept = ids.stream()
                    .filter(sessions::containsKey)
                    .map(sessions::get)
                    .toList();
            if (!kept.isEmpty() && kept.stream().allMatch(session -> session.isPast(now.minus(PATIENCE)))) {
                over.add(need);
            }
        });
        return over;
    }

    private void tell(Holder holder, List<Need> climbed, LocalDate today) {
        Locale language = holder.language().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String lines = climbed.stream()
                .filter(need -> holder.reach().covers(Target.in(need.commune())))
                .map(need ->
                        NeedCode.shown(need.code()) + ", " + need.communeName() + ": " + words.what(need, language))
                .collect(Collectors.joining("\n"));
        String email = holder.email();
        boolean real = email != null && !email.endsWith(".example");
        if (!lines.isEmpty() && email != null && !(real && territory.settings().demo())) {
            notifications.tell(Message.now(
                    NeedMessages.CLIMB,
                    Recipient.byEmail(holder.name(), language.getLanguage(), email),
                    Map.of(NeedMessages.NEEDS, lines),
                    "needs.climb:" + holder.id().value() + ":" + today));
        }
    }
}
