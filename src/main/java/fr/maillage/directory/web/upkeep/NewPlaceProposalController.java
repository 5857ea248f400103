package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.Drafts;
import fr.maillage.directory.app.upkeep.Drafts.Draft;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.FieldView;
import fr.maillage.directory.web.upkeep.HumanGuard.Verdict;
import fr.maillage.directory.web.upkeep.ProposalWalk.Way;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.DrawnMap;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /proposer-un-lieu}: anybody tells of a place that the directory does not know, from a commune or a point of the map. */
@Controller
class NewPlaceProposalController {

    private static final String PATH = "/proposer-un-lieu";
    private static final String DRAFT = PATH + "/{draft}";
    private static final List<String> ASKED =
            List.of("nom", "adresse", "telephone", "horaires", "aide", ProposalWalk.REMARK, ProposalWalk.CONTACT);

    private final Screens screens;
    private final Territory territory;
    private final Drafts drafts;
    private final ProposalWalk walk;
    private final HumanGuard guard;
    private final RateLimits limits;

    NewPlaceProposalController(
            Screens screens,
            Territory territory,
            Drafts drafts,
            ProposalWalk walk,
            HumanGuard guard,
            RateLimits limits) {
        this.screens = screens;
        this.territory = territory;
        this.drafts = drafts;
        this.walk = walk;
        this.guard = guard;
        this.limits = limits;
    }

    @Bean
    static PublicRoutes newPlaceProposalPages() {
        return PublicRoutes.get(PATH, PATH + "/merci", DRAFT, DRAFT + "/{question:[a-z]+}");
    }

    @Bean
    static PublicRoutes newPlaceProposalPosts() {
        return PublicRoutes.post(PATH, DRAFT, DRAFT + "/{question:[a-z]+}");
    }

