package fr.maillage.registration.web.office;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.registration.app.Registrations;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.registration.domain.RegistrationState;
import fr.maillage.registration.web.office.DeskDoor.Opened;
import fr.maillage.registration.web.office.OnePage.Fact;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One registration in words. */
@Component
class OneScreen {

    private final SessionWords words;
    private final StateWords states;
    private final Registrations registrations;
    private final Agenda agenda;
    private final Clock clock;

    OneScreen(SessionWords words, StateWords states, Registrations registrations, Agenda agenda, Clock clock) {
        this.words = words;
        this.states = states;
        this.registrations = registrations;
        this.agenda = agenda;
        this.clock = clock;
    }

    OnePage page(Ui ui, Opened opened, List<Mistake> mistakes) {
        Registration registration = opened.registration();
        Session session = opened.session();
        Guest guest = registration.guest();
        List<Session> dates = agenda.listOf(registration.seating()).stream()
                .filter(each -> each.state() == SessionState.PUBLISHED)
                .toList();
        boolean over = dates.stream().allMatch(each -> each.isPast(clock.instant()));
        boolean open = registration.isOpen() && !over;
        return new OnePage(
                session.name(),
                StateWords.who(ui, guest),
                states.state(ui, registration, session),
                StateWords.kind(registration, session),
                RegistrationCode.shown(registration.code()),
                RegistrationCode.spelled(registration.code()),
                facts(ui, registration, session, dates),
                DeskPaths.of(registration),
                DeskPaths.SLIPS + "?choix=" + registration.id().value(),
                open,
                open && registration.state() == RegistrationState.OFFERED,
                String.valueOf(guest.party()),
                open && (guest.party() > 1 || !guest.groupName().isEmpty()),
                DeskPaths.add(session),
                opened.runs() ? new Link(ui.t("registration.desk.people.title"), DeskPaths.people(session)) : null,
                mistakes);
    }

    private List<Fact> facts(Ui ui, Registration registration, Session session, List<Session> dates) {
        Guest guest = registration.guest();
        List<Fact> facts = new ArrayList<>();
        String when = dates.isEmpty()
                ? words.when(session, ui.locale())
                : dates.stream().map(each -> words.when(each, ui.locale())).collect(Collectors.joining(" · "));
        facts.add(new Fact(ui.t("registration.desk.fact.when"), when));
        facts.add(new Fact(ui.t("registration.desk.fact.place"), words.place(session)));
        facts.add(new Fact(ui.t("registration.desk.fact.who"), StateWords.who(ui, guest)));
        if (!StateWords.by(guest).isEmpty()) {
            facts.add(new Fact(ui.t("registration.desk.fact.by"), StateWords.by(guest)));
        }
        facts.add(new Fact(ui.t("registration.desk.fact.contact"), StateWords.contact(ui, guest.contact())));
        String needs = StateWords.needs(ui, guest);
        if (!needs.isEmpty()) {
            facts.add(new Fact(ui.t("registration.desk.fact.needs"), needs));
        }
        if (registration.state() == RegistrationState.WAITING) {
            facts.add(new Fact(
                    ui.t("registration.desk.fact.before"), String.valueOf(registrations.countBefore(registration))));
        }
        facts.add(
                new Fact(ui.t("registration.desk.fact.written"), Dates.moment(registration.createdAt(), ui.locale())));
        return facts;
    }
}
