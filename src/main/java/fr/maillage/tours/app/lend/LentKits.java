package fr.maillage.tours.app.lend;

import fr.maillage.agenda.KitUse;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the agenda which kits are lent, so that no session counts on them. */
@Component
class LentKits implements KitUse {

    private final Loans loans;
    private final MessageSource messages;
    private final Clock clock;

    LentKits(Loans loans, MessageSource messages, Clock clock) {
        this.loans = loans;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Use> list(Collection<UUID> kits, Instant from, Instant until) {
        return loans.listHolding(Thing.Kind.KIT, kits, from, until).stream()
                .map(loan -> new Use(
                        loan.thing().id(),
                        messages.getMessage(
                                "tours.lend.kit." + loan.state(),
                                new Object[] {loan.borrower().name()},
                                LocaleContextHolder.getLocale()),
                        begin(loan),
                        end(loan),
                        "/gestion/prets/" + loan.code()))
                .toList();
    }

    private static Instant begin(Loan loan) {
        Loan.Out out = loan.out();
        return out != null && out.at().isBefore(loan.startsAt()) ? out.at() : loan.startsAt();
    }

    private Instant end(Loan loan) {
        Instant now = clock.instant();
        return loan.state() == LoanState.OUT && loan.endsAt().isBefore(now) ? now.plusSeconds(1) : loan.endsAt();
    }
}
