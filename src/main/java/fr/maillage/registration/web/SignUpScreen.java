package fr.maillage.registration.web;

import fr.maillage.agenda.Feature;
import fr.maillage.agenda.Session;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.registration.app.Course;
import fr.maillage.registration.app.Registered.Reason;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Need;
import fr.maillage.registration.web.SignUpPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Draws the pages of signing up. */
@Component
class SignUpScreen {

    private final Screens screens;
    private final SessionFactsOf facts;

    SignUpScreen(Screens screens, SessionFactsOf facts) {
        this.screens = screens;
        this.facts = facts;
    }

    View ask(
            Ui ui,
            Session session,
            Course course,
            SignUpStep step,
            SignUpForm form,
            boolean checking,
            List<Mistake> mistakes,
            HttpStatus status) {
        SessionFacts told = facts.of(session, course, step == SignUpStep.WHO && isFull(session), ui.locale());
        SignUpPage page = new SignUpPage(
                told,
                step.code(),
                step.number(),
                back(step),
                checking,
                form,
                needs(ui, session),
                step == SignUpStep.CHECK ? rows(ui, session, form) : List.of(),
                mistakes);
        return screens.show("registration/web/" + template(step), page, status);
    }

    View closed(Ui ui, Session session, Course course, Reason reason, HttpStatus status) {
        String key = "registration.refused." + reason;
        return screens.show(
                "registration/web/closed",
                new ClosedPage(facts.of(session, course, true, ui.locale()), ui.t(key)),
                status);
    }

    private static boolean isFull(Session session) {
        return session.seats() != null && session.seats().isFull();
    }

    private static @Nullable String back(SignUpStep step) {
        return step == SignUpStep.WHO ? null : step.before().code();
    }

    private static String template(SignUpStep step) {
        return switch (step) {
            case WHO -> "who";
            case FOR_WHOM -> "forwhom";
            case NEEDS -> "needs";
            case CHECK -> "check";
        };
    }

    /** A lift and childcare only where there are some. */
    private static List<Choice> needs(Ui ui, Session session) {
        List<Choice> needs = new ArrayList<>();
        needs.add(need(ui, Need.STEP_FREE));
        if (session.features().contains(Feature.LIFT)) {
            needs.add(need(ui, Need.LIFT));
        }
        if (session.features().contains(Feature.CHILDCARE)) {
            needs.add(need(ui, Need.CHILDCARE));
        }
        return needs;
    }

    private static Choice need(Ui ui, Need need) {
        return new Choice(SignUpForm.code(need), ui.t("registration.need." + need));
    }

    private static List<Row> rows(Ui ui, Session session, SignUpForm form) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(ui.t("registration.form.name"), form.name(), SignUpStep.WHO.code()));
        rows.add(new Row(ui.t("registration.form.way"), way(ui, form), SignUpStep.WHO.code()));
        String who = form.isForOther() ? form.beneficiary() : ui.t("registration.form.for.moi");
        rows.add(new Row(ui.t("registration.form.comes"), who, SignUpStep.FOR_WHOM.code()));
        String needs = needs(ui, session).stream()
                .filter(choice -> form.needs().contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
        rows.add(new Row(
                ui.t("registration.form.needs"),
                needs.isEmpty() ? ui.t("registration.form.needs.none") : needs,
                SignUpStep.NEEDS.code()));
        return rows;
    }

    private static String way(Ui ui, SignUpForm form) {
        Contact contact = form.contact().orElse(Contact.NONE);
        if (contact.phone() != null) {
            return PhoneText.inPairs(contact.phone());
        }
        return contact.email() == null ? ui.t("registration.form.way.rien") : contact.email();
    }
}
