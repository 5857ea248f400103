package fr.maillage.directory.web;

import fr.maillage.design.Link;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.directory.app.NearestHelp;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.PlaceRow;
import fr.maillage.documents.QrCode;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Epci;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A commune's page, and the list of communes. */
@Controller
class CommuneController {

    private final Screens screens;
    private final Territory territory;
    private final NearestHelp nearestHelp;
    private final PlaceHours hours;
    private final Panels panels;

    CommuneController(Screens screens, Territory territory, NearestHelp nearestHelp, PlaceHours hours, Panels panels) {
        this.panels = panels;
        this.screens = screens;
        this.territory = territory;
        this.nearestHelp = nearestHelp;
        this.hours = hours;
    }

    @Bean
    static PublicRoutes communeRoutes() {
        return PublicRoutes.get("/communes", "/communes/{code}");
    }

    @GetMapping("/communes")
    View communes() {
        Map<String, List<Link>> letters = new TreeMap<>();
        territory.listPerimeter().stream()
                .sorted(Comparator.comparing(commune -> PlainText.of(commune.name())))
                .forEach(commune -> letters.computeIfAbsent(letter(commune), l -> new ArrayList<>())
                        .add(new Link(
                                commune.name(), "/communes/" + commune.code().value())));
        CommunesPage page = new CommunesPage(letters.entrySet().stream()
                .map(entry -> new CommunesPage.Letter(entry.getKey(), entry.getValue()))
                .toList());
        return screens.showToAll("directory/web/communes", page);
    }

    @GetMapping("/communes/{code}")
    View commune(@PathVariable String code, HttpServletRequest request) {
        String tidy = code.toUpperCase(Locale.ROOT);
        Commune commune = CommuneCode.read(tidy)
                .filter(read -> read.value().equals(tidy))
                .flatMap(territory::findCommune)
                .orElseThrow(NoSuchPage::new);
        return screens.showToAll("directory/web/commune", page(commune, screens.ui(request)));
    }

    private CommunePage page(Commune commune, Ui ui) {
        PlaceWording words = new PlaceWording(ui, hours);
        List<CommunePage.Kind> kinds = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        String where = commune.code().value();
        for (Map.Entry<Service, List<PlaceRow>> help :
                nearestHelp.around(commune.centre()).entrySet()) {
            String title = words.term(help.getKey());
            if (help.getValue().isEmpty()) {
                missing.add(title);
            } else {
                kinds.add(new CommunePage.Kind(
                        title,
                        "/lieux?ou=" + where + "&service=" + help.getKey().code(),
                        words.views(help.getValue(), 0)));
            }
        }
        String path = "/communes/" + where;
        return new CommunePage(
                commune.name(),
                path,
                List.of(
                        new Link(ui.t("directory.crumb.home"), "/"),
                        new Link(ui.t("directory.communes.title"), "/communes")),
                commune.epci() == null
                        ? null
                        : territory.findEpci(commune.epci()).map(Epci::name).orElse(null),
                kinds,
                missing,
                "/lieux?ou=" + where,
                panels.of(commune, ui.locale()),
                ui.absolute(path).replaceFirst("^https?://", ""),
                QrCode.svg(ui.absolute(path)));
    }

    private static String letter(Commune commune) {
        String plain = PlainText.of(commune.name());
        return plain.isEmpty() ? "#" : plain.substring(0, 1).toUpperCase(Locale.ROOT);
    }
}
