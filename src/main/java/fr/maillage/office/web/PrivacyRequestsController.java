package fr.maillage.office.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.office.app.AnswerPrivacyRequest;
import fr.maillage.office.app.PrivacyRequest;
import fr.maillage.office.app.PrivacyRequest.Kind;
import fr.maillage.office.app.PrivacyRequest.State;
import fr.maillage.office.app.PrivacyRequest.Way;
import fr.maillage.office.app.PrivacyRequests;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** « Demandes sur les données »: noted by an agent, answered within a month. */
@Controller
class PrivacyRequestsController {

    static final String PATH = "/gestion/personnes-concernees";
    private static final String PROLONGED = "PROLONGED";
    private static final int LONGEST_REASON = 500;

    private final Screens screens;
    private final PrivacyRequests requests;
    private final AnswerPrivacyRequest answer;

    PrivacyRequestsController(Screens screens, PrivacyRequests requests, AnswerPrivacyRequest answer) {
        this.screens = screens;
        this.requests = requests;
        this.answer = answer;
    }

    @Bean
    static StaffRoutes privacyReading() {
        return StaffRoutes.get(Right.ANSWER_PRIVACY_REQUESTS, PATH, PATH + "/nouvelle", PATH + "/{id}");
    }

    @Bean
    static StaffRoutes privacyPosting() {
        return StaffRoutes.post(Right.ANSWER_PRIVACY_REQUESTS, PATH, PATH + "/{id}/reponse");
    }

    @Bean
    static OfficeEntry privacyEntry() {
        return new OfficeEntry(Right.ANSWER_PRIVACY_REQUESTS, "office.privacy", PATH, OfficeGroup.PEOPLE, 60);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show(
                "office/web/privacy",
                new PrivacyPages.All(requests.list().stream()
                        .map(one -> PrivacyPages.line(ui, one, requests.today()))
                        .toList()));
    }

    @GetMapping(PATH + "/nouvelle")
    View blank(HttpServletRequest request) {
        return form(screens.ui(request), PrivacyRequestForm.empty(requests.today()), List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View open(@ModelAttribute PrivacyRequestForm form, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Mistake> mistakes = form.mistakes(ui, requests.today());
        if (!mistakes.isEmpty()) {
            return form(ui, form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID id = answer.open(
                Objects.requireNonNull(form.chosenKind()),
                Objects.requireNonNull(form.chosenWay()),
                form.subject(),
                PrivacyRequestForm.tidy(form.name()),
                PrivacyRequestForm.tidy(form.identity()),
                Objects.requireNonNull(form.day()));
        return SeeOther.to(PATH + "/" + id);
    }

    @GetMapping(PATH + "/{id}")
    View one(
            @PathVariable UUID id,
            @RequestParam(name = "efface", required = false) @Nullable Integer erased,
            HttpServletRequest request) {
        return page(screens.ui(request), known(requests, id), null, null, List.of(), erased, HttpStatus.OK);
    }

    @PostMapping(PATH + "/{id}/reponse")
    View close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        PrivacyRequest one = known(requests, id);
        String text = PrivacyRequestForm.tidy(reason);
        List<Mistake> mistakes = new ArrayList<>();
        if (!List.of(State.DONE.name(), State.REFUSED.name(), PROLONGED).contains(String.valueOf(outcome))) {
            mistakes.add(new Mistake("outcome", ui.t("office.privacy.answer.missing")));
        } else if (text.isEmpty() && !State.DONE.name().equals(outcome)) {
            mistakes.add(new Mistake("reason", ui.t("office.privacy.reason.missing")));
        }
        if (text.length() > LONGEST_REASON) {
            mistakes.add(new Mistake("reason", ui.t("office.privacy.long", LONGEST_REASON)));
        }
        if (!mistakes.isEmpty()) {
            return page(ui, one, outcome, reason, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (PROLONGED.equals(outcome)) {
            answer.prolong(one, text);
        } else {
            answer.close(one, State.valueOf(String.valueOf(outcome)), text);
        }
        return SeeOther.to(PATH + "/" + id);
    }

    private View form(Ui ui, PrivacyRequestForm form, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "office/web/privacynew",
                new PrivacyPages.Asked(
                        form,
                        PrivacyPages.choices(ui, "office.privacy.kind.", Kind.values()),
                        PrivacyPages.choices(ui, "office.privacy.way.", Way.values()),
                        mistakes),
                status);
    }

    private View page(
            Ui ui,
            PrivacyRequest request,
            @Nullable String outcome,
            @Nullable String text,
            List<Mistake> mistakes,
            @Nullable Integer erased,
            HttpStatus status) {
        return screens.show(
                "office/web/privacyone",
                new PrivacyPages.One(
                        PrivacyPages.line(ui, request, requests.today()),
                        PrivacyPages.held(ui, answer.look(request, "seen"), request.subject()),
                        List.of(choice(ui, State.DONE.name()), choice(ui, State.REFUSED.name()), choice(ui, PROLONGED)),
                        outcome,
                        text,
                        mistakes,
                        erased),
                status);
    }

    private static fr.maillage.design.Choice choice(Ui ui, String value) {
        return new fr.maillage.design.Choice(value, ui.t("office.privacy.answer." + value));
    }

    static PrivacyRequest known(PrivacyRequests requests, UUID id) {
        return requests.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
