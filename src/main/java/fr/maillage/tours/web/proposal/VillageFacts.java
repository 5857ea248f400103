package fr.maillage.tours.web.proposal;

import fr.maillage.design.Ui;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.web.tour.StandingWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the proposal knows of a village: what nobody gave is left out. */
@Component
class VillageFacts {

    private final StandingWords standing;

    VillageFacts(StandingWords standing) {
        this.standing = standing;
    }

    List<VillagePage.Fact> of(PlanInput input, PlanInput.Village village, ProposalWording words) {
        Ui ui = words.ui();
        List<VillagePage.Fact> facts = new ArrayList<>();
        Double seniors = village.seniors();
        String people = ui.t("tours.proposal.people", village.population());
        facts.add(fact(
                ui,
                "population",
                seniors == null ? people : ui.t("tours.proposal.people.seniors", people, Math.round(100 * seniors))));
        Double km = village.helpKm();
        facts.add(fact(
                ui,
                "help",
                km == null
                        ? ui.t("tours.proposal.help.none")
                        : ui.t("tours.proposal.help.at", village.helpName(), words.km(km))));
        LocalDate last = village.lastVisit();
        facts.add(fact(ui, "last", last == null ? ui.t("tours.proposal.last.never") : words.day(last)));
        String there = words.standing(input, village);
        if (!there.isEmpty()) {
            facts.add(fact(ui, "standing", there));
        }
        if (!village.opens().isEmpty()) {
            facts.add(fact(ui, "opens", standing.say(village.opens(), ui)));
        }
        facts.add(fact(ui, "epci", words.epci(village.epci())));
        return facts;
    }

    private static VillagePage.Fact fact(Ui ui, String what, String words) {
        return new VillagePage.Fact(ui.t("tours.proposal.fact." + what), words);
    }
}
