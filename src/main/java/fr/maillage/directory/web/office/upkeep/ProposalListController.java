package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.Proposals;
import fr.maillage.directory.app.upkeep.Proposals.Kind;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/propositions}: what people proposed, what waits first. */
@Controller
class ProposalListController {

    private static final String PATH = "/gestion/propositions";

    private final Screens screens;
    private final Proposals proposals;
    private final Access access;

    ProposalListController(Screens screens, Proposals proposals, Access access) {
        this.screens = screens;
        this.proposals = proposals;
        this.access = access;
    }

    @Bean
    static StaffRoutes proposalListRoutes() {
        return StaffRoutes.get(Right.REVIEW_PROPOSALS, PATH);
    }

    @Bean
    static OfficeEntry proposalsEntry() {
        return new OfficeEntry(Right.REVIEW_PROPOSALS, "directory.proposals", PATH, OfficeGroup.PLACES, 30);
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = Listing.asked(request, Proposals.SORTS, "etat", "genre");
        Reach reach = access.reach(Right.REVIEW_PROPOSALS);
        String state = Map.of("traites", "DONE", "tous", "").getOrDefault(listing.filter("etat"), "WAITING");
        String kind = Arrays.stream(Kind.values())
                .map(Enum::name)
                .filter(one -> one.toLowerCase(Locale.ROOT).equals(listing.filter("genre")))
                .findFirst()
                .orElse("");
        Listing counted = listing.counted(proposals.count(reach, state, kind));
        ProposalScreen screen = new ProposalScreen(ui);
        RequestWording days = new RequestWording(ui);
        return screens.show(
                "directory/web/office/upkeep/proposals",
                new ProposalListPage(
                        counted,
                        proposals.list(reach, state, kind, counted).stream()
                                .map(one -> new ProposalListPage.Row(
                                        one.id().toString(),
                                        screen.kind(one.kind()),
                                        screen.summary(one),
                                        screen.title(one),
                                        one.communeName().isEmpty()
                                                ? one.cells().getOrDefault(StandardField.COMMUNE, "")
                                                : one.communeName(),
                                        days.day(one.createdAt()),
                                        screen.state(one.state())))
                                .toList(),
                        List.of(
                                new Choice("", ui.t("directory.proposals.state.waiting")),
                                new Choice("traites", ui.t("directory.proposals.state.done")),
                                new Choice("tous", ui.t("directory.office.state.all"))),
                        Stream.concat(
                                        Stream.of(new Choice("", ui.t("directory.office.state.all"))),
                                        Arrays.stream(Kind.values())
                                                .map(one -> new Choice(
                                                        one.name().toLowerCase(Locale.ROOT), screen.kind(one))))
                                .toList()));
    }
}
