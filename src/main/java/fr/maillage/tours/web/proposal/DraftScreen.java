package fr.maillage.tours.web.proposal;

import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.territory.Territory;
import fr.maillage.tours.app.proposal.ExplainPlan;
import fr.maillage.tours.app.proposal.ProposalWishes;
import fr.maillage.tours.app.proposal.PublishedTours;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.Limits;
import fr.maillage.tours.domain.proposal.PlanFigures;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.proposal.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a draft into words: its figures, its calendar, its map, its wishes. */
@Component
class DraftScreen {

    static final String CALENDAR = "calendrier";
    static final String MAP = "carte";
    static final String WISHES = "souhaits";

    private final Territory territory;
    private final SessionWords sessionWords;
    private final ProposalDoor door;
    private final ExplainPlan explain;
    private final ProposalWishes wishes;
    private final PublishedTours tours;

    DraftScreen(
            Territory territory,
            SessionWords sessionWords,
            ProposalDoor door,
            ExplainPlan explain,
            ProposalWishes wishes,
            PublishedTours tours) {
        this.territory = territory;
        this.sessionWords = sessionWords;
        this.door = door;
        this.explain = explain;
        this.wishes = wishes;
        this.tours = tours;
    }

    ProposalWording wording(Ui ui) {
        return new ProposalWording(ui, sessionWords, territory);
    }

    Heading heading(TourProposal proposal, Ui ui) {
        ProposalWording words = wording(ui);
        return new Heading(
                proposal.code(),
                proposal.name(),
                ProposalPaths.one(proposal.code()),
                words.period(proposal.input().first(), proposal.input().last()),
                words.units(proposal.input()),
                words.state(proposal.state()),
                ProposalWording.kind(proposal.state()),
                proposal.version(),
                proposal.isOpen() && door.mayEdit(proposal),
                proposal.state() == ProposalState.PUBLISHED);
    }

    /** The best plan so far in figures; none before there is one. */
    List<Figure> figures(TourProposal proposal, Ui ui) {
        Plan plan = proposal.plan();
        return plan == null ? List.of() : figures(count(proposal, plan), wording(ui));
    }

    private PlanFigures count(TourProposal proposal, Plan plan) {
        Map<Plan.Visit, Explain.Why> why = explain.all(proposal, plan);
        return PlanFigures.of(proposal.input(), explain.travel(), plan, why);
    }

    private static List<Figure> figures(PlanFigures figures, ProposalWording words) {
        Ui ui = words.ui();
        List<Figure> all = new ArrayList<>(List.of(
                new Figure(
                        ui.t("tours.proposal.figure.visits.value", figures.visits()),
                        ui.t("tours.proposal.figure.visits", figures.visits(), figures.villages())),
                new Figure(
                        ui.t("tours.proposal.figure.needs.value", figures.needs(), figures.allNeeds()),
                        ui.t("tours.proposal.figure.needs", figures.needs())),
                new Figure(words.km(figures.metres()), ui.t("tours.proposal.figure.km")),
                new Figure(words.duration(figures.minutesOut()), ui.t("tours.proposal.figure.hours")),
                new Figure(words.euros(figures.cents()), ui.t("tours.proposal.figure.cost"))));
        if (figures.newlyNear() > 0) {
            all.add(
                    2,
                    new Figure(ui.t("tours.proposal.number", figures.newlyNear()), ui.t("tours.proposal.figure.near")));
        }
        return all;
    }

    private static List<Link> unanswered(
            TourProposal proposal, Map<Plan.Visit, Explain.Why> why, ProposalWording words) {
        Set<UUID> answered =
                why.values().stream().flatMap(one -> one.needs().stream()).collect(Collectors.toSet());
        return proposal.input().villages().stream()
                .flatMap(village -> village.needs().stream()
                        .filter(need -> !answered.contains(need.need()))
                        .map(need -> new Link(
                                words.ui()
                                        .t(
                                                words.standing(proposal.input(), village)
                                                                .isEmpty()
                                                        ? "tours.proposal.unanswered.one"
                                                        : "tours.proposal.unanswered.standing",
                                                village.name(),
                                                need.people(),
                                                words.ui()
                                                        .t("tours.proposal.urgency."
                                                                + need.urgency().name())),
                                ProposalPaths.village(proposal.code(), village.commune()))))
                .toList();
    }

