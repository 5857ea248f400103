package fr.maillage.tours.web.bus;

import fr.maillage.agenda.LatestNews;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.SignUp;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.TermWords;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.bus.FindNextPassages;
import fr.maillage.tours.app.unit.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** « Quand passe-t-il près de chez moi ? »: all units on one page, and a page a unit. Never kept: seats and news are exact. */
@Controller
class BusController {

    static final int LONGEST_WHERE = 200;

    private final Screens screens;
    private final Units units;
    private final FindNextPassages find;
    private final Territory territory;
    private final SessionWords words;
    private final LatestNews latest;
    private final TermWords terms;
    private final ObjectProvider<SignUp> signUp;
    private final Clock clock;

    BusController(
            Screens screens,
            Units units,
            FindNextPassages find,
            Territory territory,
            SessionWords words,
            LatestNews latest,
            TermWords terms,
            ObjectProvider<SignUp> signUp,
            Clock clock) {
        this.screens = screens;
        this.units = units;
        this.find = find;
        this.territory = territory;
        this.words = words;
        this.latest = latest;
        this.terms = terms;
        this.signUp = signUp;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes publicBusRoutes() {
        return PublicRoutes.get(BusScreen.PATH, BusScreen.PATH + "/{code}");
    }

    @GetMapping(BusScreen.PATH)
    View all(
            @RequestParam(name = "ou", defaultValue = "") String ou,
            @RequestParam(name = "page", defaultValue = "") String page,
            HttpServletRequest request) {
        return show(null, ou, page, request);
    }

    @GetMapping(BusScreen.PATH + "/{code}")
    View one(
            @PathVariable String code,
            @RequestParam(name = "ou", defaultValue = "") String ou,
            @RequestParam(name = "page", defaultValue = "") String page,
            HttpServletRequest request) {
        Unit unit = units.findByCode(code.toLowerCase(Locale.ROOT).replace("\u0000", ""))
                .filter(one -> !one.isRetired())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(unit, ou, page, request);
    }

    private View show(@Nullable Unit unit, String ou, String number, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String asked = tidy(ou);
        WhereAnswer answer = territory.where(asked);
        FindNextPassages.Next next = answer instanceof WhereAnswer.Found found
                ? find.near(found.where().point(), unit == null ? null : unit.id())
                : null;
        List<Passage> month = find.month(unit == null ? null : unit.id());
        BusWording wording = new BusWording(
                ui,
                words,
                latest,
                signUp.getIfAvailable(),
                clock.instant(),
                Stream.concat(month.stream(), next == null ? Stream.of() : next.passages().stream())
                        .toList());
        BusPage page = new BusScreen(ui, wording, terms, territory, units.list(), unit, month)
                .page(asked, answer, next, number(number));
        return screens.show("tours/web/bus/bus", page);
    }

    /** The first when it is none. */
    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 1;
    }

    static String tidy(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST_WHERE ? line.substring(0, LONGEST_WHERE) : line;
    }
}
