package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.AnswerForPlace;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /ma-fiche}: whoever got a letter types its code. */
@Controller
class OwnCodeController {

    private static final String PATH = "/ma-fiche";

    /** Forty-five bits and ten tries, then one a minute: guessing one code among ten thousand takes longer than anybody lives. */
    private static final Pace PACE = new Pace("directory.own-code", 10, Duration.ofMinutes(1));

    private final Screens screens;
    private final AnswerForPlace answers;
    private final RateLimits limits;

    OwnCodeController(Screens screens, AnswerForPlace answers, RateLimits limits) {
        this.screens = screens;
        this.answers = answers;
        this.limits = limits;
    }

    @Bean
    static PublicRoutes ownCodePages() {
        return PublicRoutes.get(PATH);
    }

    @Bean
    static PublicRoutes ownCodePosts() {
        return PublicRoutes.post(PATH);
    }

    @GetMapping(PATH)
    View form() {
        return show("", null, HttpStatus.OK);
    }

    @PostMapping(PATH)
    View typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        if (!limits.allows(PACE, request)) {
            return show(code, ui.t("directory.own.code.wait"), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<String> word = answers.enter(code);
        return word.<View>map(one -> SeeOther.to(PATH + "/" + one))
                .orElseGet(() -> show(code, ui.t("directory.own.code.wrong"), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private View show(String typed, @Nullable String mistake, HttpStatus status) {
        String kept = typed.length() > 40 ? "" : typed.replace("\u0000", "");
        return screens.show("directory/web/upkeep/code", new CodePage(kept, mistake, false), status);
    }
}
