package fr.maillage.agenda.web.find;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.find.FindSessions;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.PhoneText;
import fr.maillage.design.PublicEntry;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of sessions: what someone wants, where they are, when they can; the soonest first. Never kept: seats are exact. */
@Controller
class AgendaController {

    private static final int MOST_IN_FILE = 5_000;

    private final Screens screens;
    private final FindSessions findSessions;
    private final Territory territory;
    private final SessionWords words;
    private final SessionWordings wordings;

    AgendaController(
            Screens screens,
            FindSessions findSessions,
            Territory territory,
            SessionWords words,
            SessionWordings wordings) {
        this.screens = screens;
        this.findSessions = findSessions;
        this.territory = territory;
        this.words = words;
        this.wordings = wordings;
    }

    @Bean
    static PublicRoutes publicAgendaRoutes() {
        return PublicRoutes.get("/agenda", "/agenda.csv");
    }

    @Bean
    static PublicEntry publicAgendaEntry() {
        return new PublicEntry("agenda.find.agenda", AgendaAddress.PATH, 200);
    }

    @GetMapping("/agenda")
    View list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        AgendaAddress address = AgendaAddress.of(parameters);
        WhereAnswer where = territory.where(address.where());
        FindSessions.Results results = findSessions.find(search(address, where));
        Ui ui = screens.ui(request);
        SessionWording wording =
                wordings.of(ui.locale(), found(where), results.rows().isEmpty() ? results.beyond() : results.rows());
        AgendaPage page = new AgendaScreen(ui, address, where, results, wording, territory, wordings.now()).page();
        return screens.show("agenda/web/find/agenda", page);
    }

    @GetMapping("/agenda.csv")
    View file(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        AgendaAddress address = AgendaAddress.of(parameters);
        Ui ui = screens.ui(request);
        List<FindSessions.Found> rows =
                findSessions.listAll(search(address, territory.where(address.where())), MOST_IN_FILE);
        return CsvAnswer.of(
                "agenda",
                List.of(ui.t("agenda.find.csv").split(";", -1)),
                taker -> rows.forEach(found -> taker.accept(row(found.session(), ui))));
    }

    private List<String> row(Session session, Ui ui) {
        Activity activity = session.activity();
        Locale language = ui.locale();
        return List.of(
                session.start().toLocalDate().toString(),
                session.start().toLocalTime().toString(),
                session.end().toLocalTime().toString(),
                session.name(),
                words.kind(activity.kind(), language),
                words.level(activity.level(), language),
                session.spot().name(),
                session.spot().address(),
                session.spot().communeName(),
                words.cost(activity, language),
                words.seats(session, language),
                activity.phone() == null ? "" : PhoneText.inPairs(activity.phone()),
                ui.absolute(session.path()));
    }

    private static FindSessions.Search search(AgendaAddress address, WhereAnswer where) {
        Where found = found(where);
        LatLon centre = found == null ? null : found.point();
        return new FindSessions.Search(
                address.text(),
                centre,
                address.radiusKm() * 1000,
                address.from(),
                address.until(),
                address.filters(),
                address.page());
    }

    private static @Nullable Where found(WhereAnswer answer) {
        return answer instanceof WhereAnswer.Found found ? found.where() : null;
    }
}
