package fr.maillage.tours.app.lend;

import fr.maillage.tours.domain.lend.Loan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a wish about a loan. Whatever is not {@link Done} has changed nothing. */
public sealed interface LendAnswer {

    /** It was done. */
    record Done(Loan loan) implements LendAnswer {}

    /** Somebody else has the thing at some time of it. */
    record Taken(List<Taking> by) implements LendAnswer {}

    /** The thing is not lent any more. */
    record NoSuchThing() implements LendAnswer {}

    /** It is over. */
    record Past() implements LendAnswer {}

    /** Somebody else changed it meanwhile. */
    record ChangedMeanwhile() implements LendAnswer {}

    /** What comes back must have gone out. */
    record WrongState() implements LendAnswer {}

    /**
     * Somebody has the thing.
     *
     * @param who the borrower, or the title of a session
     * @param loan null when a session of the agenda has it
     * @param endsAt open bound
     * @param href where it is seen
     */
    record Taking(String who, @Nullable Loan loan, Instant startsAt, Instant endsAt, String href) {}
}
