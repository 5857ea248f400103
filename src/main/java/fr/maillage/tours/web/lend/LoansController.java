package fr.maillage.tours.web.lend;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.AgendaKits;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.lend.Loans;
import fr.maillage.tours.app.lend.PrintLoan;
import fr.maillage.tours.app.lend.Rooms;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import fr.maillage.tours.web.lend.LoansPage.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** {@code /gestion/prets}: what is late, away, promised; and the slip that leaves with a thing. */
@Controller
class LoansController {

    private static final int OVER = 50;

    private final Screens screens;
    private final Loans loans;
    private final Rooms rooms;
    private final AgendaKits kits;
    private final PrintLoan print;
    private final LendDoor door;
    private final LendWords words;
    private final Clock clock;

    LoansController(
            Screens screens,
            Loans loans,
            Rooms rooms,
            AgendaKits kits,
            PrintLoan print,
            LendDoor door,
            LendWords words,
            Clock clock) {
        this.screens = screens;
        this.loans = loans;
        this.rooms = rooms;
        this.kits = kits;
        this.print = print;
        this.door = door;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes loanRoutes() {
        return StaffRoutes.get(Right.LEND_THINGS, LendPaths.ALL, LendPaths.SLIP);
    }

    @Bean
    static OfficeEntry loanEntry() {
        return new OfficeEntry(Right.LEND_THINGS, "tours.lend.menu", LendPaths.ALL, OfficeGroup.NEEDS, 70);
    }

    /**
     * Of a kit that is away beyond reach one reads that it is, and until when; loans of rooms beyond reach, and what is over
     * there, are left out.
     */
    @GetMapping(LendPaths.ALL)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Instant now = clock.instant();
        Map<Thing, String> names = words.names();
        Predicate<Loan> mine = door.mayRead();
        List<Loan> open = loans.listOpen().stream()
                .filter(loan -> loan.thing().kind() == Thing.Kind.KIT || mine.test(loan))
                .toList();
        return screens.show(
                "tours/web/lend/list",
                new LoansPage(
                        rows(open.stream().filter(loan -> loan.isLate(now)).toList(), mine, names, now, ui),
                        rows(
                                open.stream()
                                        .filter(loan -> loan.state() == LoanState.OUT && !loan.isLate(now))
                                        .toList(),
                                mine,
                                names,
                                now,
                                ui),
                        rows(
                                open.stream()
                                        .filter(loan -> loan.state() == LoanState.RESERVED)
                                        .toList(),
                                mine,
                                names,
                                now,
                                ui),
                        rows(loans.listOver(OVER).stream().filter(mine).toList(), mine, names, now, ui)));
    }

    private List<Row> rows(List<Loan> all, Predicate<Loan> mine, Map<Thing, String> names, Instant now, Ui ui) {
        return all.stream()
                .map(loan -> row(loan, mine.test(loan), names, now, ui))
                .toList();
    }

    private Row row(Loan loan, boolean mine, Map<Thing, String> names, Instant now, Ui ui) {
        Loan.Back back = loan.back();
        return new Row(
                names.getOrDefault(loan.thing(), ui.t("tours.lend.thing.gone")),
                mine ? LendPaths.of(loan) : null,
                mine ? loan.borrower().name() : ui.t("tours.lend.elsewhere"),
                words.briefly(loan.startsAt(), ui),
                words.briefly(loan.endsAt(), ui),
                LendWords.state(loan, now, ui),
                LendWords.kind(loan, now),
                back == null ? "" : note(back, ui));
    }

    private static String note(Loan.Back back, Ui ui) {
        String condition = ui.t("tours.lend.condition." + back.condition().name());
        return back.missing().isEmpty() ? condition : ui.t("tours.lend.back.missing", condition, back.missing());
    }

    @GetMapping(LendPaths.SLIP)
    ResponseEntity<byte[]> slip(@PathVariable String code, HttpServletRequest request) {
        Loan loan = door.open(code);
        Thing thing = loan.thing();
        String about = thing.kind() == Thing.Kind.ROOM
                ? rooms.find(thing.id()).map(Room::about).orElse("")
                : "";
        String name = thing.kind() == Thing.Kind.ROOM
                ? rooms.find(thing.id()).map(words::name).orElse("")
                : kits.list().getOrDefault(thing.id(), "");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("bon-de-pret-" + loan.code() + ".pdf")
                                .build()
                                .toString())
                .body(print.print(loan, name, about));
    }
}
