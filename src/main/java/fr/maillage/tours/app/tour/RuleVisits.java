package fr.maillage.tours.app.tour;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Dates;
import fr.maillage.tours.domain.tour.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The visits that a rule would give, as far ahead as the agenda makes sessions. */
@Component
class RuleVisits {

    /** As far as the agenda goes. */
    private static final int DAYS = 400;

    private final Agenda agenda;
    private final AgendaRules rules;
    private final Clock clock;

    RuleVisits(Agenda agenda, AgendaRules rules, Clock clock) {
        this.agenda = agenda;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What a rule wishes.
     *
     * @param replaced sessions that follow the rule, and so go where it goes
     */
    record Wished(List<Visit> visits, Predicate<Session> replaced) {}

    /**
     * The visits of a rule to come. Dates that somebody moved or called off by hand stay as they are, and are not among them.
     *
     * @param id of the rule that it changes; null for a new one
     */
    Wished of(@Nullable UUID id, AgendaRules.Rule rule) {
        if (id == null) {
            return new Wished(visits(rule, rules.preview(rule, DAYS), Set.of()), session -> false);
        }
        AgendaRules.Rule now =
                Objects.requireNonNull(rules.list(Set.of(id)).get(id)).rule();
        Predicate<Session> itsOwn = session -> session.occurrence() != null
                && session.occurrence().recurrence().equals(id);
        Predicate<Session> follows = itsOwn.and(session -> follows(session, now));
        Set<LocalDate> byHand = new HashSet<>();
        Set<LocalDate> out = rules.daysOut(id).keySet();
        agenda
                .listOf(
                        Set.of(rule.activity()),
                        AgendaQuery.publicFrom(clock.instant(), ReadPassages.MOST)
                                .in(SessionState.values()))
                .stream()
                .filter(itsOwn)
                .filter(session -> session.isCancelled() || !follows(session, now))
                .forEach(session ->
                        byHand.add(Objects.requireNonNull(session.occurrence()).day()));
        byHand.removeAll(out);
        return new Wished(visits(rule, rules.previewChange(id, rule, DAYS), byHand), follows);
    }

    private static boolean follows(Session session, AgendaRules.Rule rule) {
        LocalDateTime start = LocalDateTime.ofInstant(session.startsAt(), Dates.FRANCE);
        LocalDateTime end = LocalDateTime.ofInstant(session.endsAt(), Dates.FRANCE);
        LocalDate day = Objects.requireNonNull(session.occurrence()).day();
        return start.equals(day.atTime(rule.from())) && end.equals(day.atTime(rule.to()));
    }

    private List<Visit> visits(AgendaRules.Rule rule, List<LocalDate> days, Set<LocalDate> without) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Dates.FRANCE);
        LocalDate last = now.toLocalDate().plusDays(DAYS);
        return days.stream()
                .filter(day -> !day.isAfter(last) && !without.contains(day))
                .map(day -> Visit.at(null, day.atTime(rule.from()), day.atTime(rule.to()), rule.spot()))
                .filter(visit -> visit.from().isAfter(now))
                .toList();
    }
}
