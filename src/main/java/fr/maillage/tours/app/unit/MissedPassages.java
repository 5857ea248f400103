package fr.maillage.tours.app.unit;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Dates;
import fr.maillage.tours.Unit;
import fr.maillage.tours.domain.unit.UnitDay;
import fr.maillage.tours.domain.unit.UnitDay.Why;
import fr.maillage.tours.domain.unit.UnitDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Passages that were announced for days on which the unit cannot be out: somebody has to move or cancel them. */
@Component
public class MissedPassages {

    private static final int MOST = 500;
    private static final int MONTHS_AHEAD = 12;

    private final Agenda agenda;
    private final WorkDays days;
    private final Clock clock;

    MissedPassages(Agenda agenda, WorkDays days, Clock clock) {
        this.agenda = agenda;
        this.days = days;
        this.clock = clock;
    }

    /** One of them, and why it cannot be. */
    public record Missed(Session session, Why why) {}

    /** Which of these cannot be; two statements. */
    public List<Missed> among(Unit unit, List<Session> announced) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        UnitDays all = days.between(unit, today, today.plusMonths(MONTHS_AHEAD));
        return announced.stream()
                .flatMap(session -> all.of(session.start().toLocalDate()) instanceof UnitDay.In(LocalDate _, Why why)
                        ? Stream.of(new Missed(session, why))
                        : Stream.empty())
                .toList();
    }

    /** What is announced from now on, within a year, soonest first; one statement. */
    public List<Session> toCome(Unit unit) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        return announced(unit, today, today.plusMonths(MONTHS_AHEAD)).stream()
                .filter(session -> !session.isPast(clock.instant()))
                .toList();
    }

    /** What is announced between two days, both included, soonest first. */
    public List<Session> announced(Unit unit, LocalDate first, LocalDate last) {
        return agenda.list(
                AgendaQuery.publicFrom(first.atStartOfDay(Dates.FRANCE).toInstant(), MOST)
                        .until(last.plusDays(1).atStartOfDay(Dates.FRANCE).toInstant())
                        .in(SessionState.PUBLISHED)
                        .of(unit.activity()));
    }
}
