package fr.maillage.tours.web.lend;

import fr.maillage.accounts.PeopleNames;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.lend.LendAnswer;
import fr.maillage.tours.app.lend.LendAnswer.Taking;
import fr.maillage.tours.app.lend.LendThings;
import fr.maillage.tours.domain.lend.Condition;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.web.lend.LoanPage.Fact;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** A loan: handing the thing out, taking it back, giving the reservation up. */
@Controller
class LoanController {

    private static final int LONGEST_TEXT = 300;

    private final Screens screens;
    private final LendThings lend;
    private final LendDoor door;
    private final LendWords words;
    private final PeopleNames people;
    private final Clock clock;

    LoanController(Screens screens, LendThings lend, LendDoor door, LendWords words, PeopleNames people, Clock clock) {
        this.screens = screens;
        this.lend = lend;
        this.door = door;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes oneLoanRoutes() {
        return StaffRoutes.get(Right.LEND_THINGS, LendPaths.ONE);
    }

    @Bean
    static StaffRoutes oneLoanPosts() {
        return StaffRoutes.post(Right.LEND_THINGS, LendPaths.OUT, LendPaths.BACK, LendPaths.CANCEL);
    }

    /** What was typed, and what went wrong. */
    private record Told(
            String words,
            String missing,
            String condition,
            List<Mistake> mistakes,
            @Nullable String notice,
            List<Taking> taken,
            HttpStatus status) {

        static final Told NOTHING = new Told("", "", Condition.GOOD.name(), List.of(), null, List.of(), HttpStatus.OK);
    }

    @GetMapping(LendPaths.ONE)
    View one(@PathVariable String code, HttpServletRequest request) {
        return show(door.open(code), Told.NOTHING, request);
    }

    @PostMapping(LendPaths.OUT)
    View handOut(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Loan loan = door.open(code);
        String state = Typed.text(sent, "etat");
        if (state.length() > LONGEST_TEXT) {
            return wrong(loan, "etat", state, "", Condition.GOOD.name(), request);
        }
        LendAnswer answer = lend.handOut(loan.id(), version(sent), state);
        return answered(answer, loan, "remis", state, "", Condition.GOOD.name(), request);
    }

    @PostMapping(LendPaths.BACK)
    View handBack(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Loan loan = door.open(code);
        String state = Typed.text(sent, "etat");
        String missing = Typed.text(sent, "manque");
        String typed = Typed.text(sent, "retour");
        if (state.length() > LONGEST_TEXT || missing.length() > LONGEST_TEXT) {
            return wrong(loan, state.length() > LONGEST_TEXT ? "etat" : "manque", state, missing, typed, request);
        }
        Condition condition = Arrays.stream(Condition.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
        if (condition == null) {
            Ui ui = screens.ui(request);
            return show(
                    loan,
                    new Told(
                            state,
                            missing,
                            "",
                            List.of(new Mistake("retour", ui.t("tours.lend.back.condition.wrong"))),
                            null,
                            List.of(),
                            HttpStatus.UNPROCESSABLE_CONTENT),
                    request);
        }
        LendAnswer answer = lend.handBack(loan.id(), version(sent), condition, state, missing);
        return answered(answer, loan, "rendu", state, missing, typed, request);
    }

    @PostMapping(LendPaths.CANCEL)
    View cancel(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Loan loan = door.open(code);
        return answered(
                lend.cancel(loan.id(), version(sent)), loan, "pret-annule", "", "", Condition.GOOD.name(), request);
    }

    private static int version(MultiValueMap<String, String> sent) {
        return Typed.number(Typed.text(sent, "version"), 0, Integer.MAX_VALUE).orElse(-1);
    }

    private View wrong(
            Loan loan, String field, String state, String missing, String condition, HttpServletRequest request) {
        Mistake mistake = new Mistake(field, screens.ui(request).t("tours.unit.form.long", LONGEST_TEXT));
        return show(
                loan,
                new Told(
                        state, missing, condition, List.of(mistake), null, List.of(), HttpStatus.UNPROCESSABLE_CONTENT),
                request);
    }

    private View answered(
            LendAnswer answer,
            Loan loan,
            String done,
            String state,
            String missing,
            String condition,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        String notice = switch (answer) {
            case LendAnswer.Done _ -> "";
            case LendAnswer.Taken _ -> ui.t("tours.lend.taken");
            case LendAnswer.Past _ -> ui.t("tours.lend.past");
            case LendAnswer.WrongState _ -> ui.t("tours.lend.wrong-state");
            case LendAnswer.ChangedMeanwhile _ -> ui.t("tours.lend.changed");
            case LendAnswer.NoSuchThing _ -> ui.t("tours.lend.form.thing.wrong");
        };
        if (notice.isEmpty()) {
            return SeeOther.to(LendPaths.of(loan) + "?fait=" + done);
        }
        List<Taking> taken = answer instanceof LendAnswer.Taken(List<Taking> by) ? by : List.of();
        return show(
                door.open(loan.code()),
                new Told(state, missing, condition, List.of(), notice, taken, HttpStatus.CONFLICT),
                request);
    }

    private View show(Loan loan, Told told, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Instant now = clock.instant();
        String thing = words.names().getOrDefault(loan.thing(), ui.t("tours.lend.thing.gone"));
        return screens.show(
                "tours/web/lend/loan",
                new LoanPage(
                        thing,
                        LendPaths.of(loan),
                        LendWords.state(loan, now, ui),
                        LendWords.kind(loan, now),
                        facts(loan, ui),
                        loan.version(),
                        loan.state() == LoanState.RESERVED && loan.endsAt().isAfter(now),
                        loan.state() == LoanState.OUT,
                        loan.state() == LoanState.RESERVED,
                        told.words(),
                        told.missing(),
                        told.condition(),
                        Arrays.stream(Condition.values())
                                .map(one -> new Choice(one.name(), ui.t("tours.lend.condition." + one.name())))
                                .toList(),
                        told.mistakes(),
                        told.notice(),
                        words.takings(told.taken(), door.mayRead(), ui)),
                told.status());
    }

    private List<Fact> facts(Loan loan, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        add(facts, ui.t("tours.lend.borrower"), loan.borrower().name());
        add(facts, ui.t("tours.lend.contact"), contact(loan.contact()));
        add(facts, ui.t("tours.lend.purpose"), loan.purpose());
        add(facts, ui.t("tours.lend.from"), words.moment(loan.startsAt(), ui));
        add(facts, ui.t("tours.lend.to"), words.moment(loan.endsAt(), ui));
        Loan.Out out = loan.out();
        if (out != null) {
            add(facts, ui.t("tours.lend.handed-out"), words.moment(out.at(), ui));
            add(facts, ui.t("tours.lend.out.words"), out.words());
        }
        Loan.Back back = loan.back();
        if (back != null) {
            add(facts, ui.t("tours.lend.handed-back"), words.moment(back.at(), ui));
            add(
                    facts,
                    ui.t("tours.lend.back.condition"),
                    ui.t("tours.lend.condition." + back.condition().name()));
            add(facts, ui.t("tours.lend.back.words"), back.words());
            add(facts, ui.t("tours.lend.back.what-missing"), back.missing());
        }
        UUID by = loan.writtenBy();
        add(
                facts,
                ui.t("tours.lend.by"),
                by == null ? "" : people.find(Set.of(by)).getOrDefault(by, ""));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String contact(Loan.Contact contact) {
        List<String> parts = new ArrayList<>(List.of(contact.name()));
        String phone = contact.phone();
        String email = contact.email();
        parts.add(phone == null ? "" : PhoneText.inPairs(phone));
        parts.add(email == null ? "" : email);
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }
}
