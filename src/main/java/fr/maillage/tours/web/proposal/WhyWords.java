package fr.maillage.tours.web.proposal;

import fr.maillage.design.Ui;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reasons as a coordinator would say them to a mayor. */
final class WhyWords {

    /** As the search reckons: help that is farther is no help near. */
    private static final double FAR_KM = 15;

    private static final int METRES_IN_KM = 1_000;
    private static final int MINUTES_IN_HOUR = 60;

    private final TourProposal proposal;
    private final PlanInput.Village village;
    private final Plan.Visit visit;
    private final ProposalWording words;
    private final Ui ui;

    WhyWords(TourProposal proposal, PlanInput.Village village, Plan.Visit visit, ProposalWording words) {
        this.proposal = proposal;
        this.village = village;
        this.visit = visit;
        this.words = words;
        this.ui = words.ui();
    }

    /** All but the needs, which have links. */
    List<String> sentences(Explain.Why why) {
        List<String> said = new ArrayList<>();
        if (why.newlyNear() > 0) {
            said.add(ui.t("tours.proposal.why.near", why.newlyNear()));
        }
        Double near = why.helpKm();
        if (near != null && near <= FAR_KM && village.population() > 0) {
            said.add(ui.t("tours.proposal.why.residents", village.population()));
        }
        String standing = words.standing(proposal.input(), village);
        if (!standing.isEmpty()) {
            said.add(ui.t("tours.proposal.why.standing", standing));
        }
        Double seniors = village.seniors();
        if (seniors != null) {
            said.add(ui.t("tours.proposal.why.seniors", Math.round(100 * seniors)));
        }
        Double km = why.helpKm();
        said.add(
                km == null
                        ? ui.t("tours.proposal.why.help.none")
                        : ui.t("tours.proposal.why.help", why.helpName(), words.km(km)));
        LocalDate last = village.lastVisit();
        said.add(
                last == null
                        ? ui.t("tours.proposal.why.last.never")
                        : ui.t("tours.proposal.why.last", words.day(last)));
        if (why.sameWeekday() > 0) {
            said.add(ui.t("tours.proposal.why.weekday", why.sameWeekday()));
        }
        said.add(ui.t("tours.proposal.why.cost", words.km(why.drivingMetres()), words.euros(cents(why))));
        Explain.Instead displaced = why.displaced();
        said.add(
                displaced == null
                        ? ui.t("tours.proposal.why.instead.none")
                        : ui.t("tours.proposal.why.instead", words.village(proposal, displaced.commune())));
        return said;
    }

    /** The way and the hours of this visit alone. */
    private long cents(Explain.Why why) {
        long there = Duration.between(visit.arrives(), visit.leaves()).toMinutes() + visit.drivingMinutes();
        return proposal.findVehicle(visit.unit())
                .map(unit -> (long) why.drivingMetres() * unit.centsPerKm() / METRES_IN_KM
                        + there * unit.centsPerHour() / MINUTES_IN_HOUR)
                .orElse(0L);
    }

    /** Why not, or not more often. */
    static String whyNot(Explain.WhyNot why, ProposalWording words, TourProposal proposal) {
        Ui ui = words.ui();
        Limit limit = why.limit();
        LocalDate best = why.best();
        UUID unit = why.unit();
        if (limit != null) {
            return best == null || unit == null
                    ? words.limit(limit)
                    : ui.t(
                            "tours.proposal.why-not.limit",
                            words.day(best),
                            words.unit(proposal, unit),
                            words.limit(limit));
        }
        String displaced = why.displaced();
        if (best != null && unit != null && displaced != null) {
            return ui.t(
                    "tours.proposal.why-not.instead",
                    words.day(best),
                    words.unit(proposal, unit),
                    words.village(proposal, displaced));
        }
        return best == null || unit == null
                ? ui.t("tours.proposal.why-not.nobody")
                : ui.t("tours.proposal.why-not.worse", words.day(best), words.unit(proposal, unit));
    }
}
