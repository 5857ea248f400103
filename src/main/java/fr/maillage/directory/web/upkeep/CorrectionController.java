package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.upkeep.Drafts;
import fr.maillage.directory.app.upkeep.Drafts.Draft;
import fr.maillage.directory.web.NoSuchPage;
import fr.maillage.directory.web.office.FieldView;
import fr.maillage.directory.web.upkeep.HumanGuard.Verdict;
import fr.maillage.directory.web.upkeep.ProposalWalk.Way;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** « Une erreur sur cette fiche ? », and the way on which anybody writes what should stand there. */
@Controller
class CorrectionController {

    private static final String SHEET = "/lieux/{name}";
    private static final String PATH = SHEET + "/corriger";
    private static final String DRAFT = PATH + "/{draft}";
    private static final String OTHER = "autre";

    /** A whole town hall may send from one address; a robot sends without end. */
    static final Pace PACE = new Pace("directory.propose", 30, Duration.ofMinutes(1));

    private final Screens screens;
    private final Places places;
    private final Drafts drafts;
    private final ProposalWalk walk;
    private final HumanGuard guard;
    private final RateLimits limits;

    CorrectionController(
            Screens screens, Places places, Drafts drafts, ProposalWalk walk, HumanGuard guard, RateLimits limits) {
        this.screens = screens;
        this.places = places;
        this.drafts = drafts;
        this.walk = walk;
        this.guard = guard;
        this.limits = limits;
    }

    @Bean
    static PublicRoutes correctionPages() {
        return PublicRoutes.get(SHEET + "/erreur", PATH, PATH + "/merci", DRAFT, DRAFT + "/{question:[a-z]+}");
    }

    @Bean
    static PublicRoutes correctionPosts() {
        return PublicRoutes.post(PATH, DRAFT, DRAFT + "/{question:[a-z]+}");
    }

    @GetMapping(SHEET + "/erreur")
    View door(@PathVariable String name) {
        Place place = shown(name);
        return screens.show(
                "directory/web/upkeep/error", new ErrorDoorPage(place.sheet().name(), url(place)));
    }

    @GetMapping(PATH)
    View what(@PathVariable String name, HttpServletRequest request) {
        return what(shown(name), List.of(), null, screens.ui(request), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View begin(
            @PathVariable String name, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Place place = shown(name);
        Ui ui = screens.ui(request);
        List<String> chosen = sent.getOrDefault("quoi", List.of());
        List<String> asked = asked(chosen);
        Verdict verdict = guard.judge(sent);
        if (verdict == Verdict.ROBOT) {
            return SeeOther.to(url(place) + "/corriger/merci");
        }
        String wrong = null;
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (asked.isEmpty()) {
            wrong = ui.t("directory.propose.what.missing");
        } else if (verdict == Verdict.AGAIN) {
            wrong = ui.t("directory.propose.again");
        } else if (!limits.allows(PACE, request)) {
            wrong = ui.t("directory.propose.flood");
            status = HttpStatus.TOO_MANY_REQUESTS;
        }
        if (wrong != null) {
            return what(place, chosen, wrong, ui, status);
        }
        Optional<String> word = drafts.begin(place.id().value(), asked);
        return word.<View>map(one -> SeeOther.to(url(place) + "/corriger/" + one + "/"
                        + asked.stream()
                                .filter(question -> !question.equals(ProposalWalk.CLOSED))
                                .findFirst()
                                .orElseThrow()))
                .orElseGet(
                        () -> what(place, chosen, ui.t("directory.propose.flood"), ui, HttpStatus.TOO_MANY_REQUESTS));
    }

    @GetMapping(PATH + "/merci")
    View thanks(@PathVariable String name, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Place place = shown(name);
        Ui ui = screens.ui(request);
        return screens.show(
                "directory/web/upkeep/thanks",
                new ThanksPage(
                        ui.t("directory.propose.thanks"),
                        ui.t("directory.propose.thanks.text"),
                        code.matches("[a-z0-9]{6,8}") ? code : null,
                        url(place),
                        ui.t("directory.report.done.back")));
    }

    @GetMapping(DRAFT)
    View check(@PathVariable String name, @PathVariable String draft, HttpServletRequest request) {
        return walk.check(screens.ui(request), way(name, draft, true), List.of(), HttpStatus.OK);
    }

    @PostMapping(DRAFT)
    View send(@PathVariable String name, @PathVariable String draft, HttpServletRequest request) {
        Way way = way(name, draft, true);
        return walk.send(screens.ui(request), way, way.start() + "/merci");
    }

    @GetMapping(DRAFT + "/{question:[a-z]+}")
    View ask(
            @PathVariable String name,
            @PathVariable String draft,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String vue,
            @RequestParam(required = false) @Nullable String verif,
            HttpServletRequest request) {
        return walk.ask(screens.ui(request), way(name, draft, verif != null), question, "grille".equals(vue));
    }

    @PostMapping(DRAFT + "/{question:[a-z]+}")
    View answer(
            @PathVariable String name,
            @PathVariable String draft,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return walk.answer(screens.ui(request), way(name, draft, sent.containsKey("verif")), question, sent);
    }

    private Way way(String name, String word, boolean check) {
        Place place = shown(name);
        Draft draft = drafts.find(word, place.id().value()).orElseThrow(NoSuchPage::new);
        String start = url(place) + "/corriger";
        return new Way(place, draft, place.sheet().name(), start + "/" + word, start, check);
    }

    private View what(Place place, List<String> chosen, @Nullable String wrong, Ui ui, HttpStatus status) {
        List<Mistake> mistakes = wrong == null ? List.of() : List.of(new Mistake("quoi", wrong));
        List<Choice> choices = Stream.of(
                        Arrays.stream(SheetQuestion.values()).map(SheetQuestion::code),
                        Stream.of(ProposalWalk.CLOSED, OTHER))
                .flatMap(codes -> codes)
                .map(code -> new Choice(code, ui.t("directory.said." + code)))
                .toList();
        FieldView field = new FieldView(
                "quoi", "terms", ui.t("directory.propose.what"), null, "", chosen, choices, wrong, null, 0);
        return screens.show(
                "directory/web/upkeep/question",
                Questions.plain(
                        ui,
                        "quoi",
                        new Questions.Frame(
                                place.sheet().name(),
                                null,
                                url(place) + "/corriger",
                                url(place) + "/erreur",
                                ui.t("directory.question.send")),
                        List.of(field),
                        mistakes,
                        guard.stamp()),
                status);
    }

    /** The questions that follow from the choices, in the order of the list; who it is comes last. */
    private static List<String> asked(List<String> chosen) {
        List<String> asked = new ArrayList<>();
        if (chosen.contains(ProposalWalk.CLOSED)) {
            asked.add(ProposalWalk.CLOSED);
        } else {
            Arrays.stream(SheetQuestion.values())
                    .map(SheetQuestion::code)
                    .filter(chosen::contains)
                    .forEach(asked::add);
        }
        if (asked.isEmpty() && !chosen.contains(OTHER)) {
            return List.of();
        }
        asked.add(ProposalWalk.REMARK);
        asked.add(ProposalWalk.CONTACT);
        return asked;
    }

    private Place shown(String name) {
        return places.findByPublicName(name).filter(place -> !place.isGone()).orElseThrow(NoSuchPage::new);
    }

    private static String url(Place place) {
        return "/lieux/" + place.publicName();
    }
}
