package fr.maillage.tours.web.lend;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.Territory;
import fr.maillage.tours.app.lend.LendAnswer;
import fr.maillage.tours.app.lend.LendAnswer.Taking;
import fr.maillage.tours.app.lend.LendThings;
import fr.maillage.tours.app.lend.Loans;
import fr.maillage.tours.app.lend.Rooms;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Reserving a kit or a room for an organisation or a town hall. */
@Controller
class LoanFormController {

    private static final int MOST_ORGANISATIONS = 1000;

    private final Screens screens;
    private final LendThings lend;
    private final Loans loans;
    private final Rooms rooms;
    private final LoanReading reading;
    private final LendDoor door;
    private final LendWords words;
    private final Territory territory;
    private final OrganisationBook organisations;
    private final Clock clock;

    LoanFormController(
            Screens screens,
            LendThings lend,
            Loans loans,
            Rooms rooms,
            LoanReading reading,
            LendDoor door,
            LendWords words,
            Territory territory,
            OrganisationBook organisations,
            Clock clock) {
        this.screens = screens;
        this.lend = lend;
        this.loans = loans;
        this.rooms = rooms;
        this.reading = reading;
        this.door = door;
        this.words = words;
        this.territory = territory;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes loanFormRoutes() {
        return StaffRoutes.get(Right.LEND_THINGS, LendPaths.NEW);
    }

    @Bean
    static StaffRoutes loanFormPosts() {
        return StaffRoutes.post(Right.LEND_THINGS, LendPaths.ALL);
    }

    /** {@code ?chose=KIT:…} to begin with that thing. */
    @GetMapping(LendPaths.NEW)
    View fresh(@RequestParam(defaultValue = "") String chose, HttpServletRequest request) {
        Reach reach = door.reach();
        String commune =
                reach.communes().size() == 1 ? reach.communes().iterator().next() : "";
        LoanForm form = LoanForm.fresh(UuidV7.at(clock.instant()).toString(), chose, commune);
        return show(form, List.of(), List.of(), HttpStatus.OK, request);
    }

    @PostMapping(LendPaths.ALL)
    View reserve(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        LoanForm form = LoanForm.read(sent);
        Ui ui = screens.ui(request);
        UUID key = Typed.id(form.key()).orElseThrow(LendDoor::missing);
        LoanReading.Read read = reading.read(form, key, ui);
        if (read.loan() == null) {
            return show(form, read.mistakes(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        return switch (lend.reserve(read.loan())) {
            case LendAnswer.Done(Loan loan) -> SeeOther.to(LendPaths.of(loan) + "?fait=pret");
            case LendAnswer.Taken(List<Taking> by) ->
                refused(form, "chose", ui.t("tours.lend.taken"), by, HttpStatus.CONFLICT, request);
            case LendAnswer.Past _ ->
                refused(form, "au", ui.t("tours.lend.past"), List.of(), HttpStatus.UNPROCESSABLE_CONTENT, request);
            case LendAnswer.NoSuchThing _ ->
                refused(
                        form,
                        "chose",
                        ui.t("tours.lend.form.thing.wrong"),
                        List.of(),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request);
            case LendAnswer.ChangedMeanwhile _, LendAnswer.WrongState _ ->
                throw new IllegalStateException("A new loan has no past");
        };
    }

    private View refused(
            LoanForm form, String field, String why, List<Taking> by, HttpStatus status, HttpServletRequest request) {
        return show(form, List.of(new Mistake(field, why)), by, status, request);
    }

    private View show(
            LoanForm form, List<Mistake> mistakes, List<Taking> taken, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show(
                "tours/web/lend/form",
                new LoanFormPage(
                        form,
                        things(ui),
                        with(
                                ui.t("tours.lend.form.none"),
                                territory.listPerimeter().stream()
                                        .map(one -> new Choice(one.code().value(), one.label()))),
                        with(
                                ui.t("tours.lend.form.none"),
                                organisations.search("", MOST_ORGANISATIONS).stream()
                                        .map(one -> new Choice(one.id().toString(), one.name()))),
                        mistakes,
                        words.takings(taken, door.mayRead(), ui)),
                status);
    }

    private static List<Choice> with(String none, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", none)), choices).toList();
    }

    /** What may be lent by whoever is signed in; what came back spoilt is said. */
    private List<Choice> things(Ui ui) {
        Map<Thing, String> spoilt = new HashMap<>();
        loans.listSpoilt().forEach(loan -> {
            Loan.Back back = loan.back();
            if (back != null) {
                spoilt.put(loan.thing(), ui.t("tours.lend.spoilt", Dates.moment(back.at(), ui.locale())));
            }
        });
        Set<Thing> lent = rooms.listAll().stream()
                .filter(room -> !room.retired() && door.mayLend(room))
                .map(Room::id)
                .map(id -> new Thing(Thing.Kind.ROOM, id))
                .collect(Collectors.toSet());
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", ui.t("tours.choose"))));
        words.names().forEach((thing, name) -> {
            if (thing.kind() == Thing.Kind.KIT || lent.contains(thing)) {
                choices.add(new Choice(thing.key(), name, spoilt.get(thing)));
            }
        });
        return choices;
    }
}
