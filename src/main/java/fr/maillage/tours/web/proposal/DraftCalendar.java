package fr.maillage.tours.web.proposal;

import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The plan week by week, a column a unit. */
final class DraftCalendar {

    private final TourProposal proposal;
    private final ProposalWording words;
    private final Map<String, Integer> numbers;
    private final Map<Plan.Visit, Explain.Why> why;
    private final List<UUID> units;

    DraftCalendar(
            TourProposal proposal,
            ProposalWording words,
            Map<String, Integer> numbers,
            Map<Plan.Visit, Explain.Why> why) {
        this.proposal = proposal;
        this.words = words;
        this.numbers = numbers;
        this.why = why;
        this.units = proposal.input().vehicles().stream()
                .map(PlanInput.Vehicle::unit)
                .toList();
    }

    List<DraftPage.Week> weeks() {
        Map<LocalDate, Map<LocalDate, List<Plan.Visit>>> weeks = proposal.visits().stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.groupingBy(Plan.Visit::date, TreeMap::new, Collectors.toList())));
        return weeks.entrySet().stream()
                .map(week -> new DraftPage.Week(
                        words.ui().t("tours.proposal.week", words.weekOf(week.getKey())),
                        week.getValue().entrySet().stream()
                                .map(day -> new DraftPage.Day(words.shortDay(day.getKey()), visits(day.getValue())))
                                .toList()))
                .toList();
    }

    private List<DraftPage.Visit> visits(List<Plan.Visit> day) {
        return day.stream()
                .sorted(Comparator.comparing(Plan.Visit::arrives)
                        .thenComparingInt(visit -> units.indexOf(visit.unit())))
                .map(visit -> new DraftPage.Visit(
                        ProposalPaths.visit(proposal.code(), visit),
                        numbers.getOrDefault(visit.commune(), 0),
                        units.indexOf(visit.unit()) + 1,
                        words.unit(proposal, visit.unit()),
                        words.hours(visit),
                        words.village(proposal, visit.commune()),
                        notes(visit)))
                .toList();
    }

    private List<String> notes(Plan.Visit visit) {
        List<String> notes = new ArrayList<>();
        Explain.Why one = why.get(visit);
        if (one != null && !one.needs().isEmpty()) {
            notes.add(words.ui().t("tours.proposal.needs", one.needs().size()));
        }
        if (visit.pinned()) {
            notes.add(words.ui().t("tours.proposal.pinned"));
        }
        return notes;
    }
}
