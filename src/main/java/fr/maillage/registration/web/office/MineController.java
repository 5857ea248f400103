package fr.maillage.registration.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.app.desk.PrintSlips;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.web.office.DeskDoor.Opened;
import fr.maillage.registration.web.office.MinePage.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/inscriptions}: « Ma liste », only one’s own; and the slips that are handed over. */
@Controller
class MineController {

    private static final int MOST = 300;
    private static final int MOST_SLIPS = 60;
    private static final int KEPT_DAYS = 90;

    private final Screens screens;
    private final RegistrationLists lists;
    private final Agenda agenda;
    private final SessionWords words;
    private final StateWords states;
    private final DeskDoor door;
    private final PrintSlips slips;
    private final Clock clock;

    MineController(
            Screens screens,
            RegistrationLists lists,
            Agenda agenda,
            SessionWords words,
            StateWords states,
            DeskDoor door,
            PrintSlips slips,
            Clock clock) {
        this.screens = screens;
        this.lists = lists;
        this.agenda = agenda;
        this.words = words;
        this.states = states;
        this.door = door;
        this.slips = slips;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes mineRoutes() {
        return StaffRoutes.get(Right.REGISTER_PEOPLE, DeskPaths.MINE, DeskPaths.SLIPS);
    }

    @Bean
    static OfficeEntry mineEntry() {
        return new OfficeEntry(
                Right.REGISTER_PEOPLE, "registration.desk.mine.title", DeskPaths.MINE, OfficeGroup.AGENDA, 20);
    }

    @GetMapping(DeskPaths.MINE)
    View mine(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Registration> own = lists.listWrittenBy(door.who(), MOST);
        Map<SessionId, Session> sessions =
                agenda.list(own.stream().map(Registration::session).distinct().toList()).stream()
                        .collect(Collectors.toMap(Session::id, each -> each));
        Instant now = clock.instant();
        List<Row> ahead = new ArrayList<>();
        List<Row> past = new ArrayList<>();
        own.stream()
                .filter(each -> sessions.containsKey(each.session()))
                .sorted(Comparator.comparing(each -> sessionOf(each, sessions).startsAt()))
                .forEach(each -> {
                    Session session = sessionOf(each, sessions);
                    boolean over = session.isPast(now);
                    (over ? past : ahead).add(row(ui, each, session, !over && each.isOpen()));
                });
        return screens.show("registration/web/office/mine", new MinePage(ahead, past.reversed(), KEPT_DAYS));
    }

    private static Session sessionOf(Registration registration, Map<SessionId, Session> sessions) {
        return Objects.requireNonNull(sessions.get(registration.session()));
    }

    /** Those that were ticked; what is neither one’s own nor of a session that one runs is left out. */
    @GetMapping(DeskPaths.SLIPS)
    ResponseEntity<byte[]> slips(
            @RequestParam(name = "choix", required = false) List<String> chosen, HttpServletRequest request) {
        List<RegistrationId> ids = (chosen == null ? List.<String>of() : chosen)
                .stream()
                        .limit(MOST_SLIPS)
                        .map(Typed::id)
                        .flatMap(Optional::stream)
                        .map(RegistrationId::new)
                        .distinct()
                        .toList();
        List<Opened> opened = lists.list(ids).stream()
                .filter(each -> !each.code().isEmpty())
                .map(door::open)
                .flatMap(Optional::stream)
                .toList();
        if (opened.isEmpty()) {
            throw DeskDoor.missing();
        }
        byte[] file = slips.print(
                opened.stream().map(Opened::registration).toList(),
                screens.ui(request).absolute(""));
        return pdf("papillons", file);
    }

    /** A file that the browser shows, and prints from there. */
    static ResponseEntity<byte[]> pdf(String name, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }

    private Row row(Ui ui, Registration registration, Session session, boolean mayPrint) {
        return new Row(
                registration.id().value().toString(),
                StateWords.who(ui, registration.guest()),
                session.name(),
                words.briefly(session.start(), ui.locale()),
                RegistrationCode.shown(registration.code()),
                states.state(ui, registration, session),
                StateWords.kind(registration, session),
                DeskPaths.of(registration),
                mayPrint);
    }
}
