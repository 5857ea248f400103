package fr.maillage.tours.web.tour;

import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.RuleEntry;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Ui;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.app.tour.ReadPassages;
import fr.maillage.tours.web.tour.StopPage.DateRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The next dates of a stop: what its rule gives, held or not, and what was planned beside it. */
@Component
class StopDates {

    private static final int SHOWN = 12;

    private final ReadPassages passages;
    private final AgendaRules rules;
    private final RuleEntry entry;
    private final TourWords words;
    private final Clock clock;

    StopDates(ReadPassages passages, AgendaRules rules, RuleEntry entry, TourWords words, Clock clock) {
        this.passages = passages;
        this.rules = rules;
        this.entry = entry;
        this.words = words;
        this.clock = clock;
    }

    private record Dated(LocalDate day, DateRow row) {}

    /** In order of their days; {@code mayEdit} whether they come with what can be done to them. */
    List<DateRow> of(Stop stop, boolean mayEdit, Ui ui) {
        List<Session> sessions = passages.ofAnyState(stop.unit(), clock.instant(), null).stream()
                .filter(one -> one.stop() != null && one.stop().id().equals(stop.id()))
                .map(Passage::session)
                .toList();
        Map<LocalDate, Session> ofRule = new HashMap<>();
        sessions.stream()
                .filter(session -> session.occurrence() != null)
                .forEach(session -> ofRule.put(session.occurrence().day(), session));
        List<Dated> dated =
                new ArrayList<>(stop.rule() == null ? List.of() : given(stop, stop.rule(), ofRule, mayEdit, ui));
        LocalDate last = dated.isEmpty() ? LocalDate.MAX : dated.getLast().day();
        sessions.stream()
                .filter(session -> session.occurrence() == null)
                .filter(session -> !session.isCancelled() || isMissed(session, sessions))
                .map(session -> new Dated(session.start().toLocalDate(), row(session, "", null, mayEdit, ui)))
                .filter(one -> !one.day().isAfter(last))
                .forEach(dated::add);
        return dated.stream()
                .sorted(Comparator.comparing(Dated::day))
                .map(Dated::row)
                .toList();
    }

    /** A date that was called off goes unsaid once another one takes its place. */
    private static boolean isMissed(Session cancelled, List<Session> sessions) {
        return sessions.stream()
                .noneMatch(one -> !one.isCancelled() && one.startsAt().equals(cancelled.startsAt()));
    }

    private List<Dated> given(Stop stop, UUID rule, Map<LocalDate, Session> ofRule, boolean mayEdit, Ui ui) {
        AgendaRules.Standing standing = rules.list(Set.of(rule)).get(rule);
        if (standing == null) {
            return List.of();
        }
        Map<LocalDate, String> out = rules.daysOut(rule);
        return entry.next(rule, standing.rule(), SHOWN, ui).stream()
                .map(seen -> new Dated(
                        seen.day(), row(seen, ofRule.get(seen.day()), out.get(seen.day()), stop, mayEdit, ui)))
                .toList();
    }

    /** What people did by hand to a date goes before what the rule says. */
    private DateRow row(
            RuleEntry.Seen seen,
            @Nullable Session session,
            @Nullable String takenOut,
            Stop stop,
            boolean mayEdit,
            Ui ui) {
        String back =
                takenOut != null && mayEdit && !stop.retired() ? seen.day().toString() : null;
        if (session != null) {
            return row(session, takenOut == null ? "" : takenOut, back, mayEdit, ui);
        }
        String why = takenOut == null || takenOut.isEmpty() ? seen.why() : takenOut;
        return new DateRow(seen.said(), "", !seen.held(), why, null, null, back, null);
    }

    private DateRow row(Session session, String takenOut, @Nullable String back, boolean mayEdit, Ui ui) {
        boolean standing = session.state() == SessionState.PUBLISHED;
        String passage = TourPaths.of(session.id());
        return new DateRow(
                TourWords.day(session, ui),
                words.hours(session, ui),
                session.isCancelled(),
                session.isCancelled() && !takenOut.isEmpty()
                        ? ui.t("tours.tour.date.off.why", takenOut)
                        : words.news(session, ui),
                "/gestion/agenda/seances/" + session.id().value(),
                mayEdit && standing ? passage : null,
                back,
                mayEdit && session.isCancelled() && back == null ? passage : null);
    }
}
