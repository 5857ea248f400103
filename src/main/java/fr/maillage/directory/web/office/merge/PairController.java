package fr.maillage.directory.web.office.merge;

import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.merge.DuplicateDesk;
import fr.maillage.directory.app.merge.DuplicateDesk.Pair;
import fr.maillage.directory.app.merge.MergePlaces;
import fr.maillage.directory.app.merge.MergePlaces.Grounds;
import fr.maillage.directory.app.merge.MergePlaces.Outcome;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.directory.web.office.PlaceDoor;
import fr.maillage.directory.web.office.merge.PairPage.Line;
import fr.maillage.directory.web.office.merge.PairPage.Side;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/doublons/{a}-{b}}: two places side by side; one or two? */
@Controller
class PairController {

    private static final String ONE = DuplicatesController.PATH + "/{pair:[a-z0-9]{4,8}-[a-z0-9]{4,8}}";
    private static final Set<StandardField> SILENT =
            EnumSet.of(StandardField.ID, StandardField.INSEE_CODE, StandardField.LATITUDE, StandardField.LONGITUDE);
    private static final double MAP_METRES = 600;

    private final Screens screens;
    private final DuplicateDesk desk;
    private final MergePlaces merge;
    private final Places places;
    private final Territory territory;

    PairController(Screens screens, DuplicateDesk desk, MergePlaces merge, Places places, Territory territory) {
        this.screens = screens;
        this.desk = desk;
        this.merge = merge;
        this.places = places;
        this.territory = territory;
    }

    @Bean
    static StaffRoutes pairRoutes() {
        return StaffRoutes.get(Right.MERGE_PLACES, ONE);
    }

    @Bean
    static StaffRoutes pairPosts() {
        return StaffRoutes.post(Right.MERGE_PLACES, ONE);
    }

    @GetMapping(ONE)
    View show(
            @PathVariable String pair,
            @RequestParam(defaultValue = "") String tete,
            @RequestParam(defaultValue = "") String annuler,
            HttpServletRequest request) {
        Pair found = pair(pair);
        Ui ui = screens.ui(request);
        boolean turned = found.otherCode().equals(tete);
        Place first = places.find(turned ? found.other() : found.one()).orElseThrow(NoSuchPage::new);
        Place second = places.find(turned ? found.one() : found.other()).orElseThrow(NoSuchPage::new);
        String state = desk.state(found.one(), found.other()).orElse("");
        boolean shown = !first.isGone() && !second.isGone();
        ReasonWording reasons = new ReasonWording(ui);
        String url = DuplicatesController.PATH + "/" + pair;
        return screens.show(
                "directory/web/office/merge/pair",
                new PairPage(
                        url,
                        side(first),
                        side(second),
                        url + "?tete=" + second.code(),
                        reasons.speakingFor(found.reasons()),
                        reasons.speakingAgainst(found.reasons()),
                        distance(ui, first, second),
                        map(first, second, ui),
                        lines(ui, first, second, shown),
                        decided(ui, state, shown),
                        state.equals("WAITING") && shown,
                        annuler.isEmpty() ? null : MergedController.PATH + "/" + PlaceDoor.id(annuler) + "/annulation",
                        desk.countWaiting()));
    }

    @PostMapping(ONE)
    View decide(@PathVariable String pair, @RequestParam String suite, @RequestParam(defaultValue = "") String tete) {
        Pair found = pair(pair);
        UUID kept = found.otherCode().equals(tete) ? found.other() : found.one();
        UUID taken = kept.equals(found.one()) ? found.other() : found.one();
        return switch (suite) {
            case "meme" ->
                after("reunis", merge.merge(kept, taken, new Grounds(false, found.score(), found.reasons())));
            case "pas-meme" -> after("separes", merge.different(found.one(), found.other()));
            case "reprendre" -> {
                merge.reopen(found.one(), found.other());
                yield SeeOther.to(DuplicatesController.PATH + "/" + pair + "?fait=reprise");
            }
            default -> throw new NoSuchPage();
        };
    }

    /** The next pair, so that many are decided in a row; the list when none is left. */
    private View after(String done, Outcome outcome) {
        String told = outcome instanceof Outcome.TooLate ? "trop-tard" : done;
        String undo = outcome instanceof Outcome.Done(UUID event) && done.equals("reunis") ? "&annuler=" + event : "";
        Optional<Pair> next = desk.next();
        return SeeOther.to(
                next.isPresent()
                        ? DuplicatesController.url(next.get()) + "?fait=" + told + undo
                        : (undo.isEmpty() ? DuplicatesController.PATH : MergedController.PATH) + "?fait=" + told);
    }

    private Pair pair(String codes) {
        int dash = codes.indexOf('-');
        return desk.find(codes.substring(0, dash), codes.substring(dash + 1)).orElseThrow(NoSuchPage::new);
    }

    private static Side side(Place place) {
        return new Side(
                place.code(),
                place.sheet().name(),
                place.sheet().origin().sourceId(),
                place.sheet().address().communeName(),
                "/gestion/lieux/" + place.code());
    }

    private static String decided(Ui ui, String state, boolean shown) {
        return switch (state) {
            case "SAME" -> ui.t("directory.merge.decided.same");
            case "DIFFERENT" -> ui.t("directory.merge.decided.different");
            default -> shown ? "" : ui.t("directory.merge.decided.gone");
        };
    }

    private List<Line> lines(Ui ui, Place first, Place second, boolean shown) {
        FieldWording words = new FieldWording(ui);
        Map<StandardField, String> one = HandMade.cells(first.sheet());
        Map<StandardField, String> other = HandMade.cells(second.sheet());
        Map<StandardField, String> result =
                shown ? desk.preview(first.id().value(), second.id().value()) : one;
        return StandardField.CURRENT.stream()
                .filter(field -> !SILENT.contains(field))
                .filter(field -> !one.getOrDefault(field, "").isEmpty()
                        || !other.getOrDefault(field, "").isEmpty())
                .map(field -> new Line(
                        words.label(field),
                        words.value(field, one.getOrDefault(field, "")),
                        words.value(field, other.getOrDefault(field, "")),
                        one.getOrDefault(field, "").equals(other.getOrDefault(field, "")),
                        words.value(field, result.getOrDefault(field, ""))))
                .toList();
    }

    private static String distance(Ui ui, Place first, Place second) {
        double metres = first.sheet()
                .address()
                .position()
                .distanceMetres(second.sheet().address().position());
        return metres < 1_000
                ? ui.t("directory.merge.metres", (int) Math.round(metres))
                : ui.t("directory.merge.kilometres", String.format(ui.locale(), "%.1f", metres / 1_000));
    }

    private String map(Place first, Place second, Ui ui) {
        PlaceAddress one = first.sheet().address();
        PlaceAddress other = second.sheet().address();
        return territory
                .draw(new MapRequest(
                        MapFrame.fit(
                                List.of(one.position(), other.position()), MapShape.WIDE, MAP_METRES, MAP_METRES * 2),
                        List.of(
                                new MapMarker(
                                        "1",
                                        one.position(),
                                        "#fiches",
                                        first.sheet().name(),
                                        true),
                                new MapMarker(
                                        "2",
                                        other.position(),
                                        "#fiches",
                                        second.sheet().name(),
                                        false)),
                        null,
                        null,
                        ui.locale()))
                .svg();
    }
}
