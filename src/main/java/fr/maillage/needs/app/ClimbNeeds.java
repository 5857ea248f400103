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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nothing is forgotten: what changed in the agenda without a word is told; what nobody has read for a week, what was promised an answer that did not come, and what was planned, is over
 * and was not concluded climbs to those who answer, once until the next step. What none of them can hear of goes to the
 * administrators, who can give somebody that role; what nobody at all can hear of is tried again the next day.
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
        if (climbing.isEmpty()) {
            return "";
        }
        List<Need> waited = needs.list(climbing);
        List<Holder> answering = holders.list(Right.ANSWER_NEEDS);
        Set<NeedId> heard = tell(answering, waited, NeedMessages.CLIMB, words::what);
        List<Need> unheard =
                waited.stream().filter(need -> !heard.contains(need.id())).toList();
        if (!unheard.isEmpty()) {
            heard.addAll(tell(holders.list(Right.EDIT_TERRITORY), unheard, NeedMessages.UNHEARD, words::bare));
        }
        // whoever answers there without an e-mail finds it on their home page once it is marked
        List<NeedId> climbed = waited.stream()
                .filter(need -> heard.contains(need.id()) || answering.stream().anyMatch(one -> covers(one, need)))
                .map(Need::id)
                .toList();
        climbed.forEach(id -> writes.climb(id, now));
        return "Besoins qui attendent trop, signalés à la coordination : " + climbed.size() + "."
                + (climbed.size() == waited.size()
                        ? ""
                        : " Personne à qui en signaler : " + (waited.size() - climbed.size()) + ".");
    }

    private static boolean covers(Holder holder, Need need) {
        return holder.reach().covers(Target.in(need.commune()));
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

    /** Tells each of them those within their reach, and answers which somebody was told. */
    private Set<NeedId> tell(
            List<Holder> people, List<Need> waited, String template, BiFunction<Need, Locale, String> what) {
        Set<NeedId> heard = new HashSet<>();
        for (Holder holder : people) {
            List<Need> theirs =
                    waited.stream().filter(need -> covers(holder, need)).toList();
            String email = holder.email();
            boolean real = email != null && !email.endsWith(".example");
            if (!theirs.isEmpty()
                    && email != null
                    && !(real && territory.settings().demo())) {
                Locale language = holder.language().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
                String lines = theirs.stream()
                        .map(need -> NeedCode.shown(need.code()) + ", " + need.communeName() + ": "
                                + what.apply(need, language))
                        .collect(Collectors.joining("\n"));
                notifications.tell(Message.now(
                        template,
                        Recipient.byEmail(holder.name(), language.getLanguage(), email),
                        Map.of(NeedMessages.NEEDS, lines),
                        template.replace("needs.mail.", "needs.") + ":"
                                + holder.id().value() + ":" + LocalDate.ofInstant(clock.instant(), Dates.FRANCE)));
                theirs.forEach(need -> heard.add(need.id()));
            }
        }
        return heard;
    }
}
