package fr.maillage.tours.domain.lend;

import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something lent to somebody.
 *
 * @param code on the slip
 * @param purpose may be empty
 * @param endsAt open bound
 * @param out when it was handed out, and in what state; null before
 * @param back how it came back; null before
 * @param writtenBy whoever wrote it down; null once forgotten
 * @param version grows with every change
 */
public record Loan(
        UUID id,
        String code,
        Thing thing,
        Borrower borrower,
        Contact contact,
        String purpose,
        Instant startsAt,
        Instant endsAt,
        LoanState state,
        @Nullable Out out,
        @Nullable Back back,
        @Nullable UUID writtenBy,
        int version) {

    /**
     * Who answers for it: an organisation, or a town hall.
     *
     * @param organisation of the directory; null for a town hall
     * @param commune null for an organisation
     */
    public record Borrower(
            @Nullable UUID organisation, @Nullable CommuneCode commune, String name) {}

    /**
     * Whom to call; forgotten a year after.
     *
     * @param name empty once forgotten
     * @param phone E.164
     */
    public record Contact(
            String name, @Nullable String phone, @Nullable String email) {}

    /** Handed out. */
    public record Out(Instant at, String words) {}

    /**
     * Come back.
     *
     * @param missing what did not; may be empty
     */
    public record Back(Instant at, Condition condition, String words, String missing) {}

    /** The same under another identifier. */
    public Loan as(UUID other) {
        return new Loan(
                other, code, thing, borrower, contact, purpose, startsAt, endsAt, state, out, back, writtenBy, version);
    }

    /** Whether somebody asked for the very same; what became of it since does not count. */
    public boolean isSameWish(Loan other) {
        return thing.equals(other.thing)
                && borrower.equals(other.borrower)
                && contact.equals(other.contact)
                && purpose.equals(other.purpose)
                && startsAt.equals(other.startsAt)
                && endsAt.equals(other.endsAt);
    }

    /** Whether it should have come back by now. */
    public boolean isLate(Instant now) {
        return state == LoanState.OUT && !endsAt.isAfter(now);
    }

    /** Whether the thing is promised or away. */
    public boolean isOpen() {
        return state == LoanState.RESERVED || state == LoanState.OUT;
    }
}
