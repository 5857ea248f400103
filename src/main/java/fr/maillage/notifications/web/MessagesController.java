package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.app.MessageFilter;
import fr.maillage.notifications.app.MessageLine;
import fr.maillage.notifications.app.Messages;
import fr.maillage.notifications.app.SendDue;
import fr.maillage.notifications.app.Templates;
import fr.maillage.notifications.app.TimeWords;
import fr.maillage.notifications.domain.State;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/messages}: everything that was told or waits to be. */
@Controller
class MessagesController {

    private static final int ON_A_PAGE = 50;

    private final Screens screens;
    private final Messages messages;
    private final Templates templates;
    private final SendDue sendDue;
    private final MessagesTabs tabs;
    private final TimeWords timeWords;
    private final Access access;
    private final Clock clock;

    MessagesController(
            Screens screens,
            Messages messages,
            Templates templates,
            SendDue sendDue,
            MessagesTabs tabs,
            TimeWords timeWords,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.messages = messages;
        this.templates = templates;
        this.sendDue = sendDue;
        this.tabs = tabs;
        this.timeWords = timeWords;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes messagesRoutes() {
        return StaffRoutes.get(Right.READ_MESSAGES, "/gestion/messages");
    }

    @Bean
    static OfficeEntry messagesEntry() {
        return new OfficeEntry(Right.READ_MESSAGES, "notifications.entry", "/gestion/messages", OfficeGroup.PEOPLE, 40);
    }

    @GetMapping("/gestion/messages")
    View list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        MessageQuery query = MessageQuery.of(parameters);
        MessageFilter filter = query.filter();
        MessageWording wording = new MessageWording(ui, timeWords, clock.instant());
        int count = messages.count(filter);
        int pages = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(query.page(), pages);
        List<MessagesPage.Row> rows = messages.list(filter, (page - 1) * ON_A_PAGE, ON_A_PAGE).stream()
                .map(line -> row(line, wording, ui))
                .toList();
        return screens.show(
                "notifications/web/messages",
                new MessagesPage(
                        tabs.links(ui),
                        sendDue.isSet(Channel.EMAIL),
                        sendDue.isSet(Channel.SMS),
                        access.may(Right.SEND_MESSAGES),
                        toDo(ui),
                        states(ui, wording),
                        MessageQuery.code(filter.state()),
                        channels(ui, wording),
                        MessageQuery.code(filter.channel()),
                        query.typedFrom(),
                        query.typedTo(),
                        count,
                        rows,
                        page,
                        pages,
                        query.text()));
    }

    /** What a person has to look at, each with its list. */
    private List<Link> toDo(Ui ui) {
        Map<State, Integer> counts = messages.countUnsettled();
        List<Link> links = new ArrayList<>();
        add(links, ui, "uncertain", counts.getOrDefault(State.UNCERTAIN, 0), "/gestion/messages?etat=uncertain");
        add(links, ui, "dead", counts.getOrDefault(State.DEAD, 0), "/gestion/messages?etat=dead");
        if (access.may(Right.SEND_MESSAGES)) {
            add(links, ui, "printed", counts.getOrDefault(State.PRINTED, 0), "/gestion/messages/courriers");
        }
        if (access.may(Right.MAKE_CALLS)) {
            add(links, ui, "calls", messages.countDue(Channel.CALL), "/gestion/messages/appels");
        }
        return links;
    }

    private static void add(List<Link> links, Ui ui, String what, int count, String url) {
        if (count > 0) {
            links.add(new Link(ui.t("notifications.todo." + what, count), url));
        }
    }

    private MessagesPage.Row row(MessageLine line, MessageWording wording, Ui ui) {
        return new MessagesPage.Row(
                "/gestion/messages/" + line.id(),
                wording.brief(line.createdAt()),
                wording.name(line),
                wording.channel(line.channel()),
                templates.title(line.template(), ui.locale()),
                wording.state(line.state()),
                wording.note(line));
    }

    private static List<Choice> states(Ui ui, MessageWording wording) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", ui.t("notifications.filter.all"))));
        Arrays.stream(State.values())
                .map(state -> new Choice(MessageWording.code(state.name()), wording.state(state)))
                .forEach(choices::add);
        return choices;
    }

    private static List<Choice> channels(Ui ui, MessageWording wording) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", ui.t("notifications.filter.all"))));
        Arrays.stream(Channel.values())
                .map(channel -> new Choice(MessageWording.code(channel.name()), wording.channel(channel)))
                .forEach(choices::add);
        return choices;
    }
}
