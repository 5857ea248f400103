package fr.maillage.directory.web.office.unit;

import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.unit.ArrangeUnits;
import fr.maillage.directory.app.unit.ArrangeUnits.Outcome;
import fr.maillage.directory.app.unit.Unit;
import fr.maillage.directory.app.unit.UnitProposals;
import fr.maillage.directory.app.unit.Units;
import fr.maillage.directory.domain.unit.SeenStop;
import fr.maillage.directory.domain.unit.UnitProposal;
import fr.maillage.directory.web.office.PlaceDoor;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/unites}: what looks like a bus of many stops, for a person to say; and the units there are. */
@Controller
class UnitsController {

    static final String PATH = "/gestion/unites";
    private static final String PROPOSALS = PATH + "/propositions";
    private static final String REFUSED = PATH + "/refus";
    private static final int CARDS = 10;

    private final Screens screens;
    private final Units units;
    private final UnitProposals proposals;
    private final ArrangeUnits arrange;

    UnitsController(Screens screens, Units units, UnitProposals proposals, ArrangeUnits arrange) {
        this.screens = screens;
        this.units = units;
        this.proposals = proposals;
        this.arrange = arrange;
    }

    @Bean
    static StaffRoutes unitsReading() {
        return StaffRoutes.get(Right.MERGE_PLACES, PATH);
    }

    @Bean
    static StaffRoutes unitsDeciding() {
        return StaffRoutes.post(Right.MERGE_PLACES, PROPOSALS, REFUSED);
    }

    @Bean
    static OfficeEntry unitsEntry() {
        return new OfficeEntry(Right.MERGE_PLACES, "directory.units", PATH, OfficeGroup.PLACES, 50);
    }

    /** What a card sent. */
    private record Sent(String key, String name, Set<String> ticked, String field, String message) {}

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        return show(request, null);
    }

    @PostMapping(PROPOSALS)
    View decide(
            @RequestParam(defaultValue = "") String cle,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") Set<String> arret,
            @RequestParam(defaultValue = "") String choix,
            HttpServletRequest request) {
        if (choix.equals("non")) {
            return answered(arrange.refuse(cle), "unite-refusee");
        }
        Set<UUID> ticked = arret.stream().map(PlaceDoor::id).collect(Collectors.toSet());
        Ui ui = screens.ui(request);
        Outcome outcome = arrange.confirm(cle, nom, ticked);
        return switch (outcome) {
            case Outcome.TooFewStops ignored ->
                show(request, new Sent(cle, nom, arret, "arrets", ui.t("directory.units.mistake.stops")));
            case Outcome.WrongName ignored ->
                show(
                        request,
                        new Sent(
                                cle,
                                nom,
                                arret,
                                "nom",
                                ui.t("directory.units.mistake.name", Integer.toString(ArrangeUnits.LONGEST_NAME))));
            case Outcome.Done done -> {
                screens.forgetKept();
                yield SeeOther.to(PATH + "/" + done.unit() + "?fait=unite-faite");
            }
            case Outcome.Overtaken ignored -> answered(outcome, "");
        };
    }

    @PostMapping(REFUSED)
    View reconsider(@RequestParam(defaultValue = "") String cle) {
        return answered(arrange.reconsider(cle), "unite-a-revoir");
    }

    private static View answered(Outcome outcome, String word) {
        return SeeOther.to(PATH + "?fait=" + (outcome instanceof Outcome.Done ? word : "unite-devance"));
    }

    private View show(HttpServletRequest request, @Nullable Sent sent) {
        Ui ui = screens.ui(request);
        List<Unit> all = units.list();
        Map<UUID, Unit> byId = all.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        List<UnitProposal> waiting = proposals.list();
        List<UnitsPage.Card> cards = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (UnitProposal proposal : waiting) {
            Sent answer = sent != null && sent.key().equals(proposal.key()) ? sent : null;
            if (cards.size() < CARDS || answer != null) {
                int number = cards.size() + 1;
                cards.add(card(ui, number, proposal, byId, answer));
                if (answer != null) {
                    mistakes.add(new Mistake(answer.field() + "-" + number, answer.message()));
                }
            }
        }
        UnitsPage page = new UnitsPage(
                cards,
                waiting.size() - cards.size(),
                all.stream()
                        .map(unit -> new UnitsPage.Row(
                                unit.code(),
                                unit.name(),
                                ui.t("directory.units.stops", unit.stops()),
                                made(ui, unit.madeByName(), unit.madeAt())))
                        .toList(),
                proposals.listRefused().stream()
                        .map(one -> new UnitsPage.Refused(
                                one.key(),
                                one.name(),
                                ui.t("directory.units.places", one.places()),
                                made(ui, one.byName(), one.at())))
                        .toList(),
                mistakes);
        return screens.show(
                "directory/web/office/unit/units",
                page,
                mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static UnitsPage.Card card(
            Ui ui, int number, UnitProposal proposal, Map<UUID, Unit> byId, @Nullable Sent sent) {
        Unit unit = proposal.unit() == null ? null : byId.get(proposal.unit());
        int stops = proposal.stops().size();
        return new UnitsPage.Card(
                number,
                proposal.key(),
                unit != null,
                unit == null
                        ? ui.t("directory.units.card", proposal.name(), stops)
                        : ui.t("directory.units.card.addition", unit.name(), stops),
                sent == null ? proposal.name() : sent.name(),
                UnitReasons.of(ui, proposal),
                proposal.stops().stream()
                        .map(stop -> new Choice(stop.id().toString(), stop.communeName(), stop.name()))
                        .toList(),
                sent == null
                        ? proposal.stops().stream()
                                .map(SeenStop::id)
                                .map(UUID::toString)
                                .collect(Collectors.toSet())
                        : sent.ticked());
    }

    static String made(Ui ui, String name, Instant at) {
        String day = Dates.day(at.atZone(Dates.FRANCE).toLocalDate(), ui.locale());
        return name.isEmpty() ? day : ui.t("directory.units.made", name, day);
    }
}
