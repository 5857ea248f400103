package fr.maillage.needs.web.board;

import fr.maillage.design.Choice;
import fr.maillage.design.Listing;
import fr.maillage.design.Ui;
import fr.maillage.directory.Service;
import fr.maillage.directory.TermWords;
import fr.maillage.directory.Terms;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.app.NeedSight;
import fr.maillage.needs.app.NeedSight.Sight;
import fr.maillage.needs.app.board.BoardAge;
import fr.maillage.needs.app.board.BoardAsked;
import fr.maillage.needs.app.board.BoardNeeds;
import fr.maillage.needs.app.board.BoardStates;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from an address which needs the board shows; what makes no sense is as if it had not been asked. */
@Component
class BoardQuery {

    /** Those that name no theme. */
    static final String NO_THEME = "sans";

    private static final String[] FILTERS = {"etat", "theme", "epci", "commune", "age", "urgence"};

    private final Territory territory;
    private final TermWords terms;
    private final NeedWords words;
    private final NeedSight sight;

    BoardQuery(Territory territory, TermWords terms, NeedWords words, NeedSight sight) {
        this.territory = territory;
        this.terms = terms;
        this.words = words;
        this.sight = sight;
    }

    Listing listing(HttpServletRequest request) {
        return Listing.asked(request, BoardNeeds.SORTS, FILTERS);
    }

    BoardAsked asked(Listing listing) {
        return new BoardAsked(
                sight(),
                BoardStates.read(listing.filter("etat")),
                services(listing.filter("theme")),
                communes(listing.filter("epci"), listing.filter("commune")),
                BoardAge.read(listing.filter("age")),
                urgency(listing.filter("urgence")),
                territory.listPerimeter().stream()
                        .map(commune -> commune.code().value())
                        .toList());
    }

    /** Whose needs whoever is signed in sees. */
    Sight sight() {
        return sight.current();
    }

    /** What can be chosen; only the EPCI and communes that whoever asks may see. */
    BoardFilters filters(Listing listing, Ui ui) {
        Sight seen = sight();
        List<Commune> communes = territory.listPerimeter().stream()
                .filter(commune -> seen.covers(commune.code().value()))
                .toList();
        return new BoardFilters(
                Arrays.stream(BoardStates.values())
                        .map(each -> new Choice(each.word(), state(each, ui)))
                        .toList(),
                Stream.concat(
                                any(ui),
                                Stream.concat(
                                        Arrays.stream(Service.values())
                                                .map(each -> new Choice(each.code(), terms.of(each, ui.locale()))),
                                        Stream.of(new Choice(NO_THEME, ui.t("needs.board.theme.none")))))
                        .toList(),
                Stream.concat(any(ui), epcis(communes)).toList(),
                Stream.concat(
                                any(ui),
                                communes.stream()
                                        .map(each -> new Choice(each.code().value(), each.name())))
                        .toList(),
                Arrays.stream(BoardAge.values())
                        .map(each -> new Choice(each.word(), ui.t("needs.board.ages." + key(each))))
                        .toList(),
                Stream.concat(
                                any(ui),
                                Arrays.stream(Urgency.values())
                                        .map(each -> new Choice(word(each), words.urgency(each, ui.locale()))))
                        .toList());
    }

    private String state(BoardStates states, Ui ui) {
        return switch (states) {
            case OPEN -> ui.t("needs.board.states.open");
            case LATE -> ui.t("needs.board.states.late");
            case ALL -> ui.t("needs.board.states.all");
            default -> words.state(NeedState.valueOf(states.name()), ui.locale());
        };
    }

    private Stream<Choice> epcis(List<Commune> communes) {
        Set<EpciCode> wanted = communes.stream()
                .flatMap(each -> Stream.ofNullable(each.epci()))
                .collect(Collectors.toSet());
        return territory.listEpcis().stream()
                .filter(each -> wanted.contains(each.siren()))
                .map((Epci each) -> new Choice(each.siren().siren(), each.name()));
    }

    private @Nullable Set<String> communes(String epci, String commune) {
        if (!commune.isEmpty()) {
            return Set.of(commune);
        }
        return epci.isEmpty()
                ? null
                : territory.listPerimeter().stream()
                        .filter(each ->
                                each.epci() != null && each.epci().siren().equals(epci))
                        .map(each -> each.code().value())
                        .collect(Collectors.toSet());
    }

    private static int services(String theme) {
        return theme.equals(NO_THEME)
                ? -1
                : Terms.find(Service.class, theme)
                        .map(each -> Terms.mask(Set.of(each)))
                        .orElse(0);
    }

    static @Nullable Urgency urgency(String word) {
        return Arrays.stream(Urgency.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** As addresses carry it. */
    static String word(Urgency urgency) {
        return switch (urgency) {
            case CAN_WAIT -> "peut-attendre";
            case SOON -> "bientot";
            case PRESSING -> "presse";
        };
    }

    /** As the keys of messages carry it. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<Choice> any(Ui ui) {
        return Stream.of(new Choice("", ui.t("needs.board.any")));
    }
}