    @GetMapping(PATH)
    View where(@RequestParam(required = false) @Nullable String carte, HttpServletRequest request) {
        return where(carte, "", null, screens.ui(request), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View begin(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String name = Objects.requireNonNullElse(sent.getFirst("commune"), "")
                .replace("\u0000", "")
                .strip();
        Verdict verdict = guard.judge(sent);
        if (verdict == Verdict.ROBOT) {
            return SeeOther.to(PATH + "/merci");
        }
        Optional<LatLon> point = point(sent.getFirst("point"));
        Optional<Commune> commune = point.isPresent()
                ? territory.communeAt(point.get())
                : territory.matchCommune(null, name, null).filter(one -> !name.isEmpty());
        String wrong = null;
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (commune.isEmpty()) {
            wrong = ui.t(point.isPresent() ? "directory.propose.where.outside" : "directory.propose.where.unknown");
        } else if (verdict == Verdict.AGAIN) {
            wrong = ui.t("directory.propose.again");
        } else if (!limits.allows(CorrectionController.PACE, request)) {
            wrong = ui.t("directory.propose.flood");
            status = HttpStatus.TOO_MANY_REQUESTS;
        }
        String frame =
                point.map(one -> MapFrame.at(one, 13, MapShape.SQUARE).print()).orElse(null);
        if (commune.isEmpty() || wrong != null) {
            return where(frame, name, wrong, ui, status);
        }
        Optional<String> word = drafts.begin(null, ASKED);
        if (word.isEmpty()) {
            return where(frame, name, ui.t("directory.propose.flood"), ui, HttpStatus.TOO_MANY_REQUESTS);
        }
        Draft draft = drafts.find(word.get(), null).orElseThrow();
        drafts.put(draft.id(), Map.of(), placed(commune.get(), point.orElse(null)));
        return SeeOther.to(PATH + "/" + word.get() + "/" + ASKED.getFirst());
    }

    @GetMapping(PATH + "/merci")
    View thanks(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show(
                "directory/web/upkeep/thanks",
                new ThanksPage(
                        ui.t("directory.propose.thanks"),
                        ui.t("directory.propose.thanks.text"),
                        code.matches("[a-z0-9]{6,8}") ? code : null,
                        "/lieux",
                        ui.t("directory.own.thanks.back")));
    }

    @GetMapping(DRAFT)
    View check(@PathVariable String draft, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return walk.check(ui, way(ui, draft, true), List.of(), HttpStatus.OK);
    }

    @PostMapping(DRAFT)
    View send(@PathVariable String draft, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return walk.send(ui, way(ui, draft, true), PATH + "/merci");
    }

    @GetMapping(DRAFT + "/{question:[a-z]+}")
    View ask(
            @PathVariable String draft,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String vue,
            @RequestParam(required = false) @Nullable String verif,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return walk.ask(ui, way(ui, draft, verif != null), question, "grille".equals(vue));
    }

    @PostMapping(DRAFT + "/{question:[a-z]+}")
    View answer(
            @PathVariable String draft,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return walk.answer(ui, way(ui, draft, sent.containsKey("verif")), question, sent);
    }

    private Way way(Ui ui, String word, boolean check) {
        Draft draft = drafts.find(word, null).orElseThrow(NoSuchPage::new);
        return new Way(null, draft, ui.t("directory.propose.new"), PATH + "/" + word, PATH, check);
    }

    private View where(@Nullable String frame, String name, @Nullable String wrong, Ui ui, HttpStatus status) {
        List<Mistake> mistakes = wrong == null ? List.of() : List.of(new Mistake("commune", wrong));
        List<Choice> communes = territory.listPerimeter().stream()
                .map(Commune::name)
                .sorted()
                .map(one -> new Choice(one, one))
                .toList();
        FieldView field = new FieldView(
                "commune",
                "line",
                ui.t("directory.propose.where.commune"),
                null,
                name,
                List.of(),
                communes,
                wrong,
                null,
                100);
        return screens.show(
                "directory/web/upkeep/question",
                new QuestionPage(
                        ui.t("directory.propose.new.title"),
                        ui.t("directory.propose.new"),
                        null,
                        ui.t("directory.propose.where.intro"),
                        PATH,
                        "/lieux",
                        ui.t("directory.question.send"),
                        List.of(field),
                        null,
                        map(ui, frame),
                        mistakes,
                        guard.stamp()),
                status);
    }

    /** Nothing as long as no commune is known. */
    private QuestionPage.@Nullable PointMap map(Ui ui, @Nullable String asked) {
        List<LatLon> centres =
                territory.listPerimeter().stream().map(Commune::centre).toList();
        if (centres.isEmpty()) {
            return null;
        }
        MapFrame frame = MapFrame.parse(asked, MapShape.SQUARE)
                .orElseGet(() -> MapFrame.fit(centres, MapShape.SQUARE, 2_000, 1_300_000));
        LatLon middle = frame.centre();
        DrawnMap drawn = territory.draw(new MapRequest(
                frame,
                List.of(new MapMarker("●", middle, "#contenu", ui.t("directory.question.map"), true)),
                null,
                moved -> PATH + "?carte=" + moved.print() + "#carte",
                ui.locale()));
        List<Link> moves = drawn.links().stream()
                .map(link -> new Link(link.label(), link.href()))
                .toList();
        return new QuestionPage.PointMap(
                drawn.svg(), moves, String.format(Locale.ROOT, "%.5f,%.5f", middle.lat(), middle.lon()));
    }

    private static Map<StandardField, String> placed(Commune commune, @Nullable LatLon point) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        cells.put(StandardField.COMMUNE, commune.name());
        cells.put(StandardField.INSEE_CODE, commune.code().value());
        if (!commune.postalCodes().isEmpty()) {
            cells.put(StandardField.POSTAL_CODE, commune.postalCodes().getFirst());
        }
        if (point != null) {
            cells.put(StandardField.LATITUDE, Double.toString(point.lat()));
            cells.put(StandardField.LONGITUDE, Double.toString(point.lon()));
        }
        return cells;
    }

    private static Optional<LatLon> point(@Nullable String text) {
        if (text == null || !text.matches("-?\\d{1,2}\\.\\d{1,6},-?\\d{1,3}\\.\\d{1,6}")) {
            return Optional.empty();
        }
        double lat = Double.parseDouble(text.substring(0, text.indexOf(',')));
        double lon = Double.parseDouble(text.substring(text.indexOf(',') + 1));
        return LatLon.isValid(lat, lon) ? Optional.of(new LatLon(lat, lon)) : Optional.empty();
    }
}
