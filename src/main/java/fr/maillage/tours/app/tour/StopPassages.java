package fr.maillage.tours.app.tour;

import static fr.maillage.agenda.AgendaPlans.Outcome.DONE;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the passages of a stop when it moves or goes. Whoever calls holds the lock of the unit. */
@Component
class StopPassages {

    private final ReadPassages passages;
    private final Agenda agenda;
    private final AgendaRules rules;
    private final AgendaPlans plans;
    private final Clock clock;

    StopPassages(ReadPassages passages, Agenda agenda, AgendaRules rules, AgendaPlans plans, Clock clock) {
        this.passages = passages;
        this.agenda = agenda;
        this.rules = rules;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Sessions to come that are at the stop itself, drafts included: those that were moved elsewhere stay there.
     *
     * @param here where the stop is
     */
    List<Session> at(Stop stop, Spot here) {
        return passages.ofAnyState(stop.unit(), clock.instant(), null).stream()
                .filter(one -> one.stop() != null && one.stop().id().equals(stop.id()))
                .map(Passage::session)
                .filter(session -> !session.isCancelled() && session.startsAt().isAfter(clock.instant()))
                .filter(session -> session.movedPlace().isEmpty() || isSame(session.spot(), here))
                .toList();
    }

    private static boolean isSame(Spot one, Spot other) {
        return one.room().equals(other.room()) && isSamePlace(one, other);
    }

    private static boolean isSamePlace(Spot one, Spot other) {
        return (one.place() != null || other.place() != null)
                ? Objects.equals(one.place(), other.place())
                : one.commune().equals(other.commune())
                        && one.name().equals(other.name())
                        && one.address().equals(other.address())
                        && one.position().equals(other.position());
    }

    /**
     * Takes them along. The rule takes what follows it; what it leaves where it was, because somebody touched it by hand or
     * signed up for it, is moved one by one, so that who was coming is told.
     *
     * @param seats of the dates that the rule gives; null when one just comes
     * @return whether all of them are there now; if not, nothing may be kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(Stop stop, List<Session> there, Spot spot, @Nullable Integer seats, String reason) {
        UUID rule = stop.rule();
        AgendaRules.Standing now =
                rule == null ? null : rules.list(Set.of(rule)).get(rule);
        if (rule != null
                && now != null
                && rules.changeRule(rule, now.rule().at(spot).withSeats(seats), reason) != DONE) {
            return false;
        }
        return agenda.list(there.stream().map(Session::id).toList()).stream()
                .filter(session -> session.state() == SessionState.PUBLISHED && !isSame(session.spot(), spot))
                .allMatch(session ->
                        plans.move(session.id(), session.startsAt(), session.endsAt(), spot, reason) == DONE);
    }

    /** Its rule gives dates with so many seats from now on; who signed up keeps theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seat(Stop stop, @Nullable Integer seats) {
        UUID rule = stop.rule();
        AgendaRules.Standing now =
                rule == null ? null : rules.list(Set.of(rule)).get(rule);
        if (rule != null && now != null) {
            rules.changeRule(rule, now.rule().withSeats(seats), "");
        }
    }

    /** Nothing passes at a stop after a day; a rule that ends earlier still does. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(Stop stop, LocalDate last, String reason) {
        UUID rule = stop.rule();
        AgendaRules.Standing now =
                rule == null ? null : rules.list(Set.of(rule)).get(rule);
        if (rule != null && now != null) {
            LocalDate until = now.rule().until();
            if (until == null || until.isAfter(last)) {
                rules.endRule(rule, last, reason);
            }
        }
        callOff(stop, day -> day.isAfter(last), reason);
    }

    /** Calls off what is announced on some days, whoever touched it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void callOff(Stop stop, Predicate<LocalDate> days, String reason) {
        passages.ofAnyState(stop.unit(), clock.instant(), null).stream()
                .filter(one -> one.stop() != null && one.stop().id().equals(stop.id()))
                .map(Passage::session)
                .filter(session -> session.state() == SessionState.PUBLISHED)
                .filter(session -> days.test(TellHurdles.visit(session).day()))
                .forEach(session -> plans.cancel(session.id(), reason));
    }
}
