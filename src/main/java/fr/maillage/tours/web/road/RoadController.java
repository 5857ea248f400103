package fr.maillage.tours.web.road;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.road.HearRoadWord;
import fr.maillage.tours.domain.road.RoadKind;
import fr.maillage.tours.domain.road.RoadOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The crew’s day on a telephone. Its buttons are plain forms; a script, where there is one, sends the same forms, and keeps them as
 * long as there is no network (decision 0048).
 */
@Controller
class RoadController {

    static final String DAY = "/gestion/tournees/jour";
    private static final String WORDS = DAY + "/paroles";
    private static final String WORKER = DAY + "/hors-ligne.js";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");

    private final Screens screens;
    private final RoadScreen screen;
    private final HearRoadWord hear;
    private final Access access;
    private final byte[] worker;

    RoadController(Screens screens, RoadScreen screen, HearRoadWord hear, Access access) throws IOException {
        this.screens = screens;
        this.screen = screen;
        this.hear = hear;
        this.access = access;
        try (InputStream file = RoadController.class.getResourceAsStream("worker.js")) {
            this.worker = Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Bean
    static StaffRoutes roadPages() {
        return StaffRoutes.get(Right.RUN_TOURS, DAY, WORKER);
    }

    @Bean
    static StaffRoutes roadPosts() {
        return StaffRoutes.post(Right.RUN_TOURS, WORDS);
    }

    @Bean
    static OfficeEntry roadEntry() {
        return new OfficeEntry(Right.RUN_TOURS, "tours.road.entry", DAY, OfficeGroup.NEEDS, 40);
    }

    /** What a telephone is told of a word. */
    record Answer(String id, String outcome, String text) {}

    @GetMapping(DAY)
    View day(@RequestParam(name = "refus", required = false) @Nullable String refusal, HttpServletRequest request) {
        return show(screens.ui(request), refusal(refusal), HttpStatus.OK);
    }

    /** Also what a form that was pressed without a script is answered with: back to the day, or the second question. */
    @PostMapping(WORDS)
    Object say(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        RoadForm form = RoadForm.of(sent);
        boolean telephone =
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.APPLICATION_JSON_VALUE);
        RoadKind kind = form.kind().orElse(null);
        UUID key = form.key();
        UUID session = form.session();
        if (kind == null || key == null || session == null) {
            return telephone
                    ? ResponseEntity.unprocessableContent().body(answer(ui, key, RoadOutcome.UNKNOWN))
                    : show(ui, RoadOutcome.UNKNOWN, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean cancels = kind == RoadKind.CANCELLED;
        if (cancels && form.isReasonWrong()) {
            return telephone
                    ? ResponseEntity.unprocessableContent()
                            .body(new Answer(key.toString(), "raison", ui.t("tours.road.reason.missing")))
                    : askAgain(ui, session, form, key, reasonMistakes(ui, form));
        }
        if (cancels && !telephone && !form.sure()) {
            return askAgain(ui, session, form, key, List.of());
        }
        RoadOutcome outcome = hear.hear(
                new HearRoadWord.Said(
                        key,
                        new SessionId(session),
                        kind,
                        form.minutes().orElse(null),
                        cancels ? screen.publicReason(form) : "",
                        form.ago()),
                access.getCurrent().id().value());
        if (telephone) {
            return ResponseEntity.ok().body(answer(ui, key, outcome));
        }
        return SeeOther.to(outcome.isDone() ? DAY + "?fait=road." + kind.code() : DAY + "?refus=" + outcome.code());
    }

    /** The worker that keeps the page: its scope is the page alone, and it may fetch from here alone. */
    @GetMapping(WORKER)
    ResponseEntity<byte[]> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", DAY)
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .body(worker);
    }

    private View askAgain(Ui ui, UUID id, RoadForm form, UUID key, List<Mistake> mistakes) {
        Session session = hear.findOwn(new SessionId(id)).orElse(null);
        if (session == null || session.state() != SessionState.PUBLISHED) {
            RoadOutcome refusal = session == null ? RoadOutcome.UNKNOWN : RoadOutcome.CALLED_OFF;
            return SeeOther.to(DAY + "?refus=" + refusal.code());
        }
        return screens.show(
                "tours/web/road/cancel",
                screen.cancel(ui, session, form, key, mistakes),
                mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Mistake> reasonMistakes(Ui ui, RoadForm form) {
        if (!RoadForm.REASONS.contains(form.reason())) {
            return List.of(new Mistake("raison", ui.t("tours.road.reason.missing")));
        }
        return List.of(new Mistake(
                "precision",
                form.detail().isEmpty()
                        ? ui.t("tours.road.detail.missing")
                        : ui.t("tours.road.detail.long", RoadForm.LONGEST_DETAIL)));
    }

    private View show(Ui ui, @Nullable RoadOutcome refusal, HttpStatus status) {
        return screens.show("tours/web/road/day", screen.page(ui, refusal), status);
    }

    private static Answer answer(Ui ui, @Nullable UUID key, RoadOutcome outcome) {
        return new Answer(String.valueOf(key), outcome.code(), RoadScreen.outcome(ui, outcome));
    }

    private static @Nullable RoadOutcome refusal(@Nullable String code) {
        return Stream.of(RoadOutcome.values())
                .filter(outcome -> !outcome.isDone() && outcome.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
