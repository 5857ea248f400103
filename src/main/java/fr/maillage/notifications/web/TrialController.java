package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.MessageId;
import fr.maillage.notifications.app.SendDue;
import fr.maillage.notifications.app.SendTrial;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** « Envoyer un essai », for whoever sets the sending up. */
@Controller
class TrialController {

    private static final String PATH = "/gestion/messages/essai";

    private final Screens screens;
    private final SendTrial sendTrial;
    private final SendDue sendDue;
    private final Access access;

    TrialController(Screens screens, SendTrial sendTrial, SendDue sendDue, Access access) {
        this.screens = screens;
        this.sendTrial = sendTrial;
        this.sendDue = sendDue;
        this.access = access;
    }

    @Bean
    static StaffRoutes trialRoutes() {
        return StaffRoutes.get(Right.SEND_MESSAGES, PATH);
    }

    @Bean
    static StaffRoutes trialPosts() {
        return StaffRoutes.post(Right.SEND_MESSAGES, PATH);
    }

    @GetMapping(PATH)
    View form() {
        return page("", List.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    View send(@RequestParam(name = "adresse", required = false) @Nullable String typed, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String address = typed == null ? "" : typed.strip();
        Optional<MessageId> asked =
                sendTrial.send(access.getCurrent().name(), ui.locale().getLanguage(), address);
        return asked.isPresent()
                ? SeeOther.to("/gestion/messages/" + asked.get().value())
                : page(
                        address,
                        List.of(new Mistake("adresse", ui.t("notifications.trial.wrong"))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(String address, List<Mistake> mistakes, HttpStatus status) {
        return screens.show(
                "notifications/web/trial", new TrialPage(sendDue.isSet(Channel.EMAIL), address, mistakes), status);
    }
}
