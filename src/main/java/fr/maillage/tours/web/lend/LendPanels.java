package fr.maillage.tours.web.lend;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.office.WorkPanel;
import fr.maillage.tours.app.lend.Loans;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.Thing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What should have come back, on the home of the back office of those who lend; nothing when all is well. */
@Component
class LendPanels implements WorkPanel {

    private static final int ORDER = 70;
    private static final int SHOWN = 5;

    private final Access access;
    private final Loans loans;
    private final LendDoor door;
    private final LendWords words;
    private final SessionWords sessions;
    private final MessageSource messages;

    LendPanels(
            Access access, Loans loans, LendDoor door, LendWords words, SessionWords sessions, MessageSource messages) {
        this.access = access;
        this.loans = loans;
        this.door = door;
        this.words = words;
        this.sessions = sessions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> panel(SignedIn who, Locale language) {
        if (!access.may(Right.LEND_THINGS)) {
            return Optional.empty();
        }
        List<Loan> late = loans.listLate().stream().filter(door.mayRead()).toList();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        Map<Thing, String> names = words.names();
        return Optional.of(new Panel(
                messages.getMessage("tours.lend.panel", null, language),
                late.size(),
                late.stream()
                        .limit(SHOWN)
                        .map(loan -> new Row(
                                names.getOrDefault(loan.thing(), "") + ", "
                                        + loan.borrower().name(),
                                LendPaths.of(loan),
                                messages.getMessage(
                                        "tours.lend.panel.note",
                                        new Object[] {
                                            sessions.briefly(loan.endsAt().atZone(Dates.FRANCE), language)
                                        },
                                        language)))
                        .toList(),
                LendPaths.ALL));
    }
}
