package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.RuleEntry;
import fr.maillage.agenda.RuleFields;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.tour.PlanStop;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rule that gives a stop its dates; they are seen, with what gets in their way, before anything is written. */
@Controller
class StopRuleController {

    private static final int SHOWN = 12;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 300;
    private static final String SEE = "voir";

    private final Screens screens;
    private final TourDoor door;
    private final AgendaRules rules;
    private final RuleEntry entry;
    private final PlanStop planStop;
    private final HurdleWords hurdleWords;
    private final TourWords tourWords;
    private final SessionWords words;
    private final Clock clock;

    StopRuleController(
            Screens screens,
            TourDoor door,
            AgendaRules rules,
            RuleEntry entry,
            PlanStop planStop,
            HurdleWords hurdleWords,
            TourWords tourWords,
            SessionWords words,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.rules = rules;
        this.entry = entry;
        this.planStop = planStop;
        this.hurdleWords = hurdleWords;
        this.tourWords = tourWords;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes stopRuleRoutes() {
        return StaffRoutes.get(Right.EDIT_TOURS, TourPaths.RULE);
    }

    @Bean
    static StaffRoutes stopRulePosts() {
        return StaffRoutes.post(Right.EDIT_TOURS, TourPaths.RULE);
    }

    /** The stop whose rule is typed, and the rule that it has; null for none. */
    private record Subject(Tour tour, Stop stop, Unit unit, AgendaRules.@Nullable Rule now) {}

    /** What a form that comes back has to say. */
    private record Told(
            StopRulePage.@Nullable Preview preview, List<Mistake> mistakes, boolean changed, HttpStatus status) {}

    @GetMapping(TourPaths.RULE)
    View edit(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Subject subject = open(code, id);
        AgendaRules.Rule now = subject.now();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        LocalDate first = subject.tour().first().isAfter(today) ? subject.tour().first() : today;
        StopRuleForm form = new StopRuleForm(
                now == null ? RuleFields.fresh(first, subject.tour().last()) : RuleFields.of(now.when()),
                now == null ? Set.of() : now.features().stream().map(Enum::name).collect(Collectors.toSet()),
                now == null ? "" : now.note(),
                "",
                false,
                String.valueOf(subject.stop().version()));
        return show(subject, form, new Told(null, List.of(), false, HttpStatus.OK), screens.ui(request));
    }

    @PostMapping(TourPaths.RULE)
    View keep(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Subject subject = open(code, id);
        StopRuleForm typed = StopRuleForm.read(sent);
        List<Mistake> mistakes = new ArrayList<>();
        PlanStop.RuleWish wish = read(subject, typed, ui, mistakes);
        if (wish == null) {
            return show(subject, typed, new Told(null, mistakes, false, HttpStatus.UNPROCESSABLE_CONTENT), ui);
        }
        if (Typed.text(sent, "acte").equals(SEE)) {
            AgendaRules.Rule rule = planStop.rule(subject.stop(), subject.unit(), wish);
            List<Hurdle> found = planStop.inTheWay(subject.stop(), subject.unit(), rule);
            return show(subject, typed, seen(subject, wish, found, HttpStatus.OK, ui), ui);
        }
        int version = Typed.number(typed.version(), 0, 999_999).orElse(-1);
        return switch (planStop.follow(subject.stop().id(), version, wish, typed.reason(), typed.knowing())) {
            case TourAnswer.Kept ignored -> {
                screens.forgetKept();
                yield SeeOther.to(TourPaths.of(subject.tour(), subject.stop()) + "?fait=horaires");
            }
            case TourAnswer.InTheWay inTheWay ->
                show(subject, typed, seen(subject, wish, inTheWay.hurdles(), HttpStatus.UNPROCESSABLE_CONTENT, ui), ui);
            case TourAnswer.ChangedMeanwhile ignored -> changed(subject, typed, ui);
            case TourAnswer.OutOfTour ignored -> changed(subject, typed, ui);
            case TourAnswer.TooLate ignored -> changed(subject, typed, ui);
        };
    }

    private View changed(Subject subject, StopRuleForm typed, Ui ui) {
        return show(subject, typed, new Told(null, List.of(), true, HttpStatus.CONFLICT), ui);
    }

    private Told seen(Subject subject, PlanStop.RuleWish wish, List<Hurdle> found, HttpStatus status, Ui ui) {
        AgendaRules.Rule rule = planStop.rule(subject.stop(), subject.unit(), wish);
        return new Told(
                new StopRulePage.Preview(
                        entry.sentence(rule.when(), ui),
                        entry.next(subject.stop().rule(), rule, SHOWN, ui).stream()
                                .map(seen -> new StopRulePage.DateLine(seen.said(), seen.held(), seen.why()))
                                .toList(),
                        hurdleWords.say(found, ui)),
                List.of(),
                false,
                status);
    }

    private PlanStop.@Nullable RuleWish read(Subject subject, StopRuleForm form, Ui ui, List<Mistake> mistakes) {
        AgendaRules.Rule now = subject.now();
        AgendaRules.When when = entry.read(form.when(), now == null ? null : now.rhythm(), ui, mistakes)
                .orElse(null);
        if (form.note().length() > LONGEST_NOTE) {
            mistakes.add(new Mistake("note", ui.t("tours.tour.form.long", LONGEST_NOTE)));
        }
        if (form.reason().length() > LONGEST_REASON) {
            mistakes.add(new Mistake("motif", ui.t("tours.tour.form.long", LONGEST_REASON)));
        }
        if (when != null && !subject.tour().meets(when.startsOn(), when.until())) {
            mistakes.add(new Mistake(
                    subject.tour().meets(when.startsOn(), null) ? "au" : "du", tourWords.beyond(subject.tour(), ui)));
        }
        if (when == null || !mistakes.isEmpty()) {
            return null;
        }
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        Arrays.stream(Feature.values())
                .filter(one -> form.features().contains(one.name()))
                .forEach(features::add);
        return new PlanStop.RuleWish(when, features, form.note());
    }

    private Subject open(String code, String id) {
        Tour tour = door.openToEdit(code);
        Stop stop = door.stop(tour, id);
        if (stop.retired()) {
            throw TourDoor.missing();
        }
        AgendaRules.Standing now =
                stop.rule() == null ? null : rules.list(Set.of(stop.rule())).get(stop.rule());
        return new Subject(tour, stop, door.unit(tour), now == null ? null : now.rule());
    }

    private View show(Subject subject, StopRuleForm form, Told told, Ui ui) {
        String back = TourPaths.of(subject.tour(), subject.stop());
        return screens.show(
                "tours/web/tour/stoprule",
                new StopRulePage(
                        subject.now() == null,
                        new Link(subject.tour().name(), TourPaths.of(subject.tour())),
                        tourWords.commune(subject.stop().commune()) + ", "
                                + subject.stop().name(),
                        back,
                        back + "/horaires",
                        form,
                        subject.stop().announced(),
                        entry.rhythms(ui),
                        entry.days(ui),
                        entry.numbers(ui),
                        entry.schools(ui),
                        Arrays.stream(Feature.values())
                                .map(one -> new Choice(one.name(), words.feature(one, ui.locale())))
                                .toList(),
                        told.preview(),
                        told.mistakes(),
                        told.changed()),
                told.status());
    }
}
