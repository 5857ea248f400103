package fr.maillage.registration.web.office;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.app.desk.Attendances;
import fr.maillage.registration.app.desk.MarkAttendance;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import fr.maillage.registration.domain.RegistrationState;
import fr.maillage.registration.web.office.AttendancePage.Row;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who came, in words: by name, as on paper. */
@Component
class AttendanceScreen {

    private final RegistrationLists lists;
    private final Attendances attendances;
    private final MarkAttendance mark;
    private final SessionWords words;
    private final Clock clock;

    AttendanceScreen(
            RegistrationLists lists, Attendances attendances, MarkAttendance mark, SessionWords words, Clock clock) {
        this.lists = lists;
        this.attendances = attendances;
        this.mark = mark;
        this.words = words;
        this.clock = clock;
    }

    AttendancePage page(Ui ui, Session session, @Nullable String disputed, List<Mistake> mistakes) {
        Seats seats = session.seats();
        Map<RegistrationId, Integer> came = attendances.find(session.id());
        String counted =
                attendances.findHeadcount(session.id()).map(String::valueOf).orElse("");
        List<Row> rows = seats == null
                ? List.of()
                : lists.listOf(seats.id()).stream()
                        .filter(each -> each.state() == RegistrationState.CONFIRMED)
                        .sorted(Comparator.comparing(each -> each.guest().comes(), Collator.getInstance(Locale.FRENCH)))
                        .map(each -> row(ui, each, came.get(each.id())))
                        .toList();
        return new AttendancePage(
                session.name(),
                DeskPaths.of(session),
                DeskPaths.people(session),
                List.of(words.when(session, ui.locale()), words.place(session)),
                closed(ui, session),
                seats != null,
                rows,
                counted,
                counted,
                seats == null || session.isPast(clock.instant()) ? null : DeskPaths.add(session),
                disputed,
                mistakes);
    }

    private @Nullable String closed(Ui ui, Session session) {
        if (mark.isOpen(session)) {
            return null;
        }
        return ui.t(
                session.isCancelled()
                        ? "registration.desk.attendance.called-off"
                        : "registration.desk.attendance.early");
    }

    private static Row row(Ui ui, Registration registration, @Nullable Integer came) {
        int party = registration.guest().party();
        String mark = mark(party, came);
        return new Row(
                registration.id().value().toString(),
                registration.guest().comes(),
                party > 1 ? ui.t("registration.desk.attendance.of", party) : "",
                party,
                mark,
                mark);
    }

    private static String mark(int party, @Nullable Integer came) {
        if (came == null) {
            return "";
        }
        if (party > 1) {
            return String.valueOf(came);
        }
        return came == 0 ? "non" : "oui";
    }
}
