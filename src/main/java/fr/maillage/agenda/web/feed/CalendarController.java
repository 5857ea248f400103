package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.feed.FeedSessions;
import fr.maillage.agenda.app.feed.FeedSessions.Stamp;
import fr.maillage.agenda.domain.feed.CalendarFile;
import fr.maillage.design.FileAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The agenda as calendars: addresses that telephones and computers keep and ask again, and one session as a file. */
@Controller
class CalendarController {

    static final String ALL = "/agenda.ics";
    private static final String COMMUNE = "/communes/{code:[0-9AB]{5}}/agenda.ics";
    private static final String PLACE = "/lieux/{name}/agenda.ics";
    private static final String ACTIVITY = "/ateliers/{name}.ics";
    private static final String SESSION = "/seances/{code}.ics";

    private final Screens screens;
    private final FeedFilters filters;
    private final FeedSessions feeds;
    private final PlannedSessions sessions;
    private final Activities activities;
    private final SessionWords words;
    private final Territory territory;

    CalendarController(
            Screens screens,
            FeedFilters filters,
            FeedSessions feeds,
            PlannedSessions sessions,
            Activities activities,
            SessionWords words,
            Territory territory) {
        this.screens = screens;
        this.filters = filters;
        this.feeds = feeds;
        this.sessions = sessions;
        this.activities = activities;
        this.words = words;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes calendarRoutes() {
        return PublicRoutes.get(ALL, COMMUNE, PLACE, ACTIVITY, SESSION);
    }

    @GetMapping(ALL)
    View all(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        return calendar(filters.known(parameters), "/agenda", request);
    }

    @GetMapping(COMMUNE)
    View commune(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return calendar(filters.known(parameters).in(known(filters.commune(code))), "/communes/" + code, request);
    }

    @GetMapping(PLACE)
    View place(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var place = known(filters.place(name));
        return calendar(filters.known(parameters).at(place), "/lieux/" + place.publicName(), request);
    }

    @GetMapping(ACTIVITY)
    View activity(@PathVariable String name, HttpServletRequest request) {
        var activity = known(activities.findByPublicName(name));
        return calendar(FeedFilter.ALL.of(activity), activity.path(), request);
    }

    /** To be kept by whoever comes: it takes up their time, unlike what they only look at. */
    @GetMapping(SESSION)
    View session(@PathVariable String code, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Session session = known(sessions.findByCode(code).filter(one -> one.state() != SessionState.DRAFT));
        byte[] file = CalendarFile.of(
                session.name(),
                ui.absolute(session.path()),
                List.of(text(ui, List.of(session)).event(session)),
                true);
        FileAnswer answer = FileAnswer.of(CalendarFile.MEDIA_TYPE, file);
        return new FileAnswer(
                "seance-" + session.code() + ".ics", answer.mediaType(), answer.tag(), null, answer.body());
    }

    private View calendar(FeedFilter filter, String page, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        AgendaQuery query = filter.narrow(feeds.window());
        Stamp stamp = feeds.stamp(query);
        String title = filter.title(ui);
        return new FileAnswer(
                null,
                CalendarFile.MEDIA_TYPE,
                FeedTag.of(stamp, "ics", ui.locale().getLanguage(), ui.absolute(filter.address(page)), title),
                stamp.changedAt(),
                out -> {
                    List<Session> found = feeds.listAll(query);
                    out.write(CalendarFile.of(
                            title,
                            ui.absolute(page),
                            found.stream().map(text(ui, found)::event).toList(),
                            false));
                });
    }

    private SessionText text(Ui ui, List<Session> some) {
        return new SessionText(ui, words, phone(), feeds.pages(some));
    }

    private @Nullable String phone() {
        return territory.settings().phone();
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
