package fr.maillage.registration.web.office;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.registration.app.desk.RegisterAtDesk.Answer.TooFew;
import fr.maillage.registration.web.office.DeskDoor.Opened;
import fr.maillage.registration.web.office.NewPage.Shortage;
import fr.maillage.registration.web.office.NewPage.There;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form that signs somebody up, and what it says when it could not. */
@Component
class NewScreen {

    private final SessionWords words;
    private final Agenda agenda;

    NewScreen(SessionWords words, Agenda agenda) {
        this.words = words;
        this.agenda = agenda;
    }

    NewPage page(Ui ui, Session session, DeskForm form, List<Mistake> mistakes) {
        return page(ui, session, form, mistakes, null, false, null);
    }

    /** There are fewer seats than people. */
    NewPage page(Ui ui, Session session, DeskForm form, TooFew few) {
        int people =
                DeskForm.number(form.party()).filter(ignored -> form.group()).orElse(1);
        String told = few.left() == 0
                ? ui.t("registration.desk.short.none", few.waiting())
                : ui.t("registration.desk.short.some", few.left(), people);
        Shortage shortage = new Shortage(
                few.mayWait() ? told : told + " " + noWait(ui, few, people),
                few.mayWait() ? ui.t("registration.desk.short.wait", people) : null,
                few.left() > 0 && form.group() ? ui.t("registration.desk.short.fewer", few.left()) : null);
        return page(ui, session, form, List.of(), shortage, false, null);
    }

    private static String noWait(Ui ui, TooFew few, int people) {
        return people > few.seats()
                ? ui.t("registration.desk.short.too-large", few.seats())
                : ui.t("registration.desk.short.no-wait");
    }

    /** Somebody of that name is there, and no contact tells the two apart. */
    NewPage namesake(Ui ui, Session session, DeskForm form) {
        return page(ui, session, form, List.of(), null, true, null);
    }

    /** That very person is there. */
    NewPage there(Ui ui, Session session, DeskForm form, Optional<Opened> known) {
        There there = new There(
                ui.t("registration.desk.there"),
                known.map(one -> DeskPaths.of(one.registration())).orElse(null));
        return page(ui, session, form, List.of(), null, false, there);
    }

    private NewPage page(
            Ui ui,
            Session session,
            DeskForm form,
            List<Mistake> mistakes,
            @Nullable Shortage shortage,
            boolean namesake,
            @Nullable There there) {
        Seats seats = session.seats();
        return new NewPage(
                session.name(),
                session.code(),
                facts(ui, session),
                seats != null && seats.isFull() && !session.isCancelled(),
                new Link(
                        ui.t(form.group() ? "registration.desk.one-person" : "registration.desk.a-group"),
                        DeskPaths.add(session) + (form.group() ? "" : "&groupe=oui")),
                form,
                mistakes,
                shortage,
                namesake,
                there);
    }

    private List<String> facts(Ui ui, Session session) {
        List<String> facts = new ArrayList<>();
        Seats seats = session.seats();
        List<Session> dates = seats == null
                ? List.of(session)
                : agenda.listOf(seats.id()).stream()
                        .filter(each -> each.state() == SessionState.PUBLISHED)
                        .toList();
        (dates.isEmpty() ? List.of(session) : dates).forEach(each -> facts.add(words.when(each, ui.locale())));
        facts.add(words.place(session));
        String waiting =
                seats == null || seats.waiting() == 0 ? "" : ui.t("registration.desk.waiting-too", seats.waiting());
        facts.add((words.seats(session, ui.locale()) + " " + waiting).strip());
        return facts;
    }
}
