package fr.maillage.home.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.design.PublicEntry;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines read first: {@code robots.txt} (RFC 9309) and the site map (sitemaps.org, protocol 0.9). */
@Controller
class RobotsController {

    /** The protocol's own limit is 50,000 addresses a file. */
    private static final int MOST_PLACES = 40_000;

    private static final int MOST_DATES = 5_000;

    private final Screens screens;
    private final Directory directory;
    private final Territory territory;
    private final Agenda agenda;
    private final List<PublicEntry> menu;

    RobotsController(Screens screens, Directory directory, Territory territory, Agenda agenda, List<PublicEntry> menu) {
        this.menu = menu;
        this.agenda = agenda;
        this.screens = screens;
        this.directory = directory;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes robotRoutes() {
        return PublicRoutes.get("/robots.txt", "/sitemap.xml");
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String rules = ui.site().demo()
                ? "User-agent: *\nDisallow: /\n"
                : "User-agent: *\nDisallow: /lieux?*carte=\nDisallow: /lieux/*/signalement\nDisallow: /agenda?*carte=\nDisallow: /seances/*/inscription\nDisallow: /api/\nDisallow: /integration/liste\nSitemap: "
                        + ui.absolute("/sitemap.xml") + "\n";
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(rules);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMap(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        add(xml, ui.absolute("/"), null);
        add(xml, ui.absolute("/communes"), null);
        add(xml, ui.absolute("/donnees"), null);
        add(xml, ui.absolute("/integration"), null);
        territory
                .listPerimeter()
                .forEach(commune ->
                        add(xml, ui.absolute("/communes/" + commune.code().value()), null));
        menu.stream()
                .filter(PublicEntry::isShown)
                .map(PublicEntry::url)
                .filter(url -> !url.contains("?"))
                .forEach(url -> add(xml, ui.absolute(url), null));
        agenda.forEachLink(MOST_DATES, (path, changedAt) -> add(xml, ui.absolute(path), changedAt));
        directory.forEachLink(MOST_PLACES, link -> add(xml, ui.absolute(link.path()), link.changedAt()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(xml.append("</urlset>\n").toString());
    }

    private static void add(StringBuilder xml, String address, @Nullable Instant changedAt) {
        xml.append("<url><loc>").append(address.replace("&", "&amp;")).append("</loc>");
        if (changedAt != null) {
            xml.append("<lastmod>")
                    .append(changedAt.truncatedTo(ChronoUnit.SECONDS))
                    .append("</lastmod>");
        }
        xml.append("</url>\n");
    }
}
