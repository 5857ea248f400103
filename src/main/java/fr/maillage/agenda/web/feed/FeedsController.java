package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.web.feed.FeedsPage.Parameter;
import fr.maillage.design.Choice;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** {@code /agenda/flux}: what a resident or a web team does to follow the agenda elsewhere. */
@Controller
class FeedsController {

    static final String PATH = "/agenda/flux";

    private final Screens screens;
    private final FeedFilters filters;
    private final Territory territory;

    FeedsController(Screens screens, FeedFilters filters, Territory territory) {
        this.screens = screens;
        this.filters = filters;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes feedsRoutes() {
        return PublicRoutes.get(PATH);
    }

    @GetMapping(PATH)
    View page(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        FeedFilter filter = filters.understood(parameters);
        String address = ui.absolute(inLanguage(ui, filter.address(CalendarController.ALL)));
        String list = inLanguage(ui, filter.address(AgendaEmbedController.PATH));
        String title = filter.title(ui);
        return screens.showToAll(
                "agenda/web/feed/feeds",
                new FeedsPage(
                        communes(ui),
                        filter.communes().isEmpty()
                                ? ""
                                : filter.communes().getFirst().code().value(),
                        themes(ui),
                        filter.themes().stream().map(Service::code).findFirst().orElse(""),
                        kinds(ui),
                        filter.kinds().stream()
                                .map(FeedFilter::word)
                                .findFirst()
                                .orElse(""),
                        title,
                        address,
                        address.replaceFirst("^https?", "webcal"),
                        inLanguage(ui, filter.address(ProgramFeedController.ATOM)),
                        inLanguage(ui, filter.address(ProgramFeedController.JSON)),
                        list,
                        frame(ui.absolute(list), title),
                        parameters(ui)));
    }

    private static String inLanguage(Ui ui, String address) {
        return ui.english() ? address + (address.contains("?") ? "&" : "?") + "lang=en" : address;
    }

    private static String frame(String address, String title) {
        return "<iframe src=\"" + escaped(address) + "\" title=\"" + escaped(title)
                + "\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private List<Choice> communes(Ui ui) {
        return choices(
                ui.t("agenda.flux.communes"),
                territory.listPerimeter().stream()
                        .map(one -> new Choice(one.code().value(), one.name())));
    }

    private static List<Choice> themes(Ui ui) {
        return choices(
                ui.t("agenda.flux.themes"),
                Arrays.stream(Service.values())
                        .map(one -> new Choice(one.code(), ui.t("agenda.feed.theme." + one.code()))));
    }

    private static List<Choice> kinds(Ui ui) {
        return choices(
                ui.t("agenda.flux.kinds"),
                Arrays.stream(ActivityKind.values())
                        .map(one -> new Choice(FeedFilter.word(one), ui.t("agenda.flux.kind." + one.name()))));
    }

    private static List<Choice> choices(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", all)), others).toList();
    }

    private static List<Parameter> parameters(Ui ui) {
        return Stream.of(
                        List.of("commune", "99039"),
                        List.of("lieu", "france-services-valbrune-k3f9a"),
                        List.of("theme", "demarches"),
                        List.of("type", "atelier, permanence, evenement"),
                        List.of("nombre", "100"),
                        List.of("apres", "…"),
                        List.of("lang", "en"))
                .map(one ->
                        new Parameter(one.getFirst(), one.getLast(), ui.t("agenda.flux.parameter." + one.getFirst())))
                .toList();
    }
}
