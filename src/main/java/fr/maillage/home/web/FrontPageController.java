package fr.maillage.home.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.LatestNews;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionNews;
import fr.maillage.agenda.SessionWords;
import fr.maillage.campaign.RunningCampaigns;
import fr.maillage.design.Link;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.documents.QrCode;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The front page asks two things: what, and where. */
@Controller
class FrontPageController {

    /** Message keys of the needs that people most often come with; each is searched by its own French words. */
    private static final List<String> TOPICS =
            List.of("taxes", "caf", "print", "computer", "phone", "work", "password", "scam", "school", "cheap");

    private static final int NEXT_DATES = 3;
    private static final double NARROWEST_METRES = 20_000;
    private static final double WIDEST_METRES = 1_300_000;

    private final Screens screens;
    private final Directory directory;
    private final Territory territory;
    private final RunningCampaigns campaigns;
    private final Agenda agenda;
    private final SessionWords words;
    private final LatestNews latest;

    FrontPageController(
            Screens screens,
            Directory directory,
            Territory territory,
            RunningCampaigns campaigns,
            Agenda agenda,
            SessionWords words,
            LatestNews latest) {
        this.latest = latest;
        this.agenda = agenda;
        this.words = words;
        this.campaigns = campaigns;
        this.territory = territory;
        this.screens = screens;
        this.directory = directory;
    }

    @Bean
    static PublicRoutes frontPageRoutes() {
        return PublicRoutes.get("/");
    }

    @GetMapping("/")
    View front(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Link> topics = TOPICS.stream()
                .map(topic -> new Link(
                        ui.t("home.topic." + topic), "/lieux?q=" + ui.encode(ui.t("home.topic." + topic + ".q"))))
                .toList();
        String address = ui.absolute("/");
        List<Session> next = agenda.listNext(NEXT_DATES);
        Map<SessionId, SessionNews.News> news = latest.of(next, ui.locale());
        return screens.showToAll(
                "home/web/front",
                new FrontPage(
                        topics,
                        campaigns.list().stream()
                                .map(one -> new Link(ui.t("home.campaign", one.name()), one.path()))
                                .toList(),
                        directory.countPlaces(),
                        next.stream()
                                .map(session -> new FrontPage.NextDate(
                                        session.name(),
                                        session.path(),
                                        words.briefly(session.start(), ui.locale()),
                                        session.spot().communeName(),
                                        news.containsKey(session.id())
                                                ? news.get(session.id()).text()
                                                : null))
                                .toList(),
                        map(ui),
                        address.replaceFirst("^https?://", "").replaceFirst("/$", ""),
                        QrCode.svg(address)));
    }

    private String map(Ui ui) {
        List<LatLon> centres =
                territory.listPerimeter().stream().map(Commune::centre).toList();
        if (centres.isEmpty()) {
            return "";
        }
        MapFrame frame = MapFrame.fit(centres, MapShape.SQUARE, NARROWEST_METRES, WIDEST_METRES);
        return territory
                .draw(new MapRequest(frame, List.of(), null, null, ui.locale()))
                .svg();
    }
}
