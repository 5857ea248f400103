package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.PlannedSessions.Mark;
import fr.maillage.agenda.app.feed.FeedSessions;
import fr.maillage.agenda.app.feed.FeedSessions.Stamp;
import fr.maillage.agenda.domain.feed.AtomFile;
import fr.maillage.agenda.domain.feed.EventData;
import fr.maillage.design.FileAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What is not over yet, for programs: Atom and JSON, page by page. */
@Controller
class ProgramFeedController {

    static final String ATOM = "/agenda.atom";
    static final String JSON = "/agenda.json";

    private static final String AFTER = "apres";
    private static final String NUMBER = "nombre";

    private final Screens screens;
    private final FeedFilters filters;
    private final FeedSessions feeds;
    private final SessionWords words;
    private final Territory territory;

    ProgramFeedController(
            Screens screens, FeedFilters filters, FeedSessions feeds, SessionWords words, Territory territory) {
        this.screens = screens;
        this.filters = filters;
        this.feeds = feeds;
        this.words = words;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes programFeedRoutes() {
        return PublicRoutes.get(ATOM, JSON);
    }

    @GetMapping(ATOM)
    View atom(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return answer(ATOM, AtomFile.MEDIA_TYPE, parameters, request, this::writeAtom);
    }

    @GetMapping(JSON)
    View json(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return answer(JSON, "application/json", parameters, request, this::writeJson);
    }

    /** One page that was asked for, and what it is called. */
    private record Asked(
            Ui ui, FeedFilter filter, String self, @Nullable String next, Stamp stamp) {}

    private interface Writer {
        void write(Asked asked, List<Session> sessions, OutputStream out) throws IOException;
    }

    private View answer(
            String path,
            String mediaType,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Writer writer) {
        Ui ui = screens.ui(request);
        FeedFilter filter = filters.known(parameters);
        int most = FeedPage.size(parameters.getFirst(NUMBER));
        String from = parameters.getFirst(AFTER);
        Mark after = from == null || from.isEmpty()
                ? null
                : FeedPage.mark(from).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AgendaQuery query = filter.narrow(feeds.ahead());
        Stamp stamp = feeds.stamp(query);
        String number = most == FeedPage.USUAL ? "" : NUMBER + "=" + most;
        String self = address(ui, filter, path, number, after == null ? "" : AFTER + "=" + from);
        return new FileAnswer(
                null,
                mediaType,
                FeedTag.of(stamp, path, ui.locale().getLanguage(), self, filter.title(ui)),
                stamp.changedAt(),
                out -> {
                    FeedPage page = FeedPage.of(feeds.list(query.most(most + 1), after), most);
                    String next =
                            page.next() == null ? null : address(ui, filter, path, number, AFTER + "=" + page.next());
                    writer.write(new Asked(ui, filter, self, next, stamp), page.sessions(), out);
                });
    }

    private static String address(Ui ui, FeedFilter filter, String path, String... more) {
        List<String> pairs = new java.util.ArrayList<>(filter.pairs());
        if (ui.english()) {
            pairs.add("lang=en");
        }
        for (String pair : more) {
            if (!pair.isEmpty()) {
                pairs.add(pair);
            }
        }
        return ui.absolute(path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs)));
    }

    private void writeAtom(Asked asked, List<Session> sessions, OutputStream out) {
        Ui ui = asked.ui();
        SessionText text = text(ui, sessions);
        AtomFile.Head head = new AtomFile.Head(
                asked.filter().title(ui),
                ui.locale().getLanguage(),
                asked.self(),
                ui.absolute("/agenda"),
                asked.next(),
                ui.site().territoryName(),
                asked.stamp().changedAt());
        AtomFile.write(head, sessions.stream().map(one -> entry(text, one)).toList(), out);
    }

    private AtomFile.Entry entry(SessionText text, Session session) {
        return new AtomFile.Entry(
                session.id().value(),
                text.ui()
                        .t(
                                "agenda.feed.entry",
                                text.title(session),
                                words.briefly(session.start(), text.ui().locale()),
                                session.spot().communeName()),
                words.when(session, text.ui().locale()) + "\n" + words.place(session) + "\n\n"
                        + text.description(session),
                text.ui().absolute(session.path()),
                text.categories(session),
                SessionText.changed(session));
    }

    private void writeJson(Asked asked, List<Session> sessions, OutputStream out) {
        Ui ui = asked.ui();
        SessionText text = text(ui, sessions);
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("@context", EventData.CONTEXT);
        feed.put("@type", "DataFeed");
        feed.put("@id", asked.self());
        feed.put("name", asked.filter().title(ui));
        feed.put("inLanguage", ui.locale().getLanguage());
        feed.put("dateModified", asked.stamp().changedAt().toString());
        if (asked.next() != null) {
            feed.put("next", asked.next());
        }
        feed.put(
                "dataFeedElement",
                sessions.stream()
                        .map(one -> EventData.of(
                                one, ui.absolute(one.path()), text.description(one), SessionText.changed(one)))
                        .toList());
        JsonMapper.shared().writeValue(out, feed);
    }

    private SessionText text(Ui ui, List<Session> some) {
        return new SessionText(ui, words, territory.settings().phone(), feeds.pages(some));
    }
}
