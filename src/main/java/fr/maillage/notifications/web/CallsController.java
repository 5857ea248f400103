package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.notifications.app.HandleMessages;
import fr.maillage.notifications.app.MessageLine;
import fr.maillage.notifications.app.Messages;
import fr.maillage.notifications.app.TimeWords;
import fr.maillage.notifications.domain.Paragraphs;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The telephone calls to make, to be ticked one by one. */
@Controller
class CallsController {

    private static final String PATH = "/gestion/messages/appels";
    private static final int MOST_CALLS = 100;
    private static final List<String> DONE =
            List.of("reached", "no-answer", "message-left", "wrong-number", "trop-tard");

    private final Screens screens;
    private final Messages messages;
    private final HandleMessages handleMessages;
    private final MessagesTabs tabs;
    private final TimeWords timeWords;
    private final Access access;
    private final Clock clock;

    CallsController(
            Screens screens,
            Messages messages,
            HandleMessages handleMessages,
            MessagesTabs tabs,
            TimeWords timeWords,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.messages = messages;
        this.handleMessages = handleMessages;
        this.tabs = tabs;
        this.timeWords = timeWords;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes callsRoutes() {
        return StaffRoutes.get(Right.MAKE_CALLS, PATH);
    }

    @Bean
    static StaffRoutes callsPosts() {
        return StaffRoutes.post(Right.MAKE_CALLS, PATH + "/{id}");
    }

    @Bean
    static OfficeEntry callsEntry() {
        return new OfficeEntry(Right.MAKE_CALLS, "notifications.calls.title", PATH, OfficeGroup.PEOPLE, 50);
    }

    @GetMapping(PATH)
    View list(@RequestParam(name = "fait", required = false) @Nullable String done, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<CallsPage.Call> calls = messages.listCalls(MOST_CALLS).stream()
                .map(line -> call(line, ui))
                .toList();
        return screens.show(
                "notifications/web/calls",
                new CallsPage(
                        tabs.links(ui),
                        done != null && DONE.contains(done) ? done : null,
                        timeWords.day(clock.instant(), ui.locale().getLanguage()),
                        calls));
    }

    @PostMapping(PATH + "/{id}")
    RedirectView tick(
            @PathVariable String id, @RequestParam(name = "issue", required = false) @Nullable String outcome) {
        HandleMessages.Call call = Arrays.stream(HandleMessages.Call.values())
                .filter(value -> MessageWording.code(value.name()).equals(outcome))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        boolean done = handleMessages.tick(
                HandlingController.uuid(id), call, access.getCurrent().id().value());
        return SeeOther.to(PATH + "?fait=" + (done ? MessageWording.code(call.name()) : "trop-tard"));
    }

    private static CallsPage.Call call(MessageLine line, Ui ui) {
        return new CallsPage.Call(
                line.id().toString(),
                line.name(),
                line.address(),
                PhoneText.inPairs(line.address()),
                Paragraphs.html(line.body()),
                line.tries() == 0 ? "" : ui.t("notifications.calls.tries", line.tries()));
    }
}
