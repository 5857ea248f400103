package fr.maillage.opendata.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.OrganisationId;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.directory.PlaceQuery.Around;
import fr.maillage.directory.Service;
import fr.maillage.opendata.web.EmbedPage.Row;
import fr.maillage.platform.FramedRoutes;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** Places on other people's sites: the page that they show, and the form that gives the words to paste. */
@Controller
class EmbedController {

    static final String LIST = "/integration/liste";

    /** As the list of places reaches by default. */
    private static final int RADIUS_METRES = 30_000;

    private static final int MOST_ORGANISATIONS = 500;

    private final Screens screens;
    private final Directory directory;
    private final Territory territory;

    EmbedController(Screens screens, Directory directory, Territory territory) {
        this.screens = screens;
        this.directory = directory;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes embedRoutes() {
        return PublicRoutes.get("/integration", LIST);
    }

    @Bean
    static FramedRoutes embedFrames() {
        return FramedRoutes.at(LIST);
    }

    @GetMapping(LIST)
    View list(
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String nombre,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        EmbedQuery query = EmbedQuery.of(commune, service, organisation, nombre);
        return screens.showInFrames("opendata/web/embed", page(ui, query));
    }

    @GetMapping("/integration")
    View form(
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String nombre,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        EmbedQuery query = EmbedQuery.of(commune, service, organisation, nombre);
        EmbedPage page = page(ui, query);
        String path = query.path(ui.english());
        return screens.showWithFrame(
                "opendata/web/embedform",
                new EmbedFormPage(
                        communes(ui),
                        query.commune(),
                        services(ui),
                        query.service(),
                        organisations(ui),
                        query.organisation(),
                        Stream.of(5, EmbedQuery.USUAL_NUMBER, 20, EmbedQuery.MOST_NUMBER)
                                .map(String::valueOf)
                                .map(number -> new Choice(number, number))
                                .toList(),
                        Integer.toString(query.number()),
                        page.title(),
                        path,
                        frame(ui.absolute(path), page.title()),
                        links(page)));
    }

    private EmbedPage page(Ui ui, EmbedQuery query) {
        Optional<Commune> commune = CommuneCode.read(query.commune()).flatMap(territory::findCommune);
        Optional<Service> service = query.help();
        OrganisationId runner = query.runner();
        List<Place> places = directory.firstPlaces(
                new PlaceQuery(
                        null,
                        service.map(Set::of).orElse(Set.of()),
                        null,
                        runner,
                        commune.filter(one -> runner == null)
                                .map(one -> new Around(one.centre(), RADIUS_METRES))
                                .orElse(null),
                        null),
                query.number());
        return new EmbedPage(
                title(ui, commune, service, runner, places),
                places.stream().map(place -> row(ui, place)).toList(),
                ui.absolute(more(commune, service)));
    }

    private static String title(
            Ui ui,
            Optional<Commune> commune,
            Optional<Service> service,
            @Nullable OrganisationId runner,
            List<Place> places) {
        String help =
                service.map(one -> ui.t("opendata.service." + one.code())).orElseGet(() -> ui.t("opendata.embed.help"));
        String name = places.stream()
                .map(Place::organisation)
                .filter(organisation -> runner != null && organisation != null)
                .map(organisation -> organisation.name())
                .findFirst()
                .orElse("");
        if (!name.isEmpty()) {
            return ui.t("opendata.embed.title.organisation", help, name);
        }
        return commune.map(one -> ui.t("opendata.embed.title.commune", help, one.name()))
                .orElseGet(
                        () -> ui.t("opendata.embed.title.all", help, ui.site().territoryName()));
    }

    private static Row row(Ui ui, Place place) {
        PlaceAddress address = place.sheet().address();
        String where = Stream.of(address.street(), address.communeName())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return new Row(
                place.sheet().name(),
                ui.absolute("/lieux/" + place.publicName()),
                where,
                place.sheet().contact().phone());
    }

    private static String more(Optional<Commune> commune, Optional<Service> service) {
        List<String> pairs = new ArrayList<>();
        commune.ifPresent(one -> pairs.add("ou=" + one.code().value()));
        service.ifPresent(one -> pairs.add("service=" + URLEncoder.encode(one.code(), StandardCharsets.UTF_8)));
        return "/lieux" + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private static String frame(String address, String title) {
        return "<iframe src=\"" + escaped(address) + "\" title=\"" + escaped(title)
                + "\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>";
    }

    private static String links(EmbedPage page) {
        StringBuilder html =
                new StringBuilder("<h2>").append(escaped(page.title())).append("</h2>\n<ul>\n");
        for (Row row : page.rows()) {
            html.append("<li><a href=\"")
                    .append(escaped(row.href()))
                    .append("\">")
                    .append(escaped(row.name()))
                    .append("</a>, ")
                    .append(escaped(row.where()))
                    .append("</li>\n");
        }
        return html.append("</ul>").toString();
    }

    /** Accents stay as they are: every site is in UTF-8. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private List<Choice> communes(Ui ui) {
        return choices(
                ui.t("opendata.embed.communes"),
                territory.listPerimeter().stream()
                        .map(commune -> new Choice(commune.code().value(), commune.name())));
    }

    private static List<Choice> services(Ui ui) {
        return choices(
                ui.t("opendata.embed.services"),
                Stream.of(Service.values())
                        .map(service -> new Choice(service.code(), ui.t("opendata.service." + service.code()))));
    }

    private List<Choice> organisations(Ui ui) {
        return choices(
                ui.t("opendata.embed.organisations"),
                directory.listOrganisations(MOST_ORGANISATIONS).stream()
                        .map(one -> new Choice(one.id().value().toString(), one.name())));
    }

    private static List<Choice> choices(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", all)), others).toList();
    }
}
