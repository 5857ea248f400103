package fr.maillage.agenda.web.permanence;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.permanence.PlanPermanence;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.app.permanence.Recurrences;
import fr.maillage.agenda.app.permanence.SpotNames;
import fr.maillage.agenda.domain.recurrence.Regularly.Given;
import fr.maillage.agenda.web.permanence.PermanencePage.DateRow;
import fr.maillage.agenda.web.permanence.PermanencePage.Hours;
import fr.maillage.agenda.web.plan.PlanDoor;
import fr.maillage.agenda.web.plan.PlanPaths;
import fr.maillage.design.Dates;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/permanences}: regular hours of help, and each permanence with its next dates. */
@Controller
class PermanencesController {

    private static final int NEXT = 12;
    private static final int MOST_SESSIONS = 200;

    private final Screens screens;
    private final PlanDoor door;
    private final Access access;
    private final Activities activities;
    private final Agenda agenda;
    private final Recurrences rules;
    private final SpotNames names;
    private final PlanPermanence permanences;
    private final RuleScreen form;
    private final SessionWords words;
    private final Clock clock;

    PermanencesController(
            Screens screens,
            PlanDoor door,
            Access access,
            Activities activities,
            Agenda agenda,
            Recurrences rules,
            SpotNames names,
            PlanPermanence permanences,
            RuleScreen form,
            SessionWords words,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.access = access;
        this.activities = activities;
        this.agenda = agenda;
        this.rules = rules;
        this.names = names;
        this.permanences = permanences;
        this.form = form;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes permanenceRoutes() {
        return StaffRoutes.get(Right.READ_AGENDA, PermanencePaths.LIST, PermanencePaths.ONE);
    }

    @GetMapping(PermanencePaths.LIST)
    View list(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Recurrence> found = names.named(rules.list(yesterday(), null, null));
        Map<ActivityId, Activity> of =
                activities.find(found.stream().map(Recurrence::activity).collect(Collectors.toSet()));
        String asked = PlainText.of(q);
        List<PermanencesPage.Row> rows = found.stream()
                .flatMap(rule ->
                        Optional.ofNullable(of.get(rule.activity())).map(activity -> row(rule, activity, ui)).stream())
                .filter(row -> asked.isEmpty()
                        || PlainText.of(row.title() + " " + row.where()).contains(asked))
                .sorted(Comparator.comparing((PermanencesPage.Row row) -> PlainText.of(row.where()))
                        .thenComparing(row -> PlainText.of(row.title())))
                .toList();
        boolean edits = access.may(Right.EDIT_AGENDA);
        return screens.show(
                "agenda/web/permanence/permanences",
                new PermanencesPage(
                        rows, q, edits ? PlanPaths.ACTIVITIES + "/nouvelle?genre=" + ActivityKind.PERMANENCE : null));
    }

    private PermanencesPage.Row row(Recurrence rule, Activity activity, Ui ui) {
        return new PermanencesPage.Row(
                PermanencePaths.of(activity),
                activity.title(),
                form.sentence(rule, ui),
                rule.spot().communeName(),
                rule.spot().name(),
                rule.state() == SessionState.DRAFT);
    }

    @GetMapping(PermanencePaths.ONE)
    View one(@PathVariable String code, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Activity activity = door.openActivity(code);
        if (activity.kind() != ActivityKind.PERMANENCE) {
            return SeeOther.to(PlanPaths.of(activity));
        }
        boolean edits = door.mayEdit(activity);
        LocalDate yesterday = yesterday();
        List<Recurrence> own = names.named(rules.listOf(activity.id()));
        Map<UUID, Map<LocalDate, Session>> made = agenda
                .list(AgendaQuery.publicFrom(clock.instant(), MOST_SESSIONS)
                        .in(SessionState.values())
                        .of(activity.id()))
                .stream()
                .filter(session -> session.occurrence() != null)
                .collect(Collectors.groupingBy(
                        session -> java.util.Objects.requireNonNull(session.occurrence())
                                .recurrence(),
                        Collectors.toMap(
                                session -> java.util.Objects.requireNonNull(session.occurrence())
                                        .day(),
                                Function.identity())));
        return screens.show(
                "agenda/web/permanence/permanence",
                new PermanencePage(
                        activity,
                        PlanPaths.of(activity),
                        own.stream()
                                .filter(rule -> edits || rule.state() == SessionState.PUBLISHED)
                                .map(rule -> hours(
                                        activity,
                                        rule,
                                        made.getOrDefault(rule.id(), Map.of()),
                                        rule.isOver(yesterday.plusDays(1)),
                                        ui))
                                .toList(),
                        edits,
                        edits ? PermanencePaths.of(activity) + "/horaires/nouveaux" : null));
    }

    private Hours hours(Activity activity, Recurrence rule, Map<LocalDate, Session> made, boolean over, Ui ui) {
        Map<LocalDate, String> out = rules.daysOff(rule.id());
        return new Hours(
                PermanencePaths.of(activity, rule.id()),
                form.sentence(rule, ui),
                rule.spot().name(),
                rule.spot().communeName(),
                rule.spot().room(),
                rule.note(),
                rule.state() == SessionState.DRAFT,
                over,
                rule.version(),
                permanences.preview(rule, NEXT).stream()
                        .map(given -> date(given, rule, made.get(given.day()), out, ui))
                        .toList());
    }

    /** What people did by hand to a date goes before what the rule says. */
    private DateRow date(
            Given given,
            Recurrence rule,
            @org.jspecify.annotations.Nullable Session session,
            Map<LocalDate, String> out,
            Ui ui) {
        RulePage.DateLine line = form.line(given, rule, ui);
        boolean takenOut = out.containsKey(given.day());
        String why = takenOut ? out.getOrDefault(given.day(), "") : line.why();
        boolean held = line.held();
        if (session != null && session.isCancelled() && !takenOut) {
            held = false;
            why = ui.t("agenda.permanence.cancelled", session.reason());
        }
        if (session != null && session.movedFrom() != null && !session.isCancelled()) {
            why = ui.t("agenda.permanence.moved", words.briefly(session.start(), ui.locale()));
        }
        return new DateRow(
                given.day().toString(),
                line.day(),
                held,
                takenOut,
                why,
                session == null ? null : PlanPaths.of(session),
                session != null && session.state() == SessionState.PUBLISHED);
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE).minusDays(1);
    }
}
