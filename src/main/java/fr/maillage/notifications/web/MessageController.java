package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.app.ComposeMail;
import fr.maillage.notifications.app.MakeLetters;
import fr.maillage.notifications.app.MessageLine;
import fr.maillage.notifications.app.Messages;
import fr.maillage.notifications.app.Templates;
import fr.maillage.notifications.app.TimeWords;
import fr.maillage.notifications.domain.Paragraphs;
import fr.maillage.notifications.domain.SmsLength;
import fr.maillage.notifications.domain.State;
import fr.maillage.notifications.domain.Words;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One message, as it will be sent. */
@Controller
class MessageController {

    private static final List<String> DEEDS = List.of("renvoye", "confirme", "annule", "trop-tard");

    private final Screens screens;
    private final Messages messages;
    private final Templates templates;
    private final ComposeMail composeMail;
    private final MakeLetters makeLetters;
    private final MessagesTabs tabs;
    private final TimeWords timeWords;
    private final Access access;
    private final Clock clock;

    MessageController(
            Screens screens,
            Messages messages,
            Templates templates,
            ComposeMail composeMail,
            MakeLetters makeLetters,
            MessagesTabs tabs,
            TimeWords timeWords,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.messages = messages;
        this.templates = templates;
        this.composeMail = composeMail;
        this.makeLetters = makeLetters;
        this.tabs = tabs;
        this.timeWords = timeWords;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes messageRoutes() {
        return StaffRoutes.get(Right.READ_MESSAGES, "/gestion/messages/{id}", "/gestion/messages/{id}/courrier.pdf");
    }

    @GetMapping("/gestion/messages/{id}")
    View view(
            @PathVariable String id,
            @RequestParam(name = "fait", required = false) @Nullable String done,
            HttpServletRequest request) {
        MessageLine line = shown(id);
        Ui ui = screens.ui(request);
        MessageWording wording = new MessageWording(ui, timeWords, clock.instant());
        boolean mayAct = access.may(Right.SEND_MESSAGES);
        return screens.show(
                "notifications/web/message",
                new MessagePage(
                        tabs.links(ui),
                        "/gestion/messages/" + line.id(),
                        templates.title(line.template(), ui.locale()),
                        done != null && DEEDS.contains(done) ? done : null,
                        wording.state(line.state()),
                        wording.note(line),
                        line.state() == State.UNCERTAIN,
                        line.state() == State.DEAD,
                        facts(line, wording, ui),
                        line.subject(),
                        line.channel() == Channel.EMAIL || line.channel() == Channel.LETTER,
                        line.anonymised() ? null : body(line),
                        secrets(line),
                        line.channel() == Channel.SMS ? length(line, ui) : null,
                        line.channel() == Channel.LETTER && !line.anonymised(),
                        mayAct && line.state().canBeSentAgain() && !line.anonymised(),
                        mayAct && line.state().canBeCancelled(),
                        tries(line, wording)));
    }

    @GetMapping("/gestion/messages/{id}/courrier.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String id) {
        MessageLine line = shown(id);
        if (line.channel() != Channel.LETTER || line.anonymised()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"courrier.pdf\"")
                .body(makeLetters.preview(line));
    }

    private MessageLine shown(String id) {
        try {
            return messages.find(UUID.fromString(id))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The very text of the mail, signature included; what others are told stands without one. */
    private String body(MessageLine line) {
        String text = line.channel() == Channel.EMAIL
                ? composeMail
                        .compose(line.language(), line.subject(), line.body(), Map.of())
                        .text()
                : line.body();
        return Paragraphs.html(text);
    }

    /** What is still between braces stays hidden from whoever reads here. */
    private static List<String> secrets(MessageLine line) {
        return List.copyOf(Words.variables(line.body()));
    }

    private static String length(MessageLine line, Ui ui) {
        SmsLength length = SmsLength.of(line.body());
        return ui.t("notifications.sms.length", length.characters(), length.parts());
    }

    private static List<MessagePage.Fact> facts(MessageLine line, MessageWording wording, Ui ui) {
        List<MessagePage.Fact> facts = new ArrayList<>();
        facts.add(new MessagePage.Fact(ui.t("notifications.field.name"), wording.name(line)));
        if (!line.anonymised()) {
            facts.add(new MessagePage.Fact(wording.channel(line.channel()), wording.address(line)));
        }
        facts.add(new MessagePage.Fact(ui.t("notifications.field.day"), wording.moment(line.createdAt())));
        if (line.dueAt().isAfter(line.createdAt())) {
            facts.add(new MessagePage.Fact(ui.t("notifications.field.due"), wording.moment(line.dueAt())));
        }
        if (line.uselessAfter() != null) {
            facts.add(new MessagePage.Fact(ui.t("notifications.field.useless"), wording.moment(line.uselessAfter())));
        }
        return facts;
    }

    private List<MessagePage.Try> tries(MessageLine line, MessageWording wording) {
        return messages.listAttempts(line.id()).stream()
                .map(one -> new MessagePage.Try(wording.brief(one.at()), wording.outcome(one), one.detail()))
                .collect(Collectors.toList());
    }
}
