package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.feed.FeedSessions;
import fr.maillage.agenda.web.feed.AgendaEmbedPage.Row;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.FramedRoutes;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The next sessions on other people’s sites. */
@Controller
class AgendaEmbedController {

    static final String PATH = "/integration/agenda";

    private static final int USUAL_NUMBER = 10;
    private static final int MOST_NUMBER = 30;

    private final Screens screens;
    private final FeedFilters filters;
    private final FeedSessions feeds;
    private final SessionWords words;

    AgendaEmbedController(Screens screens, FeedFilters filters, FeedSessions feeds, SessionWords words) {
        this.screens = screens;
        this.filters = filters;
        this.feeds = feeds;
        this.words = words;
    }

    @Bean
    static PublicRoutes agendaEmbedRoutes() {
        return PublicRoutes.get(PATH);
    }

    @Bean
    static FramedRoutes agendaEmbedFrames() {
        return FramedRoutes.at(PATH);
    }

    @GetMapping(PATH)
    View list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        FeedFilter filter = filters.understood(parameters);
        return screens.showInFrames(
                "agenda/web/feed/agendaembed",
                new AgendaEmbedPage(
                        filter.title(ui),
                        feeds
                                .list(filter.narrow(feeds.ahead()).most(number(parameters.getFirst("nombre"))), null)
                                .stream()
                                .map(session -> row(ui, session))
                                .toList(),
                        ui.absolute("/agenda")));
    }

    private Row row(Ui ui, Session session) {
        return new Row(
                words.when(session, ui.locale()),
                session.start().toOffsetDateTime().toString(),
                session.name(),
                ui.absolute(session.path()),
                Stream.of(session.spot().name(), session.spot().communeName())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                words.seats(session, ui.locale()),
                session.isCancelled());
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,4}")
                ? USUAL_NUMBER
                : Math.clamp(Integer.parseInt(text), 1, MOST_NUMBER);
    }
}
