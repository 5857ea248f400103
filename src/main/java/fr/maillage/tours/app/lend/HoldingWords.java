package fr.maillage.tours.app.lend;

import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Loans as the agenda tells them; whoever borrows beyond the reader’s reach is not named. */
@Component
class HoldingWords {

    private final LoanSight sight;
    private final MessageSource messages;
    private final Clock clock;

    HoldingWords(LoanSight sight, MessageSource messages, Clock clock) {
        this.sight = sight;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A thing is away.
     *
     * @param startsAt when it really left, if it left early
     * @param endsAt open bound; while it is late, this very instant included
     * @param href null beyond reach
     */
    record Holding(
            Thing thing,
            String who,
            Instant startsAt,
            Instant endsAt,
            @Nullable String href) {}

    /**
     * What these loans keep away.
     *
     * @param kind of thing, as its words are called
     */
    List<Holding> of(List<Loan> loans, String kind) {
        if (loans.isEmpty()) {
            return List.of();
        }
        Predicate<Loan> mine = sight.current();
        return loans.stream().map(loan -> holding(loan, mine.test(loan), kind)).toList();
    }

    private Holding holding(Loan loan, boolean mine, String kind) {
        return new Holding(
                loan.thing(),
                messages.getMessage(
                        "tours.lend." + kind + "." + loan.state() + (mine ? "" : ".elsewhere"),
                        new Object[] {loan.borrower().name()},
                        LocaleContextHolder.getLocale()),
                begin(loan),
                end(loan),
                mine ? "/gestion/prets/" + loan.code() : null);
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
