package fr.maillage.registration.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.registration.app.desk.MarkAttendance;
import fr.maillage.registration.app.desk.MarkAttendance.Marked;
import fr.maillage.registration.app.desk.PrintAttendance;
import fr.maillage.registration.domain.Registration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/seances/{id}/presences}: who came, on a screen or typed back from paper. */
@Controller
class AttendanceController {

    private static final String PAGE = DeskPaths.SESSION + "/presences";
    private static final String PAPER = DeskPaths.SESSION + "/presences.pdf";

    private final Screens screens;
    private final DeskDoor door;
    private final AttendanceScreen screen;
    private final MarkAttendance mark;
    private final PrintAttendance print;

    AttendanceController(
            Screens screens, DeskDoor door, AttendanceScreen screen, MarkAttendance mark, PrintAttendance print) {
        this.screens = screens;
        this.door = door;
        this.screen = screen;
        this.mark = mark;
        this.print = print;
    }

    @Bean
    static StaffRoutes attendanceRoutes() {
        return StaffRoutes.get(Right.RUN_SESSIONS, PAGE, PAPER);
    }

    @Bean
    static StaffRoutes attendancePosts() {
        return StaffRoutes.post(Right.RUN_SESSIONS, PAGE);
    }

    @GetMapping(PAGE)
    View page(@PathVariable String id, HttpServletRequest request) {
        return screens.show(
                "registration/web/office/attendance",
                screen.page(screens.ui(request), door.openToRun(id), null, List.of()));
    }

    @PostMapping(PAGE)
    View save(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Session session = door.openToRun(id);
        if (!mark.isOpen(session)) {
            return refused(screen.page(ui, session, null, List.of()), HttpStatus.CONFLICT);
        }
        AttendanceForm form = AttendanceForm.read(sent);
        if (!form.isSound()) {
            List<Mistake> wrong = List.of(
                    new Mistake("sans", ui.t("registration.desk.attendance.wrong", MarkAttendance.MOST_PEOPLE)));
            return refused(screen.page(ui, session, null, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Marked marked = mark.mark(session, form.changes(), form.headcount());
        String disputed = disputed(ui, marked);
        return disputed == null
                ? SeeOther.to(DeskPaths.attendance(session) + "?fait=presences")
                : refused(screen.page(ui, session, disputed, List.of()), HttpStatus.CONFLICT);
    }

    /** With the names of those who signed up, or with blank lines only. */
    @GetMapping(PAPER)
    ResponseEntity<byte[]> paper(
            @PathVariable String id,
            @RequestParam(name = "vierge", required = false) @Nullable String blank,
            HttpServletRequest request) {
        Session session = door.openToRun(id);
        return MineController.pdf(
                "presences-" + session.code(),
                print.print(session, blank != null, screens.ui(request).absolute("")));
    }

    private View refused(AttendancePage page, HttpStatus status) {
        return screens.show("registration/web/office/attendance", page, status);
    }

    private static @Nullable String disputed(Ui ui, Marked marked) {
        List<String> parts = new ArrayList<>();
        if (!marked.disputed().isEmpty()) {
            parts.add(ui.t(
                    "registration.desk.attendance.disputed",
                    marked.disputed().stream()
                            .map(Registration::guest)
                            .map(guest -> guest.comes())
                            .collect(Collectors.joining(", "))));
        }
        if (marked.countDisputed()) {
            parts.add(ui.t("registration.desk.attendance.disputed.count"));
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }
}
