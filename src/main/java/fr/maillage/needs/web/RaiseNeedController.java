package fr.maillage.needs.web;

import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.app.NeedDraft;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.RaiseNeed;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.web.NeedAskPage.Carried;
import fr.maillage.needs.web.NeedChoices.Choices;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import fr.maillage.shared.ShortCode;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * {@code /besoins/nouveau}: a resident says what is lacking, one question a page, without an account, a cookie or a script. What was
 * typed travels in the forms; nothing of it stands in an address, and nothing is kept before the last page is sent.
 */
@Controller
class RaiseNeedController {

    private static final String PATH = "/besoins/nouveau";
    private static final String RECEIPT = PATH + "/recu";

    /** A town hall may send a pile from one network; a robot is slowed down. */
    private static final Pace PACE = new Pace("needs.raise", 30, Duration.ofSeconds(60));

    /** One telephone or address takes a few needs, not a stranger's joke. */
    private static final Pace CONTACT_PACE = new Pace("needs.contact", 5, Duration.ofHours(5));

    private static final int KEY_LENGTH = 24;

    private final Screens screens;
    private final NeedReading reading;
    private final NeedChoices choices;
    private final NeedAnswers answers;
    private final NeedWords words;
    private final RaiseNeed raise;
    private final RaisedNeeds needs;
    private final Territory territory;
    private final RateLimits limits;

    RaiseNeedController(
            Screens screens,
            NeedReading reading,
            NeedChoices choices,
            NeedAnswers answers,
            NeedWords words,
            RaiseNeed raise,
            RaisedNeeds needs,
            Territory territory,
            RateLimits limits) {
        this.screens = screens;
        this.reading = reading;
        this.choices = choices;
        this.answers = answers;
        this.words = words;
        this.raise = raise;
        this.needs = needs;
        this.territory = territory;
        this.limits = limits;
    }

    @Bean
    static PublicRoutes raiseNeedPages() {
        return PublicRoutes.get(PATH, RECEIPT);
    }

    @Bean
    static PublicRoutes raiseNeedPosts() {
        return PublicRoutes.post(PATH);
    }

    @GetMapping(PATH)
    View begin(@RequestParam(defaultValue = "") String commune, HttpServletRequest request) {
        String known = CommuneCode.read(commune)
                .flatMap(territory::findCommune)
                .filter(Commune::inPerimeter)
                .map(Commune::label)
                .orElse("");
        NeedForm form = NeedForm.filled(Map.of(NeedForm.COMMUNE, known, NeedForm.KEY, ShortCode.random(KEY_LENGTH)));
        return ask(screens.ui(request), NeedStepPage.WHAT, form, false, List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View answer(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        NeedForm form = NeedForm.of(sent);
        NeedStepPage step = page(sent.getFirst("etape")).orElse(NeedStepPage.WHAT);
        boolean checking = sent.containsKey("verifie");
        Optional<NeedStepPage> wanted = page(sent.getFirst("aller"));
        if (wanted.isPresent()) {
            return ask(ui, wanted.get(), form, step == NeedStepPage.CHECK, List.of(), HttpStatus.OK);
        }
        List<Mistake> mistakes = reading.mistakes(ui, form, step.fields());
        if (!mistakes.isEmpty()) {
            NeedStepPage where = step == NeedStepPage.CHECK
                    ? NeedStepPage.of(mistakes.getFirst().field())
                    : step;
            List<Mistake> there = mistakes.stream()
                    .filter(mistake -> where.fields().contains(mistake.field()))
                    .toList();
            return ask(
                    ui, where, form, checking || step == NeedStepPage.CHECK, there, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return step == NeedStepPage.CHECK
                ? send(ui, form, sent, request)
                : ask(ui, checking ? NeedStepPage.CHECK : step.next(), form, false, List.of(), HttpStatus.OK);
    }

    private View send(Ui ui, NeedForm form, MultiValueMap<String, String> sent, HttpServletRequest request) {
        String trap = sent.getFirst("site");
        if ((trap != null && !trap.isBlank()) || !limits.allows(PACE, request)) {
            return busy(ui, form, "needs.form.too-many");
        }
        Raiser raiser =
                NeedReading.find(Raiser.class, form.one(NeedForm.RAISER)).orElse(Raiser.RESIDENT);
        NeedDraft draft = reading.draft(form, raiser, RaisedWay.WEB, ui.locale().getLanguage());
        String contact = contact(draft.contact());
        if (!contact.isEmpty() && !limits.allows(CONTACT_PACE, contact)) {
            return busy(ui, form, "needs.form.contact-pace");
        }
        String key = form.one(NeedForm.KEY);
        NeedSheet raised = raise.raise(draft, key.isEmpty() ? null : key, null);
        return SeeOther.to(RECEIPT + "?code=" + raised.need().code());
    }

    private static String contact(NeedContact contact) {
        String email = contact.email() == null ? "" : contact.email();
        return (contact.phone() == null ? email : contact.phone()) + String.join("\n", contact.postal());
    }

    private View busy(Ui ui, NeedForm form, String key) {
        List<Mistake> told = List.of(new Mistake("envoi", ui.t(key)));
        return ask(ui, NeedStepPage.CHECK, form, false, told, HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Says nothing of what was lacking: a code may be guessed. */
    @GetMapping(RECEIPT)
    View receipt(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        String tidy = NeedCode.tidy(code);
        NeedSheet raised = Optional.of(tidy)
                .filter(NeedCode::isWellFormed)
                .flatMap(needs::findByCode)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Ui ui = screens.ui(request);
        String shown = NeedCode.shown(tidy);
        return screens.show(
                "needs/web/receipt",
                new NeedReceiptPage(
                        shown,
                        String.join(", ", shown.split("", -1)).replaceAll(", $", ""),
                        Dates.day(raised.need().raisedAt().atZone(Dates.FRANCE).toLocalDate(), ui.locale()),
                        words.at(raised.need().communeName(), ui.locale()),
                        "/communes/" + raised.need().commune().value(),
                        territory.settings().phone()));
    }

    private View ask(
            Ui ui, NeedStepPage page, NeedForm form, boolean checking, List<Mistake> mistakes, HttpStatus status) {
        Choices all = choices.ofResident(ui);
        List<Carried> carried = form.said().entrySet().stream()
                .filter(said -> !page.fields().contains(said.getKey()))
                .flatMap(said -> said.getValue().stream().map(value -> new Carried(said.getKey(), value)))
                .toList();
        NeedAskPage model = new NeedAskPage(
                page.code(),
                page.number(),
                NeedStepPage.values().length,
                page == NeedStepPage.WHAT ? null : page.before().code(),
                checking,
                form,
                all,
                carried,
                page == NeedStepPage.CHECK ? answers.rows(ui, form, all) : List.of(),
                reading.commune(form)
                        .map(commune -> words.at(commune.name(), ui.locale()))
                        .orElse(""),
                Mistake.in(mistakes, NeedForm.COMMUNE) == null ? List.of() : reading.candidates(form),
                mistakes);
        return screens.show("needs/web/" + page.template(), model, status);
    }

    private static Optional<NeedStepPage> page(@Nullable String code) {
        return code == null ? Optional.empty() : NeedStepPage.find(code);
    }
}
