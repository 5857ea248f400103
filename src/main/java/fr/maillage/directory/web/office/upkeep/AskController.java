package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.EditPlace;
import fr.maillage.directory.app.upkeep.AskPlaces;
import fr.maillage.directory.web.office.PlaceDoor;
import fr.maillage.notifications.Channel;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Asks places to read their sheet: shown first with the way of each, done then. */
@Controller
class AskController {

    private static final int MOST = 500;

    private final Screens screens;
    private final Places places;
    private final AskPlaces ask;
    private final Access access;

    AskController(Screens screens, Places places, AskPlaces ask, Access access) {
        this.screens = screens;
        this.places = places;
        this.ask = ask;
        this.access = access;
    }

    @Bean
    static StaffRoutes askRoutes() {
        return StaffRoutes.post(Right.ASK_CONFIRMATIONS, RequestsController.PATH, RequestsController.PATH + "/demande");
    }

    @PostMapping(RequestsController.PATH + "/demande")
    View show(
            @RequestParam(required = false) @Nullable List<String> choix,
            @RequestParam(required = false) @Nullable String retour,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Place> concerned = concerned(choix);
        RequestWording words = new RequestWording(ui);
        List<AskPage.Line> lines = new ArrayList<>();
        List<AskPage.Line> unreachable = new ArrayList<>();
        for (Place place : concerned) {
            Optional<Channel> channel = ask.channel(place, null);
            AskPage.Line line = new AskPage.Line(
                    place.id().value().toString(),
                    place.sheet().name(),
                    place.sheet().address().communeName(),
                    channel.map(one -> words.channel(one.name())).orElse(""));
            (channel.isPresent() ? lines : unreachable).add(line);
        }
        int ticked = choix == null ? 0 : choix.size();
        List<Choice> ways = Stream.concat(
                        Stream.of(new Choice("", ui.t("directory.ask.way.best"))),
                        Stream.of(Channel.EMAIL, Channel.LETTER, Channel.CALL)
                                .map(one -> new Choice(one.name(), ui.t("directory.ask.way." + one.name()))))
                .toList();
        return screens.show(
                "directory/web/office/upkeep/ask",
                new AskPage(lines, unreachable, Math.max(0, ticked - concerned.size()), ways, back(retour)));
    }

    @PostMapping(RequestsController.PATH)
    View done(
            @RequestParam(required = false) @Nullable List<String> choix,
            @RequestParam(defaultValue = "") String moyen,
            @RequestParam(required = false) @Nullable String retour) {
        Channel wanted = Arrays.stream(Channel.values())
                .filter(one -> one != Channel.SMS && one.name().equals(moyen))
                .findFirst()
                .orElse(null);
        List<UUID> ids =
                concerned(choix).stream().map(place -> place.id().value()).toList();
        AskPlaces.Asked asked = ask.ask(ids, wanted, false);
        String done = asked.total() == 0 ? "rien-demande" : asked.unreachable() > 0 ? "demande-en-partie" : "demande";
        String back = back(retour);
        return SeeOther.to((back.equals("/gestion/lieux") ? RequestsController.PATH : back) + "?fait=" + done);
    }

    private List<Place> concerned(@Nullable List<String> ticked) {
        if (!access.may(Right.ASK_CONFIRMATIONS)) {
            throw new AccessDeniedException(Right.ASK_CONFIRMATIONS.name());
        }
        List<Place> concerned = new ArrayList<>();
        if (ticked != null) {
            List<UUID> ids =
                    ticked.stream().limit(MOST).map(PlaceDoor::id).distinct().toList();
            places.forEach(ids, place -> {
                if (!place.isGone() && access.may(Right.ASK_CONFIRMATIONS, EditPlace.target(place))) {
                    concerned.add(place);
                }
            });
        }
        return concerned;
    }

    /** Only a place’s own page, the silent ones, or the list. */
    private static String back(@Nullable String asked) {
        return asked != null && asked.matches("/gestion/lieux/[a-z0-9]{4,8}") ? asked : "/gestion/lieux";
    }
}
