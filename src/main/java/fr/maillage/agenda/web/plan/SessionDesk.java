package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.PeopleNames;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionPanel;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.FindConflicts;
import fr.maillage.agenda.app.plan.Kits;
import fr.maillage.agenda.app.plan.SessionTraces;
import fr.maillage.agenda.app.plan.SessionTraces.Trace;
import fr.maillage.agenda.web.plan.SessionDeskPage.Acts;
import fr.maillage.agenda.web.plan.SessionDeskPage.Fact;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of a session in the back office, other modules' panels included. */
@Component
class SessionDesk {

    private final Screens screens;
    private final PlanDoor door;
    private final Access access;
    private final Agenda agenda;
    private final SessionLines lines;
    private final SessionWords words;
    private final FindConflicts conflicts;
    private final ConflictWords conflictWords;
    private final SessionTraces traces;
    private final Kits kits;
    private final OrganisationBook organisations;
    private final PeopleNames people;
    private final ObjectProvider<SessionPanel> panels;
    private final Clock clock;

    SessionDesk(
            Screens screens,
            PlanDoor door,
            Access access,
            Agenda agenda,
            SessionLines lines,
            SessionWords words,
            FindConflicts conflicts,
            ConflictWords conflictWords,
            SessionTraces traces,
            Kits kits,
            OrganisationBook organisations,
            PeopleNames people,
            ObjectProvider<SessionPanel> panels,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.access = access;
        this.agenda = agenda;
        this.lines = lines;
        this.words = words;
        this.conflicts = conflicts;
        this.conflictWords = conflictWords;
        this.traces = traces;
        this.kits = kits;
        this.organisations = organisations;
        this.people = people;
        this.panels = panels;
        this.clock = clock;
    }

    View show(Session session, Ui ui) {
        boolean edits = door.mayEdit(session);
        boolean past = session.isPast(clock.instant());
        Session.PartOf part = session.series();
        List<Session> together = part == null || session.seats() == null
                ? List.of()
                : agenda.listOf(session.seats().id());
        return screens.show(
                "agenda/web/plan/session",
                new SessionDeskPage(
                        session.name(),
                        session.id().value().toString(),
                        PlanPaths.of(session),
                        new Link(session.activity().title(), PlanPaths.of(session.activity())),
                        words.when(session, ui.locale()),
                        lines.state(session, ui),
                        lines.kind(session),
                        session.reason(),
                        facts(session, ui),
                        session.state() == SessionState.DRAFT ? null : session.path(),
                        part == null ? null : ui.t("agenda.plan.series", part.number(), part.of(), part.title()),
                        together.stream().map(one -> lines.line(one, ui)).toList(),
                        past || !edits ? List.of() : conflictWords.say(conflicts.of(session, ui.locale()), ui),
                        panels.stream()
                                .sorted(Comparator.comparingInt(SessionPanel::order))
                                .flatMap(panel -> panel.panel(session, ui.locale()).stream())
                                .toList(),
                        traces(session, ui),
                        acts(session, edits, past)));
    }

    private Acts acts(Session session, boolean edits, boolean past) {
        boolean draft = session.state() == SessionState.DRAFT;
        boolean announced = session.state() == SessionState.PUBLISHED;
        return new Acts(
                edits && draft && !past,
                edits && !session.isCancelled(),
                edits && announced && !past,
                edits && announced && !past,
                access.may(Right.EDIT_AGENDA) && session.activity().kind() != ActivityKind.PERMANENCE,
                edits && draft && session.occurrence() == null);
    }

    private List<Fact> facts(Session session, Ui ui) {
        Locale language = ui.locale();
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                ui.t("agenda.plan.column.where"),
                words.place(session),
                session.spot().path());
        add(facts, ui.t("agenda.plan.column.seats"), lines.seats(session, ui), null);
        add(facts, ui.t("agenda.plan.column.who"), session.animatorName(), null);
        UUID organisation = session.activity().organisation();
        if (organisation != null) {
            add(
                    facts,
                    ui.t("agenda.plan.filter.organisation"),
                    organisations
                            .find(organisation)
                            .map(OrganisationBook.Entry::name)
                            .orElse(""),
                    null);
        }
        if (session.kit() != null) {
            add(
                    facts,
                    ui.t("agenda.plan.form.kit"),
                    kits.findName(session.kit()).orElse(""),
                    null);
        }
        add(
                facts,
                ui.t("agenda.plan.form.language"),
                session.language().equals("fr")
                        ? ""
                        : Locale.of(session.language()).getDisplayLanguage(language),
                null);
        add(
                facts,
                ui.t("agenda.plan.form.features"),
                session.features().stream()
                        .map(feature -> words.feature(feature, language))
                        .collect(Collectors.joining(", ")),
                null);
        add(facts, ui.t("agenda.plan.form.note"), session.note(), null);
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value, @Nullable String href) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value, href));
        }
    }

    private List<String> traces(Session session, Ui ui) {
        List<Trace> all = traces.list(session.id());
        Map<UUID, String> names = people.find(
                all.stream().map(Trace::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream().map(trace -> told(trace, session, names, ui)).toList();
    }

    private String told(Trace trace, Session session, Map<UUID, String> names, Ui ui) {
        String who = trace.person() == null ? "" : names.getOrDefault(trace.person(), "");
        String what = trace.startsAt() == null
                ? ui.t("agenda.plan.trace." + trace.kind().name())
                : ui.t(
                        "agenda.plan.trace.MOVED.from",
                        words.briefly(trace.startsAt().atZone(session.zone()), ui.locale()),
                        trace.place());
        String line = ui.t("agenda.plan.trace", Dates.moment(trace.at(), ui.locale()), what);
        String by = who.isEmpty() ? line : ui.t("agenda.plan.trace.by", line, who);
        return trace.reason().isEmpty() ? by : ui.t("agenda.plan.trace.reason", by, trace.reason());
    }
}
