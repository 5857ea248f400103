package fr.maillage.registration.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.documents.QrCode;
import fr.maillage.registration.app.Course;
import fr.maillage.registration.app.Registrations;
import fr.maillage.registration.domain.ForWhom;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import fr.maillage.registration.domain.RegistrationState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Draws one registration for whoever it belongs to. */
@Component
class RegistrationScreen {

    private final Screens screens;
    private final Agenda agenda;
    private final SessionWords words;
    private final SessionFactsOf facts;
    private final Registrations registrations;
    private final Clock clock;

    RegistrationScreen(
            Screens screens,
            Agenda agenda,
            SessionWords words,
            SessionFactsOf facts,
            Registrations registrations,
            Clock clock) {
        this.screens = screens;
        this.agenda = agenda;
        this.words = words;
        this.facts = facts;
        this.registrations = registrations;
        this.clock = clock;
    }

    View show(Ui ui, Registration registration, String proof) {
        List<Session> all = agenda.listOf(registration.seating());
        Session session = all.stream()
                .filter(one -> one.id().equals(registration.session()))
                .findFirst()
                .orElseThrow(NoSuchRegistrationPage::new);
        Course course = new Course(all);
        boolean calledOff = course.kept().isEmpty();
        Instant until = registration.offeredUntil();
        String path = "/inscriptions/" + registration.code();
        boolean self = registration.guest().forWhom() == ForWhom.SELF
                || registration.guest().beneficiary().isEmpty();
        RegistrationPage page = new RegistrationPage(
                facts.of(session, course, calledOff || !registration.isOpen(), ui.locale()),
                path,
                RegistrationCode.shown(registration.code()),
                RegistrationCode.spelled(registration.code()),
                registration.guest().comes(),
                self ? null : registration.guest().name(),
                registration.state(),
                registration.ending() == null ? null : ui.t("registration.over." + registration.ending()),
                calledOff ? session.reason() : null,
                next(ui, registration),
                until == null ? null : words.moment(until.atZone(session.zone()), ui.locale()),
                registration.isOpen() && !calledOff && clock.instant().isBefore(course.endsAt()),
                proof,
                ui.absolute(path),
                QrCode.svg(ui.absolute(path)));
        return screens.show("registration/web/registration", page, HttpStatus.OK);
    }

    private List<String> next(Ui ui, Registration registration) {
        List<String> next = new ArrayList<>();
        String how = registration.guest().contact().channel().name();
        if (registration.state() == RegistrationState.WAITING) {
            next.add(ui.t("registration.next.before", registrations.countBefore(registration)));
            next.add(ui.t("registration.next.waiting." + how));
        }
        if (registration.state() == RegistrationState.CONFIRMED) {
            next.add(ui.t("registration.next.confirmed." + how));
        }
        return next;
    }
}
