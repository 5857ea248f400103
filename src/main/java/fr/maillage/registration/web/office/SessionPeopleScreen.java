package fr.maillage.registration.web.office;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.notifications.WaitingCalls.Call;
import fr.maillage.registration.app.RegistrationLists;
import fr.maillage.registration.app.desk.SessionCalls;
import fr.maillage.registration.app.desk.SessionCalls.Due;
import fr.maillage.registration.domain.Need;
import fr.maillage.registration.domain.PersonName;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.registration.domain.RegistrationState;
import fr.maillage.registration.web.office.SessionPeoplePage.CallRow;
import fr.maillage.registration.web.office.SessionPeoplePage.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who comes to a session, in words. */
@Component
class SessionPeopleScreen {

    private final RegistrationLists lists;
    private final SessionCalls calls;
    private final SessionWords words;
    private final StateWords states;
    private final Clock clock;

    SessionPeopleScreen(
            RegistrationLists lists, SessionCalls calls, SessionWords words, StateWords states, Clock clock) {
        this.lists = lists;
        this.calls = calls;
        this.words = words;
        this.states = states;
        this.clock = clock;
    }

    SessionPeoplePage page(Ui ui, Session session) {
        Seats seats = session.seats();
        List<Registration> all = seats == null ? List.of() : lists.listOf(seats.id());
        List<Registration> seated =
                all.stream().filter(each -> each.state().holdsSeats()).toList();
        List<Registration> waiting = all.stream()
                .filter(each -> each.state() == RegistrationState.WAITING)
                .toList();
        int givenUp = people(all.stream().filter(each -> !each.isOpen()).toList());
        boolean open = seats != null && !session.isCancelled() && !session.isPast(clock.instant());
        return new SessionPeoplePage(
                session.name(),
                DeskPaths.of(session),
                List.of(words.when(session, ui.locale()), words.place(session)),
                seats == null
                        ? words.seats(session, ui.locale())
                        : ui.t("registration.desk.people.told", people(seated), seats.seats(), people(waiting)),
                rows(ui, seated, session, false),
                rows(ui, waiting, session, true),
                givenUp == 0 ? "" : ui.t("registration.desk.people.given-up", givenUp),
                preparations(ui, all, seated),
                seats == null
                        ? List.of()
                        : calls.listOf(seats.id()).stream()
                                .map(due -> call(ui, due))
                                .toList(),
                open ? DeskPaths.add(session) : null,
                open ? DeskPaths.add(session) + "&groupe=oui" : null,
                DeskPaths.attendance(session),
                all.isEmpty() && seats != null && seats.taken() > 0);
    }

    private List<Row> rows(Ui ui, List<Registration> registrations, Session session, boolean ranked) {
        List<Row> rows = new ArrayList<>();
        for (Registration each : registrations) {
            rows.add(new Row(
                    ranked ? rows.size() + 1 : 0,
                    StateWords.who(ui, each.guest()),
                    StateWords.by(each.guest()),
                    StateWords.contact(ui, each.guest().contact()),
                    StateWords.contactHref(each.guest().contact()),
                    StateWords.needs(ui, each.guest()),
                    states.state(ui, each, session),
                    StateWords.kind(each, session),
                    RegistrationCode.shown(each.code()),
                    DeskPaths.of(each)));
        }
        return rows;
    }

    /** What to prepare, and who may be there twice: the public page does not ask, so as not to say who comes. */
    private static List<String> preparations(Ui ui, List<Registration> all, List<Registration> seated) {
        List<String> lines = new ArrayList<>(needs(ui, seated));
        Map<String, List<Registration>> named = all.stream()
                .filter(Registration::isOpen)
                .collect(Collectors.groupingBy(
                        each -> PersonName.plain(each.guest().comes()), TreeMap::new, Collectors.toList()));
        named.values().stream()
                .filter(same -> same.size() > 1)
                .filter(same ->
                        same.stream().anyMatch(each -> each.guest().contact().isNone()))
                .forEach(same -> lines.add(ui.t(
                        "registration.desk.people.double",
                        same.getFirst().guest().comes())));
        return lines;
    }

    private static List<String> needs(Ui ui, List<Registration> seated) {
        List<String> needs = new ArrayList<>();
        Arrays.stream(Need.values()).forEach(need -> {
            long count = seated.stream()
                    .filter(each -> each.guest().needs().contains(need))
                    .count();
            if (count > 0) {
                needs.add(ui.t("registration.desk.people.need", ui.t("registration.desk.need." + need), count));
            }
        });
        return needs;
    }

    private static CallRow call(Ui ui, Due due) {
        Call call = due.call();
        String tried = call.tries() == 0
                ? ""
                : ui.t(
                        call.messageLeft() ? "registration.desk.call.tried.message" : "registration.desk.call.tried",
                        call.tries());
        return new CallRow(
                call.id().toString(),
                call.name(),
                call.phone(),
                PhoneText.inPairs(call.phone()),
                call.body().lines().filter(line -> !line.isBlank()).toList(),
                tried,
                DeskPaths.of(due.registration()));
    }

    private static int people(List<Registration> registrations) {
        return registrations.stream().mapToInt(each -> each.guest().party()).sum();
    }
}
