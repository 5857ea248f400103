package fr.maillage.tours.web.lend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is lent.
 *
 * @param late what should have come back
 * @param out what is away
 * @param ahead what is promised
 * @param over the latest that came back or were given up
 */
public record LoansPage(List<Row> late, List<Row> out, List<Row> ahead, List<Row> over) {

    /** Whether nothing is promised or away. */
    public boolean isQuiet() {
        return late.isEmpty() && out.isEmpty() && ahead.isEmpty();
    }

    /**
     * One loan.
     *
     * @param href null beyond reach
     */
    public record Row(
            String thing,
            @Nullable String href,
            String borrower,
            String from,
            String to,
            String state,
            String kind,
            String note) {}
}
