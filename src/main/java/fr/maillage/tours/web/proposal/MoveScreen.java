package fr.maillage.tours.web.proposal;

import fr.maillage.design.Choice;
import fr.maillage.design.Ui;
import fr.maillage.tours.app.proposal.ExplainPlan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.Limits;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where a visit could go, and what would come of it, seen before anything is changed. */
@Component
class MoveScreen {

    private final ExplainPlan explain;

    MoveScreen(ExplainPlan explain) {
        this.explain = explain;
    }

    /**
     * The choices, and what would come of one.
     *
     * @param asked {@code 2027-01-05_unit}; anything else is nothing
     */
    VisitPage.Move move(TourProposal proposal, String commune, String asked, ProposalWording words) {
        Ui ui = words.ui();
        WishController.When when = WishController.When.read(asked);
        if (when == null || proposal.findVehicle(when.unit()).isEmpty()) {
            return new VisitPage.Move(days(proposal, words), "", "", List.of(), false);
        }
        Limits.Found found = new Limits(explain.input(proposal), explain.travel(), proposal.plan())
                .of(commune, when.day(), when.unit());
        List<String> tried = new ArrayList<>();
        found.broken().forEach(limit -> tried.add(words.limit(limit)));
        if (!found.displaced().isEmpty()) {
            tried.add(ui.t(
                    "tours.proposal.try.displaced",
                    String.join(
                            ", ",
                            found.displaced().stream()
                                    .map(one -> words.village(proposal, one))
                                    .toList())));
        }
        if (found.drivingMetres() > 0) {
            tried.add(
                    ui.t("tours.proposal.try.km", words.unit(proposal, when.unit()), words.km(found.drivingMetres())));
        }
        boolean fits = found.broken().isEmpty();
        return new VisitPage.Move(
                days(proposal, words),
                WishController.When.print(when.day(), when.unit()),
                ui.t(
                        fits ? "tours.proposal.try.fits" : "tours.proposal.try.breaks",
                        words.day(when.day()),
                        words.unit(proposal, when.unit())),
                tried,
                fits);
    }

    private static List<Choice> days(TourProposal proposal, ProposalWording words) {
        record Day(PlanInput.WorkDay day, PlanInput.Vehicle vehicle) {}
        boolean one = proposal.input().vehicles().size() == 1;
        return proposal.input().vehicles().stream()
                .flatMap(vehicle -> vehicle.days().stream().map(day -> new Day(day, vehicle)))
                .sorted(Comparator.comparing((Day each) -> each.day.date()))
                .flatMap(each -> Stream.of(new Choice(
                        WishController.When.print(each.day.date(), each.vehicle.unit()),
                        words.shortDay(each.day.date()) + (one ? "" : " – " + each.vehicle.name()))))
                .toList();
    }
}
