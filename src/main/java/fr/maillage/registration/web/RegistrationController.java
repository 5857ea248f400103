package fr.maillage.registration.web;

import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import fr.maillage.registration.app.AnswerOffer;
import fr.maillage.registration.app.CancelRegistration;
import fr.maillage.registration.app.RegistrationDoor;
import fr.maillage.registration.app.Registrations;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * « Retrouver ou annuler une inscription »: a code and a name open it, or the proof that somebody has just signed up or got a
 * message. Without either, the page of a code says nothing, not even whether there is such a code.
 */
@Controller
class RegistrationController {

    private static final String FIND = "/inscriptions";
    private static final String ONE = FIND + "/{code}";

    /** For one network: people who mistype, at a library too. */
    private static final Pace PACE = new Pace("registration.find", 20, Duration.ofSeconds(30));

    /** For one code, whoever asks: names are not to be tried one after the other. */
    private static final Pace CODE_PACE = new Pace("registration.find-code", 10, Duration.ofMinutes(10));

    private final Screens screens;
    private final RegistrationScreen page;
    private final Registrations registrations;
    private final CancelRegistration cancel;
    private final AnswerOffer answer;
    private final RegistrationDoor door;
    private final OwnRegistration own;
    private final RateLimits limits;

    RegistrationController(
            Screens screens,
            RegistrationScreen page,
            Registrations registrations,
            CancelRegistration cancel,
            AnswerOffer answer,
            RegistrationDoor door,
            OwnRegistration own,
            RateLimits limits) {
        this.screens = screens;
        this.page = page;
        this.registrations = registrations;
        this.cancel = cancel;
        this.answer = answer;
        this.door = door;
        this.own = own;
        this.limits = limits;
    }

    @Bean
    static PublicRoutes registrationPages() {
        return PublicRoutes.get(FIND, ONE);
    }

    @Bean
    static PublicRoutes registrationPosts() {
        return PublicRoutes.post(FIND, ONE + "/annulation", ONE + "/acceptation");
    }

    @GetMapping(FIND)
    View find() {
        return form("", "", List.of(), HttpStatus.OK);
    }

    @PostMapping(FIND)
    View found(
            @RequestParam(name = "code", defaultValue = "") String typed,
            @RequestParam(name = "nom", defaultValue = "") String name,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String code = RegistrationCode.tidy(typed);
        if (code.isEmpty() || name.isBlank()) {
            String field = code.isEmpty() ? "code" : "nom";
            Mistake missing = new Mistake(field, ui.t("registration.find." + field + ".missing"));
            return form(typed, name, List.of(missing), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!limits.allows(PACE, request) || !limits.allows(CODE_PACE, code)) {
            Mistake wait = new Mistake("code", ui.t("registration.find.wait"));
            return form(typed, name, List.of(wait), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Registration> known =
                registrations.findByCode(code).filter(one -> one.guest().isNamed(name));
        return known.map(one -> own.open(one, null)).orElseGet(() -> {
            Mistake wrong = new Mistake("code", ui.t("registration.find.wrong"));
            return form(typed, name, List.of(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }

    @GetMapping(ONE)
    View one(
            @PathVariable String code,
            @RequestParam(name = "p", defaultValue = "") String proof,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return opened(code, proof)
                .map(one -> page.show(ui, one, proof))
                .orElseGet(() -> form(shown(code), "", List.of(), HttpStatus.OK));
    }

    @PostMapping(ONE + "/annulation")
    View giveUp(@PathVariable String code, @RequestParam(name = "p", defaultValue = "") String proof) {
        return opened(code, proof)
                .map(one -> OwnRegistration.back(
                        one,
                        proof,
                        switch (cancel.cancel(one.id(), Ending.PERSON)) {
                            case CANCELLED, WAS_OVER -> null;
                            case TOO_LATE, UNKNOWN -> "trop-tard";
                        }))
                .orElseGet(() -> SeeOther.to(FIND));
    }

    @PostMapping(ONE + "/acceptation")
    View accept(@PathVariable String code, @RequestParam(name = "p", defaultValue = "") String proof) {
        return opened(code, proof)
                .map(one -> OwnRegistration.back(
                        one,
                        proof,
                        switch (answer.accept(one.id())) {
                            case ACCEPTED, WAS_CONFIRMED -> "place";
                            case TOO_LATE, NOT_OFFERED -> "passee";
                        }))
                .orElseGet(() -> SeeOther.to(FIND));
    }

    private Optional<Registration> opened(String code, String proof) {
        return door.opens(code, proof) ? registrations.findByCode(code) : Optional.empty();
    }

    private static String shown(String code) {
        String tidy = RegistrationCode.tidy(code).toLowerCase(Locale.ROOT);
        return RegistrationCode.isWellFormed(tidy) ? RegistrationCode.shown(tidy) : "";
    }

    private View form(String code, String name, List<Mistake> mistakes, HttpStatus status) {
        return screens.show("registration/web/find", new FindPage(kept(code), kept(name), mistakes), status);
    }

    private static String kept(String typed) {
        return typed.length() > Guest.LONGEST_NAME ? "" : typed.replaceAll("\\p{Cntrl}", "");
    }
}