    /** The whole page, in one of its views. */
    DraftPage page(TourProposal proposal, String asked, Ui ui) {
        ProposalWording words = wording(ui);
        String view = Stream.of(MAP, WISHES).filter(asked::equals).findFirst().orElse(CALENDAR);
        Plan plan = proposal.plan();
        Map<Plan.Visit, Explain.Why> why = plan == null ? Map.of() : explain.all(proposal, plan);
        PlanFigures figures = plan == null ? null : PlanFigures.of(proposal.input(), explain.travel(), plan, why);
        List<Wish> wished = wishes.list(proposal.id());
        DraftMap map = new DraftMap(proposal, words);
        Instant published = proposal.publishedAt();
        int acts = (int) wished.stream().map(Wish::act).distinct().count();
        String here = ProposalPaths.one(proposal.code());
        return new DraftPage(
                heading(proposal, ui),
                view,
                List.of(
                        new Link(ui.t("tours.proposal.view.calendar"), here),
                        new Link(ui.t("tours.proposal.view.map"), here + "?vue=" + MAP),
                        new Link(ui.t("tours.proposal.view.wishes", acts), here + "?vue=" + WISHES)),
                proposal.state() == ProposalState.INTERRUPTED,
                plan != null,
                plan != null && proposal.isBehindWishes(),
                acts,
                plan == null ? List.of() : refused(proposal, plan, words),
                published == null ? "" : Dates.moment(published, ui.locale()),
                tours.of(proposal.id()),
                figures == null ? List.of() : figures(figures, words),
                plan == null ? List.of() : unanswered(proposal, why, words),
                proposal.input().vehicles().stream()
                        .map(PlanInput.Vehicle::name)
                        .toList(),
                view.equals(CALENDAR) ? new DraftCalendar(proposal, words, map.numbers(), why).weeks() : List.of(),
                view.equals(MAP) ? map.draw(territory) : "",
                view.equals(MAP) ? map.villages() : List.of(),
                view.equals(MAP) && figures != null ? epcis(figures, words) : List.of(),
                view.equals(WISHES) ? rows(proposal, wished, words) : List.of());
    }

    private static List<String> refused(TourProposal proposal, Plan plan, ProposalWording words) {
        return plan.refused().stream()
                .map(one -> words.ui()
                        .t(
                                "tours.proposal.refused.one",
                                words.village(proposal, one.pin().commune()),
                                words.day(one.pin().date()),
                                words.limit(one.limit())))
                .toList();
    }

    private static List<DraftPage.Epci> epcis(PlanFigures figures, ProposalWording words) {
        return figures.epcis().entrySet().stream()
                .map(one -> new DraftPage.Epci(
                        words.epci(one.getKey()),
                        one.getValue().stops(),
                        one.getValue().visited(),
                        one.getValue().villages()))
                .toList();
    }

    private List<DraftPage.WishRow> rows(TourProposal proposal, List<Wish> wished, ProposalWording words) {
        Limits limits = new Limits(Wish.in(proposal.input(), wished), explain.travel(), proposal.plan());
        Map<UUID, List<Wish>> acts =
                wished.stream().collect(Collectors.groupingBy(Wish::act, LinkedHashMap::new, Collectors.toList()));
        List<DraftPage.WishRow> rows = new ArrayList<>();
        acts.forEach((act, together) -> rows.add(new DraftPage.WishRow(
                act.toString(),
                together.stream().map(wish -> words.wish(proposal, wish)).toList(),
                together.stream()
                        .filter(wish -> wish.kind() == Wish.Kind.PIN)
                        .flatMap(wish -> broken(limits, wish))
                        .map(words::limit)
                        .distinct()
                        .toList())));
        return rows;
    }

    private static Stream<Limit> broken(Limits limits, Wish wish) {
        UUID unit = wish.unit();
        return unit == null
                ? Stream.empty()
                : limits.of(wish.commune(), Objects.requireNonNull(wish.day()), unit).broken().stream();
    }
}
