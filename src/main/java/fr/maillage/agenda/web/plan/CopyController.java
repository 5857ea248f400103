package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.CopySessions;
import fr.maillage.agenda.app.plan.CopySessions.Copy;
import fr.maillage.agenda.domain.plan.Conflict;
import fr.maillage.agenda.domain.plan.CopyRange;
import fr.maillage.agenda.domain.plan.Weeks;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/copie}: a week or a whole quarter, made again some weeks later; looked at first, then done. */
@Controller
class CopyController {

    private static final int QUARTER_WEEKS = 13;

    private final Screens screens;
    private final PlanDoor door;
    private final CopySessions copies;
    private final ConflictWords conflicts;
    private final SessionWords words;
    private final Clock clock;

    CopyController(
            Screens screens,
            PlanDoor door,
            CopySessions copies,
            ConflictWords conflicts,
            SessionWords words,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.copies = copies;
        this.conflicts = conflicts;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes copyRoutes() {
        return StaffRoutes.get(Right.EDIT_AGENDA, PlanPaths.COPY);
    }

    @Bean
    static StaffRoutes copyPosts() {
        return StaffRoutes.post(Right.EDIT_AGENDA, PlanPaths.COPY);
    }

    @GetMapping(PlanPaths.COPY)
    View ask(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        if (!sent.containsKey("semaines")) {
            return show(sent, null, List.of(), ui);
        }
        List<Mistake> mistakes = mistakes(sent, ui);
        return mistakes.isEmpty()
                ? show(sent, copies.preview(range(sent).orElseThrow(), door.reach(), ui.locale()), List.of(), ui)
                : show(sent, null, mistakes, ui);
    }

    @PostMapping(PlanPaths.COPY)
    View copy(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Mistake> mistakes = mistakes(sent, ui);
        if (!mistakes.isEmpty()) {
            return show(sent, null, mistakes, ui);
        }
        CopyRange range = range(sent).orElseThrow();
        Set<SessionId> wanted = Typed.several(sent, "choix").stream()
                .flatMap(id -> Typed.id(id).stream())
                .map(SessionId::new)
                .collect(Collectors.toSet());
        List<SessionId> made = copies.copy(range, door.reach(), wanted, ui.locale());
        return SeeOther.to(PlanPaths.LIST + "?etat=brouillons&du="
                + range.first().plusWeeks(range.weeks())
                + "&au=" + range.last().plusWeeks(range.weeks())
                + (made.isEmpty() ? "&fait=rien" : "&fait=copie"));
    }

    private static List<Mistake> mistakes(MultiValueMap<String, String> sent, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (Typed.day(Typed.text(sent, "du")).isEmpty()) {
            mistakes.add(new Mistake("du", ui.t("agenda.plan.form.day.wrong")));
        }
        if (Typed.day(Typed.text(sent, "au")).isEmpty()) {
            mistakes.add(new Mistake("au", ui.t("agenda.plan.form.day.wrong")));
        }
        if (Typed.number(Typed.text(sent, "semaines"), 1, CopyRange.MOST_WEEKS).isEmpty()) {
            mistakes.add(new Mistake("semaines", ui.t("agenda.plan.copy.weeks.wrong", CopyRange.MOST_WEEKS)));
        }
        if (mistakes.isEmpty() && range(sent).filter(CopyRange::isSound).isEmpty()) {
            mistakes.add(new Mistake("au", ui.t("agenda.plan.copy.range.wrong")));
        }
        return mistakes;
    }

    private static Optional<CopyRange> range(MultiValueMap<String, String> sent) {
        return Typed.day(Typed.text(sent, "du"))
                .flatMap(first -> Typed.day(Typed.text(sent, "au"))
                        .flatMap(last -> Typed.number(Typed.text(sent, "semaines"), 1, CopyRange.MOST_WEEKS)
                                .map(weeks -> new CopyRange(first, last, weeks))));
    }

    private View show(MultiValueMap<String, String> sent, @Nullable List<Copy> found, List<Mistake> mistakes, Ui ui) {
        List<CopyPage.Row> rows =
                found == null ? null : found.stream().map(copy -> row(copy, ui)).toList();
        String weeks = Typed.text(sent, "semaines");
        return screens.show(
                "agenda/web/plan/copy",
                new CopyPage(
                        Typed.text(sent, "du"),
                        Typed.text(sent, "au"),
                        weeks.isEmpty() ? "1" : weeks,
                        usual(ui),
                        rows,
                        rows == null
                                ? 0
                                : (int) rows.stream()
                                        .filter(row -> !row.there())
                                        .count(),
                        rows == null
                                ? 0
                                : (int) rows.stream()
                                        .filter(CopyPage.Row::there)
                                        .count(),
                        mistakes),
                mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CopyPage.Row row(Copy copy, Ui ui) {
        return new CopyPage.Row(
                copy.from().id().value().toString(),
                PlanPaths.of(copy.from()),
                copy.from().name(),
                copy.from().spot().communeName(),
                words.briefly(copy.from().start(), ui.locale()),
                words.when(
                        copy.startsAt().atZone(copy.from().zone()),
                        copy.endsAt().atZone(copy.from().zone()),
                        ui.locale()),
                copy.there(),
                copy.conflicts().stream().noneMatch(Conflict.PublicDay.class::isInstance),
                conflicts.say(copy.conflicts(), ui));
    }

    private List<Link> usual(Ui ui) {
        LocalDate today = clock.instant().atZone(Dates.FRANCE).toLocalDate();
        List<LocalDate> week = Weeks.of(today);
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return List.of(
                usual("agenda.plan.copy.week", week.getFirst(), week.getLast(), 1, ui),
                usual("agenda.plan.copy.quarter", quarter, quarter.plusMonths(3).minusDays(1), QUARTER_WEEKS, ui));
    }

    private static Link usual(String key, LocalDate first, LocalDate last, int weeks, Ui ui) {
        return new Link(ui.t(key), PlanPaths.COPY + "?du=" + first + "&au=" + last + "&semaines=" + weeks);
    }
}
