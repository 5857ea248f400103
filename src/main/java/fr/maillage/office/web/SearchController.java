package fr.maillage.office.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.design.Screens;
import fr.maillage.office.OfficeSearch;
import fr.maillage.office.OfficeSearch.Hit;
import fr.maillage.platform.StaffRoutes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/recherche}: one question to every module, each answering what this person may see. */
@Controller
class SearchController {

    private static final int MOST_OF_A_KIND = 10;
    private static final int LONGEST = 100;

    private final Screens screens;
    private final Access access;
    private final List<OfficeSearch> searches;

    SearchController(Screens screens, Access access, List<OfficeSearch> searches) {
        this.screens = screens;
        this.access = access;
        this.searches = searches.stream()
                .sorted(Comparator.comparingInt(OfficeSearch::order))
                .toList();
    }

    @Bean
    static StaffRoutes searchRoutes() {
        return StaffRoutes.get(Right.ENTER, "/gestion/recherche");
    }

    @GetMapping("/gestion/recherche")
    View search(@RequestParam(defaultValue = "") String q, Locale language) {
        String words = q.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String asked = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        return screens.show(
                "office/web/search", new SearchPage(asked, asked.length() < 2 ? Map.of() : find(asked, language)));
    }

    private Map<String, List<Hit>> find(String words, Locale language) {
        SignedIn who = access.getCurrent();
        return searches.stream()
                .flatMap(search -> search.search(who, words, MOST_OF_A_KIND, language).stream())
                .collect(Collectors.groupingBy(Hit::kind, LinkedHashMap::new, Collectors.toList()));
    }
}
