package fr.maillage.tours.web.proposal;

import fr.maillage.design.Link;
import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan on the ground: villages that are visited bear a number, by their first visit; the others are left plain. */
final class DraftMap {

    private static final double NARROWEST_METRES = 10_000;
    private static final double WIDEST_METRES = 400_000;

    private final TourProposal proposal;
    private final ProposalWording words;
    private final Map<String, List<Plan.Visit>> visits;
    private final Map<String, Integer> numbers;

    DraftMap(TourProposal proposal, ProposalWording words) {
        this.proposal = proposal;
        this.words = words;
        this.visits = proposal.visits().stream()
                .sorted(Comparator.comparing(Plan.Visit::date).thenComparing(Plan.Visit::arrives))
                .collect(Collectors.groupingBy(Plan.Visit::commune, LinkedHashMap::new, Collectors.toList()));
        this.numbers = new HashMap<>();
        visits.keySet().forEach(commune -> numbers.put(commune, numbers.size() + 1));
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    /** Numbers on villages, hatching that grows with the number of visits. */
    String draw(Territory territory) {
        List<LatLon> all =
                proposal.input().villages().stream().map(PlanInput.Village::at).toList();
        if (all.isEmpty()) {
            return "";
        }
        List<MapMarker> markers = new ArrayList<>();
        Map<CommuneCode, Integer> levels = new HashMap<>();
        visits.forEach((commune, there) -> {
            levels.put(new CommuneCode(commune), Math.min(MapRequest.MOST_LEVEL, there.size()));
            proposal.findVillage(commune).ifPresent(village -> {
                String number = Integer.toString(numbers.getOrDefault(commune, 0));
                markers.add(MapMarker.of(
                        number,
                        village.at(),
                        "#village-" + number,
                        words.ui().t("tours.proposal.marker", number, village.name(), there.size())));
            });
        });
        MapFrame frame = MapFrame.fit(all, MapShape.SQUARE, NARROWEST_METRES, WIDEST_METRES);
        return territory
                .draw(new MapRequest(frame, markers, null, null, words.ui().locale(), levels))
                .svg();
    }

    /** Visited ones by number, then the others: those with needs first, then those that have most people far from help. */
    List<DraftPage.Village> villages() {
        Comparator<PlanInput.Village> order = Comparator.comparingInt(
                        (PlanInput.Village one) -> numbers.getOrDefault(one.commune(), Integer.MAX_VALUE))
                .thenComparingInt(one -> -one.needs().size())
                .thenComparingDouble(one -> -far(one))
                .thenComparing(one -> PlainText.of(one.name()));
        return proposal.input().villages().stream()
                .sorted(order)
                .map(this::village)
                .toList();
    }

    private static double far(PlanInput.Village village) {
        Double km = village.helpKm();
        return km == null ? Double.MAX_VALUE : km;
    }

    private DraftPage.Village village(PlanInput.Village village) {
        Double km = village.helpKm();
        LocalDate last = village.lastVisit();
        return new DraftPage.Village(
                numbers.get(village.commune()),
                ProposalPaths.village(proposal.code(), village.commune()),
                village.name(),
                village.population(),
                km == null ? words.ui().t("tours.proposal.help.none") : words.km(km),
                village.needs().size(),
                last == null ? "" : words.weekOf(last),
                words.standing(proposal.input(), village),
                visits.getOrDefault(village.commune(), List.of()).stream()
                        .map(visit ->
                                new Link(words.shortDay(visit.date()), ProposalPaths.visit(proposal.code(), visit)))
                        .toList());
    }
}
